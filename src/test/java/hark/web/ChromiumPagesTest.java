package hark.web;

import com.microsoft.playwright.Browser;
import hark.web.browser.ChromiumProcess;
import hark.web.browser.EnabledWithChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The pages in Chromium. */
@QuarkusTest
@EnabledWithChromium
class ChromiumPagesTest extends PagesContract {

  private static ChromiumProcess process;

  @BeforeAll
  static void start() {
    process = new ChromiumProcess(List.of());
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
