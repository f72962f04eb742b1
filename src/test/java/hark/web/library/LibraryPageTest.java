package hark.web.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import hark.web.Given;
import hark.web.OwnApplication;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of the library: its columns, and what can be done with rows. */
@QuarkusTest
@TestProfile(OwnApplication.class)
@EnabledWithChromium
class LibraryPageTest extends InChromium {

  @BeforeEach
  void fill() {
    Given.anEmptyLibrary();
    Given.transcript("row1", "The first of several rows", "en", "One two three");
    Given.transcript("row2", "Another one", "en", "One two three four");
  }

  @Test
  void columnsThatSayNothingAreLeftOut() {
    when()
        .get("/videos")
        .then()
        .body(allOf(containsString("class=\"words number\""), containsString(">Language<")))
        .body(not(containsString(">Channel<")))
        .body(not(containsString(">Date<")))
        .body(not(containsString(">Source<")))
        .body(not(containsString("name=\"source\"")));
    edit("row1", "channel", "Harbour Radio");
    edit("row1", "recorded", "2026-03-14");
    when()
        .get("/videos")
        .then()
        .body(allOf(containsString(">Channel<"), containsString(">Date<")))
        .body(containsString("Harbour Radio"));
  }

  @Test
  void aSortThatChangesNothingIsNotOffered() {
    when()
        .get("/videos")
        .then()
        .body(containsString("/videos?sort=words"))
        .body(not(containsString("/videos?sort=language")));
    Given.transcript("row3", "Ein drittes", "de", "Eins zwei drei");
    when().get("/videos").then().body(containsString("/videos?sort=language"));
  }

  @Test
  void aRowHasItsActionsAndDeletingIsConfirmed() {
    when()
        .get("/videos")
        .then()
        .body(containsString("href=\"/videos/row1/edit\""))
        .body(containsString("href=\"/delete?id=row1\""));
    var place =
        given()
            .redirects()
            .follow(false)
            .formParam("id", "row1", "none-such")
            .post("/delete")
            .then()
            .statusCode(303)
            .header("Location", endsWith("/videos?done=videos-deleted&number=1"))
            .extract()
            .header("Location");
    when().get(place).then().body(containsString("1 video deleted."));
  }

  @Test
  void allRowsAreSelectedAtOnce() {
    var page = desktop("videos");
    var all = page.locator("[data-select-all]");
    all.check();
    assertThat(page.locator("tbody .tick input:checked")).hasCount(2);
    page.locator("tbody .tick input").first().uncheck();
    assertThat(all).not().isChecked();
    assertEquals(true, all.evaluate("box => box.indeterminate"));
    page.locator("tbody .tick input").first().check();
    assertThat(all).isChecked();
  }

  @Test
  void nothingCollidesAtAnyWidth() {
    edit("row1", "channel", "The Association of Harbour Radio Listeners");
    edit("row1", "recorded", "2026-09-14");
    edit("row2", "url", "https://media.a-rather-long-host-name.example.org/two.mp3");
    for (int width : new int[] {320, 360, 390, 640, 768, 900, 1024, 1153, 1280, 1920, 2560}) {
      var page = chromium.open(ColorScheme.LIGHT, width, 900);
      page.navigate(site + "videos");
      assertEquals(
          List.of(),
          page.evaluate(
              """
              () => [...document.querySelectorAll('.index th, .index td')]
                .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
                .map((cell) => cell.textContent.trim())
              """),
          "at " + width);
      assertEquals(
          0, page.evaluate("document.documentElement.scrollWidth - innerWidth"), "at " + width);
      page.context().close();
    }
  }

  private static void edit(String id, String field, String value) {
    Given.edit(id, "en", Map.of(field, value));
  }
}
