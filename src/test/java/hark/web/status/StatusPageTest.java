package hark.web.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator's page, its JSON, and the line on every page. */
@QuarkusTest
class StatusPageTest {

  private final StatusTexts texts = MessageBundles.get(StatusTexts.class);

  @Inject NoticeBoard board;

  @AfterEach
  void clear() {
    for (var kind : NoticeKind.values()) {
      board.withdrawAll(kind);
    }
  }

  @Test
  void nothingWrongIsSaidInOneSentence() {
    given()
        .get("/status")
        .then()
        .statusCode(200)
        .body(allOf(containsString("Everything is in order."), not(containsString("condition"))));
    given()
        .get("/api/status")
        .then()
        .body("ok", equalTo(true))
        .body("notices", equalTo(List.of()))
        .body("version", notNullValue())
        .body("disk.freeBytes", greaterThan(0L))
        .body("library.videos", notNullValue())
        .body("index.rebuilding", equalTo(false));
    given().get("/help").then().body(not(containsString("data-problems")));
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void everyKindHasSentencesOfItsOwn(NoticeKind kind) {
    var others = new HashSet<String>();
    for (var other : NoticeKind.values()) {
      if (other != kind) {
        others.addAll(List.of(texts.title(other), texts.meaning(other), texts.action(other)));
      }
    }
    for (var text : List.of(texts.title(kind), texts.meaning(kind), texts.action(kind))) {
      assertFalse(text.isBlank(), kind + " has no text");
      assertFalse(others.contains(text), text);
    }
    assertTrue(texts.title(kind).length() <= 30, texts.title(kind));
    assertTrue(texts.meaning(kind).endsWith(".") && texts.action(kind).endsWith("."));
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void everyKindIsOnThePageAndInTheJson(NoticeKind kind) {
    board.post(kind, "2f/<b>talk</b>", "5 \"words\" & more");
    var page = given().get("/status").then().statusCode(200).extract().asString();
    assertTrue(page.contains(texts.title(kind)), page);
    assertTrue(page.contains(texts.meaning(kind)), page);
    assertTrue(page.contains(texts.action(kind)), page);
    assertTrue(page.contains("<code>2f/&lt;b&gt;talk&lt;/b&gt;</code>"), page);
    assertTrue(page.contains("5 &quot;words&quot; &amp; more"), page);
    assertFalse(page.contains("Everything is in order"), page);
    given()
        .get("/api/status")
        .then()
        .body("ok", equalTo(!kind.isProblem()))
        .body("notices.kind", hasItem(kind.name().toLowerCase().replace('_', '-')))
        .body("notices[0].subject", equalTo("2f/<b>talk</b>"))
        .body("notices[0].meaning", equalTo(texts.meaning(kind)))
        .body("notices[0].since", notNullValue());
    var help = given().get("/help").asString();
    assertEquals(kind.isProblem(), help.contains("data-problems"), help);
  }

  @Test
  void theBannerNamesTheMostUrgentProblemAndCountsTheRest() {
    for (int i = 0; i < 3; i++) {
      board.post(NoticeKind.TRANSCRIPT_UNREADABLE, "talk" + i, "");
    }
    board.post(NoticeKind.STRAY_FILE, "x", "");
    given().get("/help").then().body(containsString("Transcripts cannot be indexed, and 2 more."));
    board.post(NoticeKind.DISK_FULL, "data", "");
    given().get("/help").then().body(containsString("The disk is full, and 3 more."));
    given().get("/nowhere").then().body(containsString("The disk is full, and 3 more."));
    board.withdrawAll(NoticeKind.TRANSCRIPT_UNREADABLE);
    given().get("/help").then().body(containsString("The disk is full."));
  }

  @Test
  void aLongListIsCutOnThePageAndWholeInTheJson() {
    for (int i = 0; i < 120; i++) {
      board.post(NoticeKind.STRAY_FILE, "file" + i, "");
    }
    var page = given().get("/status").asString();
    assertTrue(page.contains("70 more are listed in <a"), page);
    assertFalse(page.contains("file119"), page);
    given().get("/api/status").then().body("notices.size()", equalTo(120));
  }

  @Test
  void everyPageLeadsToItAndTellsTheVersion() {
    String version = given().get("/api/status").path("version");
    given()
        .get("/help")
        .then()
        .body(containsString("<a href=\"/status\">Status</a> <span>Hark " + version + "</span>"));
  }
}
