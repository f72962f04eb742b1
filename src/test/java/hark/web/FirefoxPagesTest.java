package hark.web;

import com.microsoft.playwright.Browser;
import hark.web.browser.EnabledWithFirefox;
import hark.web.browser.FirefoxProcess;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The pages in Firefox. */
@QuarkusTest
@EnabledWithFirefox
class FirefoxPagesTest extends PagesContract {

  private static FirefoxProcess process;

  @BeforeAll
  static void start() {
    process = new FirefoxProcess();
  }

  @AfterAll
  static void stop() {
    process.close();
  }

  @Override
  Browser browser() {
    return process.browser();
  }
}
