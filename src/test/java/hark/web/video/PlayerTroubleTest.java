package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
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
    byte[] sound = silence();
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/whole.wav",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "audio/wav");
            exchange.sendResponseHeaders(200, sound.length);
            exchange.getResponseBody().write(sound);
          }
        });
    server.start();
    page = desktop();
    Given.transcript("trouble-1", "Trouble", "en", "a marmot waits", "a quetzal calls", "an end");
  }

  /** Returns a minute of silence as a WAV file: 8,000 samples a second, one byte each. */
  private static byte[] silence() {
    int samples = 60 * 8000;
    var file = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(US_ASCII)).putInt(36 + samples).put("WAVEfmt ".getBytes(US_ASCII));
    file.putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
    file.putShort((short) 1).putShort((short) 8);
    file.put("data".getBytes(US_ASCII)).putInt(samples);
    Arrays.fill(file.array(), 44, file.capacity(), (byte) 128);
    return file.array();
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
    Given.media("trouble-1", at("whole.wav"));
    page.navigate(site + "videos/trouble-1");
    page.locator("audio").evaluate("audio => audio.readyState >= 2 || audio.load()");
    assertThat(page.locator("[data-trouble]")).isEmpty();
    page.locator("#s2").click();
    assertThat(page.locator("[data-trouble]"))
        .containsText("can only be played from the beginning");
  }

  @Test
  void aRecordingThatPlaysIsNotSpokenOf() {
    Given.media("trouble-1", site + "media/samples/VI000000000000000001.ogg");
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
    Given.media("trouble-1", at("whole.wav"));
    page.reload();
    page.locator("[data-act=play]").first().click();
    assertThat(page.locator("[data-dock-note]"))
        .containsText("can only be played from the beginning");
  }
}
