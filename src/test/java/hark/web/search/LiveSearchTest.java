package hark.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answer follows what is typed, in a real browser. */
@QuarkusTest
@EnabledWithChromium
class LiveSearchTest extends InChromium {

  private static final Pattern ONE = Pattern.compile("^1 moment in 1 video");
  private static final Pattern TWO = Pattern.compile("^2 moments in 1 video");

  private Page page;
  private HarkPages hark;

  @BeforeEach
  void open() {
    Given.transcript(
        "live1",
        "Marmots",
        "en",
        "A marmotlive whistles.",
        "Two marmotslive whistle, says the marmotslive keeper.",
        "Nothing else.");
    page = desktop();
    hark = new HarkPages(page, site);
  }

  private void type(String text) {
    page.keyboard().type(text);
  }

  private String focused() {
    return (String) page.evaluate("document.activeElement.id");
  }

  private int caret() {
    return ((Number) page.evaluate("document.activeElement.selectionStart")).intValue();
  }

  @Test
  void onTheStartPageTheAnswerComesWhileOneTypesAndTheCursorStays() {
    hark.start();
    page.keyboard().press("/"); // leads to the field, where one is already
    type("marmotlive");
    assertThat(page.locator("h1")).hasText(ONE);
    assertThat(page.url(), endsWith("/search?q=marmotlive"));
    assertThat(page).hasTitle("marmotlive: Hark");
    assertEquals("q", focused());
    assertEquals("marmotlive".length(), caret());
    assertThat(page.locator(".wordmark")).hasCount(1);
    type(" whistles");
    assertThat(page).hasTitle("marmotlive whistles: Hark");
    assertThat(hark.field()).hasValue("marmotlive whistles");
    assertThat(page.locator("[data-said]")).hasText(ONE);
    assertThat(chromium.errors(), empty());
  }

  @Test
  void aLetterPutInTheMiddleLeavesTheCursorThere() {
    page.navigate(site + "search?q=marmotlive");
    hark.field().focus();
    page.keyboard().press("Home");
    for (int i = 0; i < "marmot".length(); i++) {
      page.keyboard().press("ArrowRight");
    }
    type("s");
    assertThat(page.locator("h1")).hasText(TWO);
    assertEquals("q", focused());
    assertEquals("marmots".length(), caret());
  }

  @Test
  void anOlderAnswerNeverOverwritesANewerOne() {
    page.addInitScript(
        """
        const real = window.fetch;
        window.fetch = async (link) => { // deaf to being called off, as a slow network is
          const answer = await real(link);
          if (String(link).endsWith('q=marmotlive&typing=true')) {
            const text = await answer.text(); // nothing more has to come
            await new Promise((done) => setTimeout(done, 1200));
            setTimeout(() => requestAnimationFrame(() => { window.olderCame = true; }), 100);
            return new Response(text, answer);
          }
          return answer;
        };
        """);
    hark.start();
    page.waitForRequest(
        "**/search?q=marmotlive&typing=true", () -> hark.field().fill("marmotlive"));
    hark.field().fill("marmotslive");
    assertThat(page.locator("h1")).hasText(TWO);
    hark.until("window.olderCame === true");
    assertThat(page.locator("h1")).hasText(TWO);
    assertThat(page.url(), endsWith("q=marmotslive"));
  }

  @Test
  void eachQuestionSettledOnIsOneStepBack() {
    page.clock().install();
    hark.start();
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    typeInTwo("marmot", "live");
    assertThat(page.locator("h1")).hasText(ONE);
    page.keyboard().press("Enter");
    page.clock().runFor(200);
    assertThat(page.locator("h1")).isFocused();
    page.keyboard().press("/");
    typeInTwo("marmots", "live");
    assertThat(page).hasTitle("marmotslive: Hark");
    assertThat(page.locator("h1")).hasText(TWO);
    page.clock().resume();
    page.goBack();
    assertThat(page.locator("h1")).hasText(ONE);
    assertThat(hark.field()).hasValue("marmotlive");
    page.goForward();
    assertThat(page.locator("h1")).hasText(TWO);
    assertThat(hark.field()).hasValue("marmotslive");
    page.goBack();
    page.goBack();
    assertThat(page.locator(".motto")).isVisible();
    assertThat(page.locator("form.find")).hasCount(1);
  }

  /** Types a word with a pause in which nobody has settled on its first half. */
  private void typeInTwo(String first, String second) {
    type(first);
    page.clock().runFor(200);
    type(second);
    page.clock().runFor(200);
  }

  /** A page with an answer whose clock stands still, with the cursor behind the query. */
  private void typedWhereTimeStandsStill(String more) {
    page.clock().install();
    page.navigate(site + "search?q=marmotlive");
    hark.field().focus();
    page.keyboard().press("End");
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    page.waitForResponse(
        answer -> answer.url().contains("/search?"),
        () -> {
          type(more);
          page.clock().runFor(200);
        });
  }

  @Test
  void anAnswerOfNothingComesAfterAShortPauseInWhichTheOldOneIsStale() {
    typedWhereTimeStandsStill(" zyzzyv");
    page.clock().runFor(100);
    assertThat(page.locator("h1")).hasText(ONE);
    assertThat(page.locator("[data-answer]")).hasAttribute("aria-busy", "true");
    page.clock().runFor(400);
    assertThat(page.locator("h1")).hasText("No results");
    assertThat(page.locator("[data-offer=PART]")).hasText("marmotlive");
    assertEquals("q", focused());
  }

