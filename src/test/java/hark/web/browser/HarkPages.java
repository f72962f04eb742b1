package hark.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The pages as a person uses them. */
public record HarkPages(Page page, String site) {

  private static final double LONGEST_IMPORT_MILLIS = 120_000;

  private static final int TRIES = 2_400;
  private static final double PAUSE_MILLIS = 50;

  public void start() {
    page.navigate(site);
  }

  public void importIds(String ids) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import").setExact(true))
        .click();
    page.getByLabel("Video IDs").fill(ids);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import").setExact(true))
        .click();
    page.waitForURL("**/imports/queue?added=**");
  }

  public void importSamples() {
    start();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import").setExact(true))
        .click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import sample library"))
        .click();
    page.waitForURL(Pattern.compile(".*/(\\?imported=|imports/queue).*"));
    if (page.url().contains("/imports/queue")) {
      untilImported(); // on a busy machine
    }
  }

  /** Waits, without loading the page again, until nothing is in work. */
  public void untilImported() {
    page.locator("[data-working=false]")
        .waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_IMPORT_MILLIS));
  }

  /** The row of an import: it has the ID, or a link to the video under its title. */
  public Locator job(String id) {
    var link = page.locator("a[href*='/videos/" + id + "']");
    return page.locator(".jobs > li", new Page.LocatorOptions().setHasText(id))
        .or(page.locator(".jobs > li", new Page.LocatorOptions().setHas(link)))
        .first();
  }

  public void search(String query) {
    field().fill(query);
    page.keyboard().press("Enter");
    page.waitForURL("**/search?**");
  }

  /** The search field; with scripts it is a combobox, without them a search box. */
  public Locator field() {
    return page.getByLabel("Search what was said");
  }

  public Locator moments() {
    return page.locator(".moment");
  }

  public Locator segment(int ordinal) {
    return page.locator("#s" + ordinal);
  }

  /** Recording URL played, in seconds. */
  public double now() {
    return ((Number) page.evaluate("document.querySelector('audio').currentTime")).doubleValue();
  }

  /** Returns where in the recording it began to play, however long ago that is. */
  public double firstPlayed() {
    return ((Number) page.evaluate("document.querySelector('audio').played.start(0)"))
        .doubleValue();
  }

  /** Begins to note where each seek ends, for {@link #sought}. */
  public void watchSeeks() {
    page.evaluate(
        "const player = document.querySelector('audio');"
            + "player.addEventListener('seeked', () => { window.sought = player.currentTime; })");
  }

  /** Returns where the last seek ended, however far it has played since. */
  public double sought() {
    return ((Number) page.evaluate("window.sought")).doubleValue();
  }

  public void play() {
    page.evaluate("document.querySelector('audio').play()");
  }

  /** Waits until the page has scrolled to where it wants to be, which it does smoothly. */
  public void untilScrolled() {
    page.evaluate(
        """
        () => new Promise((done) => {
          let still = 0;
          let before = null;
          const look = () => {
            const here = document.scrollingElement.scrollTop;
            still = here === before ? still + 1 : 0;
            before = here;
            still < 30 ? requestAnimationFrame(look) : done();
          };
          look();
        })""");
  }

  /** Waits until there is a player and something is true of it. */
  public void untilPlayer(String condition) {
    until("document.querySelector('audio')?." + condition);
  }

  /** Waits until something is true; the pages' policy forbids them to wait in words. */
  public void until(String condition) {
    for (int tries = 0; tries < TRIES; tries++) {
      if (Boolean.TRUE.equals(page.evaluate(condition))) {
        return;
      }
      page.waitForTimeout(PAUSE_MILLIS);
    }
    throw new AssertionError("It never came so far: " + condition);
  }
}
