package hark.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The pages as a person uses them. */
record HarkPages(Page page, String site) {

  private static final double LONGEST_IMPORT_MILLIS = 60_000;

  private static final int TRIES = 300;
  private static final double PAUSE_MILLIS = 50;

  void start() {
    page.navigate(site);
  }

  void importIds(String ids) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import").setExact(true))
        .click();
    page.getByLabel("Video IDs").fill(ids);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import").setExact(true))
        .click();
    page.waitForURL("**/imports");
  }

  void importSamples() {
    start();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import").setExact(true))
        .click();
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import the sample library"))
        .click();
    page.waitForURL("**/imports");
    untilImported();
  }

  /** Waits, without loading the page again, until nothing is in work. */
  void untilImported() {
    page.locator("[data-working=false]")
        .waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_IMPORT_MILLIS));
  }

  Locator job(String id) {
    return page.locator(".jobs > li", new Page.LocatorOptions().setHasText(id)).first();
  }

  void search(String query) {
    page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search what was said"))
        .fill(query);
    page.keyboard().press("Enter");
    page.waitForURL("**/search?**");
  }

  Locator moments() {
    return page.locator(".moment");
  }

  Locator segment(int ordinal) {
    return page.locator("#s" + ordinal);
  }

  /** Where the recording is played, in seconds. */
  double now() {
    return ((Number) page.evaluate("document.querySelector('audio').currentTime")).doubleValue();
  }

  void play() {
    page.evaluate("document.querySelector('audio').play()");
  }

  /** Waits until something is true of the player; its policy forbids the pages to wait in words. */
  void untilPlayer(String condition) {
    for (int tries = 0; tries < TRIES; tries++) {
      if (page.evaluate("document.querySelector('audio')." + condition).equals(true)) {
        return;
      }
      page.waitForTimeout(PAUSE_MILLIS);
    }
    throw new AssertionError("The player never got so far: " + condition);
  }
}
