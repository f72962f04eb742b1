package hark.web.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The controls of a results page, each a plain link. */
@QuarkusTest
class ResultsPageTest {

  private static final Pattern CHOICE =
      Pattern.compile("<a href=\"([^\"]+)\"[^>]*><span>([^<]+)</span>");

  @BeforeEach
  void fill() {
    Given.transcript(
        "okapi1",
        "Okapi & <friends>",
        "en",
        List.of(
            said(0, "Quokka Ann", "An okapi came by"),
            said(2, "Quokka \"Bo\"", "and the okapi of the okapi stayed.")));
    Given.transcript("okapi2", "A walk", "en-GB", List.of(said(0, "Quokka Ann", "okapi okapi")));
    Given.transcript("okapi3", "Ein Gang", "de", List.of(said(0, "Quokka Cy", "okapi")));
  }

  private static Map<String, Object> said(int start, String speaker, String text) {
    return Map.of("start", start, "end", start + 2, "speaker", speaker, "text", text);
  }

  private static ValidatableResponse search(String... parameters) {
    var request = given().queryParam("q", "okapi");
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/search").then().statusCode(200);
  }

  private static String page(String... parameters) {
    return search(parameters).extract().asString();
  }

  /** Follows the link of a choice, as it stands on the page. */
  private static String choose(String page, String text) {
    var choice =
        CHOICE.matcher(page).results().filter(one -> one.group(2).equals(text)).findFirst();
    assertTrue(choice.isPresent(), text + " cannot be chosen");
    var link = choice.get().group(1).replace("&amp;", "&");
    return given().urlEncodingEnabled(false).get(link).then().statusCode(200).extract().asString();
  }

  private static List<String> titles(String page) {
    return Pattern.compile("<h2 lang[^>]*><a [^>]*>([^<]+)</a>")
        .matcher(page)
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          English              | 5 moments in 2 videos
          German               | 1 moment in 1 video
          Quokka Ann           | 3 moments in 2 videos
          Quokka &quot;Bo&quot; | 2 moments in 1 video
          """)
  void choosingAValueGivesTheCountBesideIt(String value, String count) {
    var page = page();
    assertThat(page, containsString("6 moments in 3 videos"));
    var number = count.substring(0, 1);
    assertThat(
        page,
        containsString("<span>" + value + "</span> <span class=\"number\">" + number + "</span>"));
    var chosen = choose(page, value);
    assertThat(chosen, containsString(count));
    assertThat(choose(chosen, "Any"), containsString("6 moments in 3 videos"));
  }

  @Test
  void valuesAddUpAndStayWhenOtherWordsAreTyped() {
    var page = choose(choose(page(), "English"), "Quokka Ann");
    assertThat(page, containsString("3 moments in 2 videos"));
    assertThat(page, containsString("type=\"hidden\" name=\"lang\" value=\"en\""));
    assertThat(page, containsString("type=\"hidden\" name=\"speaker\" value=\"Quokka Ann\""));
  }

  @Test
  void whereThereIsNothingToChooseThereIsNoControl() {
    var page = page("lang", "de");
    assertThat(page, not(containsString("<summary>Speaker")));
    assertThat(page, containsString("<summary>Language"));
    assertThat(
        given().queryParam("q", "zyzzyva").get("/search").asString(),
        not(containsString("aria-label=\"Filter and sort\"")));
  }

  @Test
  void adviceOnAnEmptyResultIsOnlyOnOne() {
    assertThat(page(), not(containsString("class=\"nothing\"")));
    given()
        .queryParam("q", "zzyzxq")
        .get("/search")
        .then()
        .body(containsString("class=\"nothing\""));
  }

  @Test
  void aListOfMomentsNamesTheVideoOfEach() {
    var page = choose(page(), "List of moments");
    assertEquals(List.of(), titles(page));
    assertEquals(5, page.split("<mark").length - 1); // neighbouring words share a mark
    assertEquals(3, page.split("class=\"moment\"").length - 1); // one for each sentence
    assertEquals(
        1, page.split(">Okapi &amp; &lt;friends&gt;</a>").length - 1 - 1); // and once above
    assertThat(choose(page, "Grouped by video"), containsString("<h2"));
  }

  @Test
  void momentsOfAListArePagedInOneState() {
    var first = page("view", "moments", "size", "4");
    var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
    assertTrue(next.find());
    assertThat(next.group(1), containsString("state="));
    Given.transcript("okapi0", "New", "en", "okapi ".repeat(9));
    try {
      var second =
          given()
              .urlEncodingEnabled(false)
              .get(next.group(1).replace("&amp;", "&"))
              .then()
              .statusCode(200)
              .extract()
              .asString();
      assertThat(second, containsString("6 moments in 3 videos"));
      // Two moments are left, and the excerpt of the page before shows one of them.
      assertEquals(1, second.split("class=\"moment\"").length - 1);
    } finally {
      Given.transcript("okapi0", "New", "en", "nothing");
    }
  }

  @Test
  void aStateThatIsGoneIsSaid() {
    search("page", "2", "size", "2", "state", "gone")
        .body(containsString("first page of a new search"))
        .body(containsString("6 moments in 3 videos"));
  }

  @Test
  void momentsComeAsSaidOrBestFirst() {
    var page = given().queryParams("q", "the okapi", "video", "okapi1").get("/search").asString();
    assertThat(choose(page, "Best first"), containsString("order=rank"));
  }

  @ParameterizedTest
  @CsvSource({
    "Caption line, An <mark>okapi</mark> came by",
    "Caption line ±1, An <mark>okapi</mark> came by and the okapi of the okapi stayed."
  })
  void contextIsTheReadersToChoose(String choice, String shown) {
    assertThat(choose(page("lang", "en"), choice), containsString(shown + "</span>"));
  }

  @Test
  void titlesWithTheWordsAreOfferedAboveAndEscaped() {
    search()
        .body(
            allOf(
                containsString("In titles:"),
                containsString(
                    "href=\"/videos/okapi1\" dir=\"ltr\">Okapi &amp; &lt;friends&gt;</a>")));
  }

  @Test
  void exactFormsAlone() {
    assertThat(choose(page(), "Exactly as typed"), containsString("tiers=exact"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sort", "order", "view", "tiers", "context", "nearby", "year", "lang", "state"})
  void whatCannotBeReadIsAsIfItWereMissing(String parameter) {
    search(parameter, "\"><script>alert(1)</script>")
        .body(containsString("6 moments in 3 videos"))
        .body(not(containsString("<script>alert")));
  }
}
