package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * How the page of a video is set out: its two fields, its title, and the room of the transcript.
 */
@QuarkusTest
@EnabledWithChromium
class VideoLookTest extends VideoInChromium {

  @Test
  void theFieldInTheHeadSearchesAllVideosAndTheOtherThisOne() {
    var page = desktop("videos/job-one?t=20&q=kestrel#s10");
    assertThat(page.locator("input[type=search]")).hasCount(2);
    page.keyboard().press("/");
    assertThat(page.getByLabel("Find in this video")).isFocused();
    var all = page.getByLabel("Search all videos");
    assertThat(all).hasValue("");
    assertThat(all).isInViewport();
    assertThat(all).hasAttribute("placeholder", "Search all videos");
    all.fill("osprey");
    all.press("Enter");
    page.waitForURL("**/search?q=osprey");
    page.goBack();
    page.getByText("All results for kestrel").click();
    page.waitForURL("**/search?q=kestrel");
    page.navigate(site + "videos/job-one");
    assertThat(page.getByText("All results for")).hasCount(0);
  }

  @Test
  void onAPhoneTheTitleStaysInSight() {
    fill("job-tall", "The kestrel’s long year", "en", birds("kestrel", 150, 400));
    var page = chromium.open(ColorScheme.LIGHT, 390, 844);
    page.navigate(site + "videos/job-tall?t=600&q=kestrel#s300");
    page.locator("html[data-landed]").waitFor();
    assertThat(page.locator("h1")).not().isInViewport();
    var title = page.locator(".inside .of");
    assertThat(title).isVisible();
    assertThat(title).isInViewport();
    assertThat(title).hasText("The kestrel’s long year");
    page.evaluate("scrollTo(0, 0)");
    assertThat(page.locator("h1")).isInViewport();
    assertThat(title).isHidden();
  }

  @Test
  void withoutARecordingTheTranscriptHasTheRoomAndTheAddressIsBehindAClick() {
    var page = desktop("videos/job-one");
    double beside = page.locator(".reading").boundingBox().x;
    Given.media("job-one", "");
    page.reload();
    var reading = page.locator(".reading").boundingBox();
    assertTrue(reading.x < beside, "It is where the player was");
    assertEquals(page.locator(".wordmark").boundingBox().x, reading.x, 2);
    assertThat(page.locator("#url")).isHidden();
    page.getByText("No recording linked yet").click();
    assertThat(page.locator("#url")).isVisible();
    page.locator("#url").fill(site + "media/samples/VI000000000000000001.ogg");
    page.locator(".media button").click();
    assertThat(page.locator("[data-toggle]")).isVisible();
  }

  @Test
  void theLengthOfTheTranscriptStandsInForOneThatIsNotKnown() {
    var page = desktop("videos/job-one");
    assertThat(page.locator(".about .facts").first()).containsText("1:20+");
  }
}