  @Test
  void halfAWordIsAPrefixUntilTheKeyEnter() {
    hark.start();
    type("marmotsli");
    assertThat(page.locator("h1")).hasText(TWO);
    assertThat(hark.field()).hasValue("marmotsli");
    assertThat(page).hasTitle("marmotsli: Hark");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-offers]")).containsText("No results for");
    assertThat(chromium.errors(), empty());
  }

  @Test
  void aPhraseThatIsOpenIsNoError() {
    hark.start();
    type("\"says the marmots");
    assertThat(page.locator("h1")).hasText(ONE);
    assertThat(page.locator(".hint")).hasCount(0);
  }

  @Test
  void anEmptiedFieldGoesBackToTheStart() {
    hark.start();
    type("marmotlive");
    assertThat(page.locator("h1")).hasText(ONE);
    hark.field().fill("");
    assertThat(page.locator(".motto")).isVisible();
    assertThat(page.locator("form.find")).hasCount(1);
    assertEquals("q", focused());
    assertEquals(site, page.url());
    type("marmotslive");
    assertThat(page.locator("h1")).hasText(TWO);
    assertThat(chromium.errors(), empty());
  }

  @Test
  void theKeyEnterSaysAtOnceThatNothingIsFound() {
    typedWhereTimeStandsStill(" zyzzyv");
    assertThat(page.locator("h1")).hasText(ONE);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("No results");
    assertThat(page.locator("h1")).isFocused();
  }

  @Test
  void controlsChangeTheAnswerInItsPlaceAndFiltersStayWithWhatIsTypedNext() {
    page.navigate(site + "search?q=marmotslive");
    page.evaluate("window.stayed = true");
    page.locator("summary", new Page.LocatorOptions().setHasText("View")).click();
    page.getByText("Exactly as typed").click();
    assertThat(page).hasURL(Pattern.compile("tiers=exact"));
    assertThat(page.locator("summary", new Page.LocatorOptions().setHasText("View"))).isFocused();
    hark.field().fill("marmotlive");
    assertThat(page.locator("h1")).hasText(ONE);
    assertThat(page.url(), containsString("q=marmotlive&tiers=exact"));
    assertEquals(true, page.evaluate("window.stayed"));
  }

  @Test
  void suggestionsAreTakenByKeysAndTheFieldKeepsTheFocus() {
    hark.start();
    type("marmotsl");
    var options = page.getByRole(AriaRole.OPTION);
    assertThat(options.first()).hasText("marmotslive");
    assertThat(hark.field()).hasAttribute("aria-expanded", "true");
    assertEquals(List.of(), violations(page));
    page.keyboard().press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    assertThat(hark.field()).hasAttribute("aria-activedescendant", "suggestion-0");
    assertThat(hark.field()).hasValue("marmotsl");
    page.keyboard().press("ArrowUp");
    assertThat(options.first()).hasAttribute("aria-selected", "false");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(hark.field()).hasValue("marmotslive");
    assertThat(hark.field()).isFocused();
    assertThat(options).hasCount(0);
    assertThat(page.locator("h1")).hasText(TWO);
    type(" k");
    assertThat(options.first()).hasText("marmotslive keeper");
    page.keyboard().press("Escape");
    assertThat(options.first()).isHidden();
    assertThat(hark.field()).hasAttribute("aria-expanded", "false");
    assertThat(hark.field()).hasValue("marmotslive k");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).isFocused();
    assertThat(chromium.errors(), empty());
  }

  @Test
  void titlesAreSuggestedAsFiltersAndTakenByAClick() {
    Given.transcript("live2", "Zorillas & <b>others</b>", "en", "Zorillas are there.");
    hark.start();
    type("zorillas");
    var option =
        page.getByRole(
            AriaRole.OPTION, new Page.GetByRoleOptions().setName("Zorillas & <b>others</b> title"));
    option.click();
    assertThat(hark.field()).hasValue("title:\"Zorillas & <b>others</b>\"");
    assertThat(hark.field()).isFocused();
    assertThat(page.locator("h1")).hasText("1 video");
  }

  @Test
  void whatIsTypedIsTextAndNothingElse() {
    hark.start();
    type("\"><img src=x onerror=window.broken=1> marmotlive");
    assertThat(page.locator(".hint, .nothing, .hit").first()).isVisible();
    assertTrue((Boolean) page.evaluate("window.broken === undefined"));
    assertThat(page.locator("main img")).hasCount(0);
  }

  @Test
  void withoutHarkTheOldAnswerStaysAndItIsSaid() {
    page.navigate(site + "search?q=marmotlive");
    page.route("**/search?q=marmotslive&typing=true", route -> route.abort());
    hark.field().fill("marmotslive");
    assertThat(page.locator("[data-said]")).hasText(Pattern.compile("cannot be reached"));
    assertThat(page.locator("h1")).hasText(ONE);
    assertThat(page.url(), not(containsString("marmots")));
  }

  @Test
  void withoutScriptsTheFormAsks() {
    page = chromium.openWithoutScripts();
    page.navigate(site);
    new HarkPages(page, site).search("marmotslive");
    assertThat(page.locator("h1")).hasText(TWO);
  }
}
