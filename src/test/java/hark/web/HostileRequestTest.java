package hark.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed, a page or a problem comes back. */
@QuarkusTest
class HostileRequestTest {

  private static final List<String> VALUES =
      List.of(
          "%",
          "%zz",
          "%25",
          "%00",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "a|b",
          "{a}[b]^`",
          "<script>",
          "\"",
          "%22",
          "'",
          "\\",
          "%5C",
          "(",
          ".*.*.*(a+)%2B$",
          "full:12:30",
          "abc",
          "-1",
          "0",
          "99999999999",
          "1e309",
          "NaN",
          "%0d%0aSet-Cookie:x",
          "${7*7}",
          "{7*7}",
          "../../etc/passwd",
          "%2e%2e%2f",
          "a+".repeat(5_000),
          "%22".repeat(3_000),
          "",
          "+",
          "%F0%9F");

  private static final List<String> TARGETS =
      List.of(
          "/search?q=",
          "/search?q=the&page=",
          "/search?q=the&size=",
          "/search?q=the&video=",
          "/videos?filter=",
          "/videos?sort=",
          "/videos?page=",
          "/videos/",
          "/videos/hostile?t=",
          "/videos/hostile?q=",
          "/videos/hostile?from=",
          "/videos/hostile?from=",
          "/videos/hostile/",
          "/imports?page=",
          "/imports?fragment=",
          "/imports/files/",
          "/media/samples/",
          "/media/files/",
          "/assets/",
          "/",
          "/api/search?q=",
          "/api/search?q=the&page=",
          "/api/search?q=the&size=",
          "/api/search?q=the&video=",
          "/api/search?q=the&allMoments=",
          "/api/videos/",
          "/api/imports/",
          "/api/imports?page=",
          "/api/imports?size=",
          "/serve/api/v1/get_audio_transcription?video_no=");

  @TestHTTPResource("/")
  URL site;

  @BeforeEach
  void fill() {
    Given.transcript("hostile", "Target", "en", "the target of it all");
  }

  static Stream<String> targets() {
    return TARGETS.stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void isAnsweredWithAPageOrAProblem(String target) throws Exception {
    for (var value : VALUES) {
      var answer = new RawRequest(site).send("GET", target + value, "Host: localhost");
      int status = RawRequest.status(answer);
      assertTrue(status >= 200 && status < 500, () -> target + value + " got " + status);
      var head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      assertThat(target + value, head, containsStringIgnoringCase("content-type: "));
      assertThat(target + value, head, not(containsStringIgnoringCase("\r\nset-cookie")));
      if (head.contains("text/html")) {
        assertThat(target + value, answer, not(containsString("<script>")));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/imports, application/x-www-form-urlencoded, ids=%",
    "/imports, application/x-www-form-urlencoded, ids=%zz",
    "/imports, application/x-www-form-urlencoded, %=1",
    "/videos/hostile/media, application/x-www-form-urlencoded, url=%z",
    "/videos/hostile/media, application/x-www-form-urlencoded, url=a&%",
    "/videos/hostile/edit, application/x-www-form-urlencoded, title=%zz",
    "/videos/hostile/edit, application/x-www-form-urlencoded, %=1",
    "/videos/hostile/edit, application/x-www-form-urlencoded, title=a&%4",
    "/imports, multipart/form-data; boundary=x, --y",
    "/imports/files, multipart/form-data; boundary=x, --y",
    "/imports/files, multipart/form-data, --x",
    "/imports/files, application/x-www-form-urlencoded, files=x",
    "/imports, multipart/form-data; boundary=x, ''",
    "/imports, multipart/form-data, --x",
    "/videos/hostile/media, multipart/form-data; boundary=x, no boundary at all"
  })
  void formsThatCannotBeReadAreRefusedWithAPage(String target, String type, String body)
      throws Exception {
    var answer =
        new RawRequest(site).post(target, body, "Host: localhost", "Content-Type: " + type);
    int status = RawRequest.status(answer);
    assertTrue(status == 400 || status == 415, () -> target + " " + body + " got " + answer);
    assertThat(answer, containsString("<h1"));
  }
}
