package hark.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.Wait;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form that changes something leads to a page that says what was done, in each language. */
@QuarkusTest
@TestProfile(OwnApplication.class)
@Timeout(300)
class OutcomeReportTest {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*? action=\"([^\"]*)\" method=\"post\"");
  private static final Pattern REPORT =
      Pattern.compile("<p [^>]*role=\"status\"[^>]*>(.*?)</p>", Pattern.DOTALL);

  private static final String FEED = "http://127.0.0.1:9/reports.xml";

  /**
   * A form as it is sent.
   *
   * @param action of the form in its template
   * @param send prepares what the form needs, and sends it
   * @param said in English, a part of what the page says then
   */
  private record SentForm(String action, Function<String, Response> send, String said) {

    @Override
    public String toString() {
      return action + " " + said;
    }
  }

  static List<SentForm> forms() {
    return List.of(
        new SentForm("/imports", OutcomeReportTest::ids, "1 video added to the queue"),
        new SentForm(
            "/imports/samples", OutcomeReportTest::samples, "recordings have been imported"),
        new SentForm("/imports/files", OutcomeReportTest::upload, "1 file: "),
        new SentForm("{view.link}", l -> decide(l, "check"), "the files checked again"),
        new SentForm("{view.link}", l -> decide(l, "import"), "1 video added to the queue"),
        new SentForm("{view.link}", l -> decide(l, "discard"), "1 file discarded"),
        new SentForm("/imports/copy", OutcomeReportTest::copy, "1 video"),
        new SentForm("/imports/feeds", l -> feed(l, ""), "now follows this feed"),
        new SentForm("/imports/feeds/read", l -> feed(l, "/read"), "The feed is being read"),
        new SentForm(
            "/imports/feeds/read", l -> asked(l).post("/imports/feeds/read"), "being read."),
        new SentForm("/imports/feeds/leave", l -> feed(l, "/leave"), "no longer follows"),
        new SentForm(
            "/imports/library/read{view.here}",
            l -> asked(l).post("/imports/library/read?name=x"),
            "is being read"),
        new SentForm(
            "/imports/library/new", l -> asked(l).post("/imports/library/new"), "to the queue"),
        new SentForm(
            "/imports/library",
            l -> asked(l).formParam("id", "not-there").post("/imports/library"),
            "Nothing was added to the queue"),
        new SentForm(
            "/imports/queue/pause{queue.here}", l -> queue(l, "pause?show=failed"), "was paused"),
        new SentForm("/imports/queue/resume{queue.here}", l -> queue(l, "resume"), "was resumed"),
        new SentForm(
            "/imports/queue/retry{queue.here}",
            OutcomeReportTest::retryAll,
            "import was queued again"),
        new SentForm(
            "/imports/queue/cancel{queue.here}",
            OutcomeReportTest::cancelAll,
            "1 import was cancelled"),
        new SentForm(
            "/imports/queue/clear{queue.here}",
            l -> clear(l, "clear"),
            "1 import was removed from the list"),
        new SentForm(
            "/imports/queue/clear-all{queue.here}",
            l -> clear(l, "clear-all"),
            "1 import was removed from the list"),
        new SentForm(
            "/imports/queue/{job.number}/cancel{queue.here}",
            OutcomeReportTest::cancelOne,
            " was cancelled."),
        new SentForm(
            "/imports/queue/{job.number}/retry{queue.here}",
            OutcomeReportTest::retryOne,
            " was queued again."),
        new SentForm(
            "/imports/queue/{job.number}/retry{queue.here}",
            l -> queue(l, "0/retry"),
            "was not changed"),
        new SentForm("{view.path}/edit", OutcomeReportTest::edit, "Your changes were saved."),
        new SentForm("{view.action}", l -> correct(l, "it waits"), "Your correction was saved."),
        new SentForm("{view.action}", l -> correct(l, ""), "as they were imported"),
        new SentForm("{view.path}/media", l -> media(l, "https://example.org/a.mp3"), "was saved."),
        new SentForm("{view.path}/media", l -> media(l, ""), "was removed."),
        new SentForm("/status/check", l -> asked(l).post("/status/check"), "transcript"),
        new SentForm("/delete", OutcomeReportTest::delete, "1 video deleted."),
        new SentForm("/names", l -> name(l, ""), "The name was added."),
        new SentForm("/names/reject-all", l -> name(l, "/reject-all"), "were rejected."),
        new SentForm("/names/allow", l -> name(l, "/allow"), "are suggested again."),
        new SentForm("/names/accept-all", l -> name(l, "/accept-all"), "are being accepted."),
        new SentForm("/names/remove", l -> name(l, "/remove"), "removed from the list."));
  }

  /** The switch of languages is the one that needs no sentence: the page is in another language. */
  @Test
  void noFormIsMissing() throws IOException {
    var there = new TreeSet<String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var forms = FORM.matcher(Files.readString(file));
        while (forms.find()) {
          there.add(forms.group(1));
        }
      }
    }
    there.remove("/language");
    there.remove("/status/backup"); // BackupPageTest, where backups are scheduled
    there.removeIf(
        form -> form.matches("/(access|account|sign-).*")); // SignInJobTest, with accounts
    var tested = new TreeSet<String>();
    forms().forEach(form -> tested.add(form.action()));
    assertEquals(there, tested);
  }

  @AfterEach
  void empty() {
    Given.anEmptyLibrary();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void thePageAfterAFormSaysWhatWasDone(SentForm form) {
    var said = new ArrayList<String>();
    for (var language : List.of("en", "de", "fr")) {
      var answer = form.send().apply(language);
      var location = answer.header("Location");
      said.add(reports(location == null ? answer : asked(language).get(location)));
    }
    assertThat(said.getFirst(), containsString(form.said()));
    assertEquals(3, said.stream().distinct().count(), said::toString);
  }

  private static final String FORM_TYPE = "application/x-www-form-urlencoded; charset=UTF-8";

  private static String reports(Response page) {
    assertEquals(200, page.statusCode());
    var reports = REPORT.matcher(page.asString());
    var all = new StringBuilder();
    while (reports.find()) {
      all.append(reports.group(1)).append('\n');
    }
    return all.toString();
  }

  @Test
  void aReportIsNoPlaceForWordsOfOthers() {
    var page = when().get("/videos?done=videos-deleted&number=<b>x").then().statusCode(200);
    page.body(containsString("Nothing was deleted.")).body(not(containsString("<b>x")));
    for (var wrong : List.of("no-such", "VIDEOS_DELETED", "", "%00")) {
      var text =
          when().get("/videos?number=3&done=" + wrong).then().statusCode(200).extract().asString();
      assertThat(text, not(containsString("data-report")));
    }
    when()
        .get("/videos/none?done=edits-saved")
        .then()
        .statusCode(404)
        .body(not(containsString("data-report")));
  }

  private static RequestSpecification asked(String language) {
    return given().redirects().follow(false).header("Accept-Language", language);
  }

  private static Response form(String language, Map<String, String> fields, String path) {
    return asked(language).contentType(FORM_TYPE).formParams(fields).post(path);
  }

  private static Response queue(String language, String command) {
    return asked(language).post("/imports/queue/" + command);
  }

  /** Adds a name to the list and sends another form for it, unless the command is empty. */
  private static Response name(String language, String command) {
    var added = form(language, Map.of("name", "Quillfeather"), "/names");
    return command.isEmpty()
        ? added
        : form(
            language,
            Map.of("name", "quillfeather", "heard", "quill feather", "count", "0"),
            "/names" + command);
  }

  /** Adds a video that is in no queue yet, while nothing starts. */
  private static Response ids(String language) {
    queue(language, "pause");
    return form(
        language, Map.of("ids", "report-" + language + "-" + System.nanoTime()), "/imports");
  }

  private static Response samples(String language) {
    queue(language, "resume");
    return asked(language).post("/imports/samples");
  }

  private static Response cancelAll(String language) {
    queue(language, "cancel");
    ids(language);
    return queue(language, "cancel");
  }

  private static Response clear(String language, String command) {
    queue(language, "cancel");
    queue(language, "clear-all");
    ids(language);
    queue(language, "cancel");
    return queue(language, command);
  }

  private static Response cancelOne(String language) {
    ids(language);
    return queue(language, newest() + "/cancel");
  }

  private static Response retryOne(String language) {
    cancelOne(language);
    return queue(language, newest() + "/retry");
  }

  /** Lets an import fail and retries it with all others that failed. */
  private static Response retryAll(String language) {
    queue(language, "cancel");
    queue(language, "clear-all");
    queue(language, "resume");
    form(language, Map.of("ids", "case-fail"), "/imports");
    Wait.until(
        () ->
            !Set.of("waiting", "importing")
                .contains(when().get("/api/imports").<String>path("imports[0].state")));
    return queue(language, "retry");
  }

  private static int newest() {
    return when().get("/api/imports").path("imports[0].number");
  }

  private static Response upload(String language) {
    return asked(language)
        .multiPart("files", "report.en.vtt", vtt("one line").getBytes(UTF_8))
        .post("/imports/files");
  }

  private static Response decide(String language, String action) {
    var fields = new HashMap<String, String>();
    fields.put("do", action);
    return form(language, fields, upload(language).header("Location"));
  }

  private static Response copy(String language) {
    Given.transcript("report1", "Reports", "en", "a marmoset calls");
    var zip = when().get("/api/library/export").then().extract().asByteArray();
    Given.anEmptyLibrary();
    Given.transcript("report1", "Reports", "en", "a marmoset calls");
    return asked(language)
        .multiPart("zip", "library.zip", zip, "application/zip")
        .post("/imports/copy");
  }

  private static Response feed(String language, String action) {
    return form(language, Map.of("address", FEED), "/imports/feeds" + action);
  }

  private static Response edit(String language) {
    Given.transcript("report1", "Reports", "en", "a marmoset calls");
    var page = "/videos/report1/edit";
    return form(language, Map.of("seen", seen(page), "title", "Reports"), page);
  }

  private static Response correct(String language, String words) {
    Given.transcript("report1", "Reports", "en", "a marmoset calls");
    var page = "/videos/report1/segments/0";
    return form(language, Map.of("seen", seen(page), "words", words), page);
  }

  private static String seen(String form) {
    return when().get(form).asString().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
  }

  private static Response media(String language, String address) {
    Given.transcript("report1", "Reports", "en", "a marmoset calls");
    return form(language, Map.of("url", address), "/videos/report1/media");
  }

  private static Response delete(String language) {
    Given.transcript("report2", "Reports", "en", "a marmoset calls");
    return form(language, Map.of("id", "report2"), "/delete");
  }

  private static String vtt(String text) {
    return "WEBVTT\n\n00:00.000 --> 00:02.000\n" + text + "\n";
  }
}
