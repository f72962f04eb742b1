package hark.web.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A podcast feed from its address to the sound of an episode, in a real browser. */
@QuarkusTest
@TestProfile(SourceVideosPageTest.Fresh.class)
@EnabledWithChromium
class FeedJobTest extends InChromium {

  private static final String ITEM =
      """
      <item><title>Part %1$d of the dunlin</title><guid>dunlin-%1$d</guid>
      <enclosure url="%2$smedia/samples/VI000000000000000001.ogg" type="audio/ogg"/>
      <podcast:transcript url="%1$d.vtt" type="text/vtt"/></item>
      """;

  private static final LocatorAssertions.ContainsTextOptions IN_TIME =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  private HttpServer server;

  @BeforeEach
  void publish() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    serve(
        "/feed.xml",
        "<rss xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"><channel>"
            + "<title>The dunlin hour</title>"
            + ITEM.formatted(1, site)
            + ITEM.formatted(2, site)
            + "</channel></rss>");
    for (int part = 1; part <= 2; part++) {
      serve(
          "/%d.vtt".formatted(part),
          "WEBVTT\n\n00:03.000 --> 00:06.000\nA dunlin calls, part %d.\n".formatted(part));
    }
    server.start();
  }

  private void serve(String path, String body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
          }
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anEpisodeOfAFeedJustFollowedIsHeard() {
    var page = desktop("imports/feeds");
    var hark = new HarkPages(page, site);
    page.locator("#address")
        .fill("http://localhost:%d/feed.xml".formatted(server.getAddress().getPort()));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Follow")).click();
    assertThat(page.locator(".feeds"))
        .containsText("2 episodes, 2 with a transcript, 2 new.", IN_TIME);
    page.navigate(site + "imports/queue");
    assertThat(page.locator(".jobs")).containsText("Part 1 of the dunlin");
    hark.untilImported();
    page.navigate(site + "imports/feeds");
    assertThat(page.getByText("still being imported")).hasCount(0);
    hark.search("dunlin");
    assertThat(hark.moments()).hasCount(2);
    page.getByLabel("Play here").first().click();
    hark.untilPlayer("currentTime > 3.2");
    page.navigate(site + "imports/feeds");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unfollow")).click();
    assertThat(page.locator(".queue")).containsText("No feeds are followed yet.");
    assertEquals(List.of(), chromium.errors());
  }
}
