package hark.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.shell.OriginPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RequestGuardTest {

  @TestHTTPResource("/")
  URL site;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "localhost, true",
        "LOCALHOST:8080, true",
        "127.0.0.1, true",
        "127.0.0.1:1, true",
        "[::1], true",
        "[::1]:8080, true",
        "hark.example, true",
        "Hark.Example:443, true",
        "evil.example, false",
        "localhost.evil.example, false",
        "evil.example:8080, false",
        "127.0.0.1.nip.io, false",
        "[::2], false",
        "::1, false",
        "'', false",
        "-, false"
      })
  void onlyAllowedNamesAreAnswered(String host, boolean allowed) {
    assertEquals(allowed, new OriginPolicy(Set.of("hark.example")).isHostAllowed(host));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET,    cross-site,  http://evil.example,   true",
        "HEAD,   -,           http://evil.example,   true",
        "POST,   -,           -,                     true",
        "POST,   same-origin, http://localhost:8080, true",
        "POST,   none,        -,                     true",
        "POST,   -,           http://localhost:8080, true",
        "POST,   cross-site,  http://localhost:8080, false",
        "POST,   same-site,   -,                     false",
        "POST,   '',          -,                     false",
        "POST,   -,           http://evil.example,   false",
        "POST,   -,           http://localhost:8081, false",
        "POST,   -,           https://localhost:8080, true",
        "POST,   -,           https://localhost,     false",
        "POST,   -,           localhost:8080,        false",
        "POST,   -,           http://localhost:8080.evil.example, false",
        "POST,   -,           http://localhost:8080@evil.example, false",
        "POST,   -,           null,                  false",
        "POST,   -,           '',                    false",
        "PUT,    cross-site,  -,                     false",
        "DELETE, -,           http://evil.example,   false",
        "PATCH,  cross-site,  -,                     false"
      })
  void changesAreTakenFromOwnPagesOnly(
      String method, String fetchSite, String origin, boolean allowed) {
    var own = "localhost:8080";
    assertEquals(allowed, OriginPolicy.isChangeAllowed(method, fetchSite, origin, own));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,           -,        -,        true,  true",
        "same-origin, cors,     empty,    true,  true",
        "none,        navigate, document, true,  true",
        "cross-site,  navigate, document, false, true",
        "same-site,   navigate, document, false, true",
        "cross-site,  navigate, iframe,   false, false",
        "cross-site,  no-cors,  image,    false, false",
        "cross-site,  no-cors,  script,   false, false",
        "cross-site,  no-cors,  video,    false, false",
        "cross-site,  cors,     empty,    false, false",
        "cross-site,  -,        -,        false, false",
        "cross-site,  navigate, document, true,  false",
        "same-site,   no-cors,  image,    true,  false",
        "'',          navigate, document, true,  false"
      })
  void otherSitesMayLinkToPagesAndLoadNothing(
      String fetchSite, String mode, String dest, boolean forPrograms, boolean allowed) {
    assertEquals(allowed, OriginPolicy.isReadAllowed(forPrograms, fetchSite, mode, dest));
  }

  @ParameterizedTest
  @CsvSource({
    "/search?q=tide,               navigate, document, 200",
    "/search?q=tide,               no-cors,  image,    403",
    "/api/search?q=tide,           navigate, document, 403",
    "/api/library/export,          no-cors,  script,   403",
    "/api/search.csv?q=tide,       navigate, document, 403",
    "/media/samples/VI000000000000000001.ogg, no-cors, audio, 403"
  })
  void anotherSitesPageCannotMakeABrowserAskForWhatIsCostly(
      String target, String mode, String dest, int status) throws Exception {
    var answer =
        new RawRequest(site)
            .send(
                "GET",
                target,
                "Host: localhost",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: " + mode,
                "Sec-Fetch-Dest: " + dest);
    assertEquals(status, RawRequest.status(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "/help,                          Host: localhost, X: y,               200",
    "http://localhost/help,          Host: localhost, X: y,               200",
    "http://LOCALHOST/help,          Host: localhost, X: y,               200",
    "http://evil.example/help,       Host: localhost, X: y,               400",
    "http://localhost/help,          Host: evil.example, X: y,            400",
    "http://evil.example/help,       Host: evil.example, X: y,            421",
    "http://localhost:1/help,        Host: localhost, X: y,               400",
    "http://evil.example@localhost/, Host: localhost, X: y,               400",
    "https://evil.example/help,      Host: localhost, X: y,               400",
    "/help,                          Host: localhost, Host: localhost,    400",
    "/help,                          Host: localhost, Host: evil.example, 400",
    "/help,                          Host: evil.example, host: localhost, 400",
    "/search?q=http://evil.example/, Host: localhost, X: y,               200"
  })
  void oneHostIsNamedAndItIsOurs(String target, String host, String header, int status)
      throws Exception {
    var answer = new RawRequest(site).send("GET", target, host, header);
    assertEquals(status, RawRequest.status(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "/,                                       'private, no-cache'",
    "/help,                                   'private, no-cache'",
    "/nowhere,                                'private, no-cache'",
    "/api/videos,                             'private, no-store'",
    "/api/library/export,                     'private, no-store'",
    "/api/nowhere,                            'private, no-store'",
    "/serve/api/v1/get_audio_transcription?video_no=x, 'private, no-store'"
  })
  void answersAreKeptByNobodyButTheBrowser(String target, String kept) throws Exception {
    var answer = new RawRequest(site).send("GET", target, "Host: localhost");
    assertThat(answer, containsStringIgnoringCase("\r\ncache-control: " + kept + "\r\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /,                       Host: evil.example, X: y, 421, text/html",
    "GET,  /api/search?q=a,         Host: evil.example, X: y, 421, application/problem+json",
    "GET,  /media/samples/x.mp3,    Host: evil.example, X: y, 421, text/html",
    "GET,  /q/health,               Host: evil.example, X: y, 421, text/html",
    "POST, /imports/samples,        Host: localhost, Origin: http://evil.example, 403, text/html",
    "POST, /imports/samples,        Host: localhost, Sec-Fetch-Site: cross-site, 403, text/html",
    "POST, /api/imports,            Host: localhost, Sec-Fetch-Site: cross-site, 403,"
        + " application/problem+json",
    "PUT,  /api/videos/x/transcript, Host: localhost, Origin: null, 403, application/problem+json"
  })
  void refusalsAreAPageOrAProblem(
      String method, String target, String host, String header, int status, String type)
      throws Exception {
    var answer = new RawRequest(site).send(method, target, host, header, "Content-Length: 0");
    assertEquals(status, RawRequest.status(answer));
    assertThat(answer, containsStringIgnoringCase("content-type: " + type));
  }

  @ParameterizedTest
  @CsvSource({
    "/",
    "/api/videos",
    "/nowhere",
    "/api/nowhere",
    "/media/samples/VI000000000000000001.ogg",
    "/search?q=%"
  })
  void everyAnswerCarriesTheHeaders(String target) throws Exception {
    var answer = new RawRequest(site).send("GET", target, "Host: localhost");
    for (var header :
        List.of(
            "X-Content-Type-Options: nosniff\r\n",
            "Referrer-Policy: strict-origin-when-cross-origin\r\n",
            "Cross-Origin-Resource-Policy: same-origin\r\n",
            "Cross-Origin-Opener-Policy: same-origin\r\n",
            "Content-Security-Policy: default-src 'none'; script-src 'self'; ")) {
      assertThat(answer, containsStringIgnoringCase("\r\n" + header));
    }
    assertThat(answer, containsString("frame-ancestors 'none'"));
    assertThat(answer, not(containsString("unsafe-inline")));
  }

  @ParameterizedTest
  @CsvSource({"http://localhost, 303", "https://localhost, 303", "http://evil.example, 403"})
  void clientsThatPreferHttp2AreAnsweredOverHttp1(String origin, int status) throws Exception {
    var own = new URI("http", null, "localhost", site.getPort(), "/videos/guard/media", null, null);
    Given.transcript("guard", "Guard", "en", "who goes there");
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      var from = origin.endsWith("localhost") ? origin + ":" + site.getPort() : origin;
      var request =
          HttpRequest.newBuilder(own)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", from)
              .POST(HttpRequest.BodyPublishers.ofString("url="))
              .build();
      // The first request asks to change over to HTTP/2, which is off.
      client.send(HttpRequest.newBuilder(own.resolve("/help")).build(), BodyHandlers.discarding());
      var answer = client.send(request, BodyHandlers.discarding());
      assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
      assertEquals(status, answer.statusCode());
    }
  }

  @Test
  void withoutAHostNothingIsAnswered() throws Exception {
    assertEquals(400, RawRequest.status(new RawRequest(site).send("GET", "/")));
  }
}
