package hark.web;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.web.shell.FailurePage;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every page in every state that a person can meet, by name: the library is empty, or has the
 * samples and what {@link #fill} adds.
 */
final class PageStates {

  static final String KEEPER = "VI000000000000000001";
  static final String BEES = "VI000000000000000002";

  /** The number of segments of the long transcript; its page shows it in parts. */
  private static final int LONG = 6000;

  /**
   * A page in a state.
   *
   * @param path after the site's address and its slash
   * @param then what somebody does there
   */
  record State(String name, String path, Consumer<Page> then) {

    State(String name, String path) {
      this(name, path, page -> {});
    }

    void open(Page page, String site) {
      page.navigate(site + path);
      then.accept(page);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private PageStates() {}

  /** Before anything was imported. */
  static List<State> empty() {
    return List.of(
        new State("start-empty", ""),
        new State("nothing-empty", "search?q=harbour"),
        new State("library-empty", "videos"),
        new State("imports-empty", "imports"),
        new State("imports-refused", "imports", PageStates::submitNonsense),
        new State("catalog-unread", "imports/library"),
        new State("feeds-empty", "imports/feeds"),
        new State("names-empty", "names"),
        new State("copy", "imports/copy"));
  }

  /** After {@link #fill} and the import of the samples. */
  static List<State> filled() {
    var states = new ArrayList<>(reading());
    states.addAll(managing());
    return states;
  }

  /** Those of {@link #filled} that are for readers; they need nothing of the others. */
  static List<State> reading() {
    return Stream.of(answers(), videos()).flatMap(List::stream).toList();
  }

  /** The others, in an order in which one builds on another. */
  static List<State> managing() {
    return Stream.of(imports(), shelves(), failures()).flatMap(List::stream).toList();
  }

  private static List<State> answers() {
    return List.of(
        new State("start", ""),
        new State("results", "search?q=%22high+water+mark%22"),
        new State("results-list", "search?q=tide&view=moments&sort=newest&context=1"),
        new State("results-one", "search?q=storm&video=" + KEEPER),
        new State("results-facets", "search?q=the", page -> open(page, ".menu")),
        new State("suggestions", "", PageStates::typeHalfAWord),
        new State("docked", "search?q=storm", page -> play(page, "[data-act=play]")),
        new State("playing-all", "search?q=storm", page -> play(page, "[data-play-all]")),
        new State("nothing-plays", "search?q=tide", PageStates::playNothing),
        new State("theme-chosen", "search?q=storm", PageStates::chooseDark),
        new State("results-chinese", "search?q=%E9%87%87%E8%8C%B6"),
        new State("results-arabic", "search?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1"),
        new State("nothing", "search?q=zyzzyva+qwertz"),
        new State("hint", "search?q=storm+%22never+closed"),
        new State("filter-fits-nothing", "search?q=storm+lang:tlh"),
        new State("beyond", "search?q=the&page=900"),
        new State("help", "help"),
        new State("access", "access"),
        new State("changes", "access/changes"),
        new State("sign-in", "sign-in"),
        new State("status", "status"),
        new State("status-problems", "status", PageStates::showProblems));
  }

  private static List<State> videos() {
    return List.of(
        new State("video", "videos/" + KEEPER + "?t=92&q=storm"),
        new State("video-interview", "videos/" + BEES + "?q=bees"),
        new State("video-finding", "videos/" + BEES, PageStates::find),
        new State("video-finding-nothing", "videos/" + BEES, page -> type(page, "zyzzyva")),
        new State("video-quoting", "videos/" + KEEPER, PageStates::quote),
        new State("video-keys", "videos/" + KEEPER, page -> page.keyboard().press("?")),
        new State("video-without-media", "videos/state-silent"),
        new State("video-arabic", "videos/state-arabic"),
        new State("video-long", "videos/state-long?from=2000&q=lighthouse"),
        new State("video-print", "videos/" + BEES + "/print"),
        new State("video-correcting", "videos/" + KEEPER + "?correct=1"),
        new State("correction", "videos/" + KEEPER + "/segments/3"),
        new State("edit", "videos/" + BEES + "/edit"),
        new State("delete", "delete?id=" + KEEPER + "&id=" + BEES),
        new State("delete-nothing", "delete"));
  }

  private static List<State> imports() {
    return List.of(
        new State("imports-ways", "imports"),
        new State("imports", "imports/queue?show=done", page -> open(page, ".jobs details")),
        new State("imports-failed", "imports/queue?show=failed"),
        new State("imports-running", "imports", PageStates::submitMany),
        new State("imports-paused", "imports", PageStates::pause),
        new State("upload", "imports", PageStates::upload),
        new State("feeds", "imports/feeds", PageStates::follow),
        new State("copy-refused", "imports/copy", PageStates::bringNonsense));
  }

  private static List<State> shelves() {
    return List.of(
        new State("catalog", "imports/library", PageStates::readCatalog),
        new State("library", "videos"),
        new State("names", "names", PageStates::addName),
        new State("names-refused", "names", PageStates::addNoName),
        new State("names-suggestions", "names/suggestions?name=snyder", PageStates::awaitNames),
        new State("library-sorted", "videos?sort=-words"),
        new State("library-filtered", "videos?filter=keeper"),
        new State("library-nothing", "videos?filter=zyzzyva"));
  }

  private static List<State> failures() {
    return List.of(
        new State("missing", "nowhere"),
        new State("missing-video", "videos/nobody"),
        new State("unreadable", "search?q=x&video=%20"),
        failure(403),
        failure(413),
        failure(500),
        failure(503),
        failure(507),
        new State("rebuilding", "videos", PageStates::rebuild));
  }

  /** Failures that nobody can call for at will, as the server writes them. */
  private static State failure(int status) {
    return new State(
        "failure-" + status,
        "help",
        page -> {
          page.route(
              "**/failing",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(status)
                          .setContentType("text/html;charset=UTF-8")
                          .setBody(FailurePage.of(status).page())));
          page.navigate(page.url().replace("help", "failing"));
        });
  }

  /**
   * The status page with every notice and the banner, written by the server; the notices are
   * withdrawn at once, as they are of no file.
   */
  private static void showProblems(Page page) {
    var board = Arc.container().instance(NoticeBoard.class).get();
    for (var kind : NoticeKind.values()) {
      board.post(kind, "archive/2f/VI000000000000000001", "3 of 4 lines could be read");
    }
    try {
      page.reload();
      page.locator("[data-problems]").waitFor();
    } finally {
      List.of(NoticeKind.values()).forEach(board::withdrawAll);
    }
  }

  /** Adds what the samples have none of, through Hark's own door. */
  static void fill() {
    Given.transcript(
        "state-silent",
        "A recording nobody has",
        "en",
        "Only the words are left",
        "Thank you, Mister Snider");
    Given.transcript(
        "state-arabic", "الميناء في الليل", "ar", "كان الميناء هادئا في تلك الليلة", "والبحر بعيد");
    Given.transcript("state-long", "A very long evening", "en", spoken());
    given()
        .contentType("application/json")
        .body(Map.of("ids", List.of("case-fail", "case-no-audio", "state-unknown"), "anyway", true))
        .post("/api/imports")
        .then()
        .statusCode(202);
  }

  private static List<Map<String, Object>> spoken() {
    return IntStream.range(0, LONG)
        .mapToObj(
            i -> {
              var segment = new HashMap<String, Object>();
              segment.put("start", 4 * i);
              segment.put("end", 4 * i + 4);
              segment.put("text", i % 50 == 0 ? "The lighthouse again." : "And so on, number " + i);
              segment.put("speaker", i / 40 % 2 == 0 ? "Ann" : "Bert");
              return (Map<String, Object>) segment;
            })
        .toList();
  }

  private static void open(Page page, String details) {
    page.locator(details + " summary").first().click();
  }

  private static void typeHalfAWord(Page page) {
    page.locator("[data-find]").pressSequentially("har");
    page.locator(".suggestions li").first().waitFor();
    page.keyboard().press("ArrowDown");
  }

  private static void play(Page page, String button) {
    page.locator(button).first().click();
    page.locator("[data-dock]").waitFor();
  }

  private static void playNothing(Page page) {
    page.keyboard().press("n");
    page.locator("[data-dock]").waitFor();
  }

  /** Chooses the colours that the device does not say, for this page and no other. */
  private static void chooseDark(Page page) {
    page.locator("[data-theme-switch]").click();
    page.locator("[data-theme-switch]").click();
    page.evaluate("localStorage.clear()");
  }

  private static void type(Page page, String words) {
    page.locator("[data-inside]").pressSequentially(words);
    page.locator("[data-count]:not(:empty)").waitFor();
  }

  private static void find(Page page) {
    type(page, "bees");
    page.keyboard().press("Enter");
    page.locator("mark.now").first().waitFor();
  }

  private static void quote(Page page) {
    page.locator("#s4").focus();
    page.keyboard().press("Shift+ArrowDown");
    page.keyboard().press("c");
    page.locator("[data-quoting]").waitFor();
  }

  private static void addName(Page page) {
    page.request()
        .post(page.url(), RequestOptions.create().setForm(FormData.create().set("name", "Snyder")));
    awaitNames(page);
  }

  private static void addNoName(Page page) {
    page.locator("#name").fill("one two three");
    page.locator("form.add button").click();
    page.locator("#name-wrong").waitFor();
  }

  /** Waits until names are not looked for any more. */
  private static void awaitNames(Page page) {
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("meta[http-equiv=refresh]").count() == 0;
        });
  }

  private static void submitNonsense(Page page) {
    page.getByLabel("Video IDs").fill("???");
    page.locator("form.ids button").click();
    page.locator("#ids-wrong").waitFor();
  }

  private static void submitMany(Page page) {
    var ways = page.url();
    page.navigate(ways + "/queue");
    if (page.locator("#resume").count() > 0) {
      page.locator("#resume").click();
    }
    page.navigate(ways);
    var ids = IntStream.range(0, 60).mapToObj(i -> "state-many-" + i).toList();
    page.getByLabel("Video IDs").fill(String.join("\n", ids));
    page.locator("form.ids button").click();
    page.locator("#pause").waitFor();
  }

  private static void pause(Page page) {
    var ways = page.url();
    page.navigate(ways + "/queue");
    if (page.locator("#resume").count() == 0) {
      page.navigate(ways);
      submitMany(page);
      page.locator("#pause").click();
    }
    page.locator(".hold").first().waitFor();
  }

  /** Lets the queue run out again. */
  static void resume(Page page, String site) {
    page.navigate(site + "imports/queue");
    page.locator("#resume").click();
    page.locator("#cancel").click();
    page.locator("[data-working=false]").waitFor();
  }

  private static void upload(Page page) {
    var payload =
        new FilePayload[] {
          file("talk.en.vtt", "WEBVTT\n\n00:00.000 --> 00:04.000\nThe harbour was quiet"),
          file("picture.png", "PNG"),
        };
    page.locator("#files").setInputFiles(payload);
    page.locator("form[data-files] button").click();
    page.locator(".sent").first().waitFor();
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  private static void follow(Page page) {
    if (page.locator(".feeds li").count() == 0) {
      page.locator("#address").fill("https://127.0.0.1/feed.xml");
      page.locator("form.feed button").click();
    }
    page.locator(".feeds .bad").waitFor();
  }

  private static void bringNonsense(Page page) {
    page.locator("#zip").setInputFiles(file("library.zip", "no zip"));
    page.locator("form.copy button").click();
    page.locator("#zip-wrong").waitFor();
  }

  private static void readCatalog(Page page) {
    if (page.locator(".index").count() == 0) {
      page.locator(".controls button").first().click();
      page.locator(".index").waitFor();
    }
  }

  /** The index is made again so quickly here that one may have to ask twice to see it. */
  private static void rebuild(Page page) {
    for (int tries = 0; tries < 50; tries++) {
      page.request().post(page.url().replace("/videos", "/api/library/reindex"));
      page.reload();
      if (page.locator(".notice.warn").count() > 0) {
        return;
      }
    }
    throw new AssertionError("No page ever said that the index is being made again");
  }
}
