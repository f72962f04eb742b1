package hark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recordings that cannot be loaded, or not be jumped in, in a real browser. */
@QuarkusTest
@EnabledWithChromium
class PlayerTroubleTest extends InChromium {

  private HttpServer server;
  private Page page;

  /** A server that sends recordings from their beginning only. */
  @BeforeEach
  void serve() throws IOException {
    byte[] sound;
    try (var file = getClass().getResourceAsStream("/samples/VI000000000000000001.mp3")) {
      sound = file.readAllBytes();
    }
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/whole.mp3",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "audio/mpeg");
            exchange.sendResponseHeaders(200, sound.length);
            exchange.getResponseBody().write(sound);
          }
        });
    server.start();
    page = desktop();
    Given.transcript("trouble-1", "Trouble", "en", "a marmot waits", "a quetzal calls", "an end");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
  }

  @Test
  void aRecordingThatIsNotThereIsSaidBesideThePlayer() {
    Given.media("trouble-1", at("missing.mp3"));
    page.navigate(site + "videos/trouble-1");
    assertThat(page.locator("[data-trouble]")).containsText("The recording cannot be loaded");
  }

  @Test
  void aServerWithoutByteRangesIsSaidBesideThePlayerOnceSomebodyJumps() {
    Given.media("trouble-1", at("whole.mp3"));
    page.navigate(site + "videos/trouble-1");
    page.locator("audio").evaluate("audio => audio.readyState >= 2 || audio.load()");
    assertThat(page.locator("[data-trouble]")).isEmpty();
    page.locator("#s2").click();
    assertThat(page.locator("[data-trouble]")).containsText("plays only from the beginning");
  }

  @Test
  void aRecordingThatPlaysIsNotSpokenOf() {
    Given.media("trouble-1", site + "media/samples/VI000000000000000001.mp3");
    page.navigate(site + "videos/trouble-1");
    page.locator("#s2").click();
    new HarkPages(page, site).untilPlayer("currentTime >= 4");
    assertThat(page.locator("[data-trouble]")).isEmpty();
  }

  @Test
  void theDockSaysBothToo() {
    Given.media("trouble-1", at("missing.mp3"));
    page.navigate(site + "search?q=quetzal+video:trouble-1");
    page.locator("[data-act=play]").first().click();
    assertThat(page.locator("[data-dock-note]")).containsText("The recording cannot be loaded");
    Given.media("trouble-1", at("whole.mp3"));
    page.reload();
    page.locator("[data-act=play]").first().click();
    assertThat(page.locator("[data-dock-note]")).containsText("plays only from the beginning");
  }
}
