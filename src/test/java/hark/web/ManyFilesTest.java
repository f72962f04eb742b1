package hark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The review of an upload of 2,000 files: a page at a time, and all accepted at once. */
@QuarkusTest
@TestProfile(OwnApplication.class)
@EnabledWithChromium
@Tag("slow")
class ManyFilesTest extends InChromium {

  private static final int FILES = 2_000;
  private static final int REJECTED = 4;

  /** The most bytes of the page before compression, and elements in it. */
  private static final int MOST_BYTES = 250_000;

  private static final int MOST_ELEMENTS = 4_000;

  @AfterEach
  void empty() {
    Given.anEmptyLibrary();
  }

  @Test
  void twoThousandFilesAreReviewedAPageAtATimeAndAcceptedAtOnce() {
    given().post("/api/imports/pause").then().statusCode(200);
    var place = upload();
    var first = when().get(place).then().statusCode(200).extract().asString();
    assertThat(first.length(), lessThan(MOST_BYTES));
    assertThat(first, containsString("2,000 files: 1,996 ready, 4 rejected."));
    assertThat(when().get(place + "?page=20").asString(), containsString("lot-1999.en.vtt"));

    var page = desktop(place.substring(place.indexOf("/imports") + 1));
    assertThat(
        (Integer) page.evaluate("document.querySelectorAll('*').length"), lessThan(MOST_ELEMENTS));
    var line = page.locator("#file20");
    assertThat(line.locator("fieldset")).isHidden();
    line.locator("summary").first().click();
    assertThat(line.getByLabel("Title")).isVisible();
    line.getByLabel("Title").fill("The twentieth parcel");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("4 rejected")).click();
    assertThat(page.locator(".jobs > li")).hasCount(REJECTED);
    page.goBack();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import 1,996 files"))
        .first()
        .click();
    page.waitForURL(Pattern.compile(".*/imports/queue\\?added=1996&upload=.*"));
    assertThat(page.locator(".said-so")).hasText("1,996 videos added to the queue.");
    assertThat(page.locator(".notice.block")).hasText("4 files were rejected; the list says why.");
    assertEquals(
        FILES - REJECTED, when().get("/api/imports").<Integer>path("progress.waiting").intValue());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("4 files")).click();
    assertThat(page.locator(".jobs > li")).hasCount(REJECTED);
  }

  private static String upload() {
    String place = null;
    for (int begin = 0; begin < FILES; begin += 500) {
      var request = given().redirects().follow(false);
      if (place != null) {
        request.multiPart("upload", place.replaceFirst(".*/", ""));
      }
      for (int i = begin; i < begin + 500; i++) {
        var content =
            i % 500 == 7
                ? "no transcript"
                : "WEBVTT\n\n00:00.000 --> 00:02.000\nParcel %d is on the shelf.\n".formatted(i);
        request.multiPart("files", "lot-%04d.en.vtt".formatted(i), content.getBytes(UTF_8));
      }
      place = request.post("/imports/files").then().statusCode(303).extract().header("Location");
    }
    return place;
  }
}
