package hark.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import hark.Wait;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.MapIndex;
import hark.ingest.TranscriptImporter;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.JobState;
import hark.ingest.queue.WorkerSettings;
import hark.message.MessageTexts;
import hark.source.fetch.PublicWebClient;
import hark.source.podcast.PodcastSource;
import hark.transcript.Transcript;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and transcripts from a server on this machine. */
@Timeout(120)
class FeedSubscriptionsTest {

  private static Vertx vertx;

  @TempDir private Path folder;
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final MapIndex index = new MapIndex();
  private final CountDownLatch slowAnswers = new CountDownLatch(1);
  private HttpServer server;
  private volatile boolean askedForSlowFeed;
  private PublicWebClient web;
  private ImportQueue queue;
  private FeedSubscriptions feeds;

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            awaitAnswers(exchange.getRequestURI().getPath());
            var body = files.get(exchange.getRequestURI().getPath());
            var bytes = (body == null ? "no" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    web = new PublicWebClient(vertx, Set.of("localhost"), Duration.ofSeconds(20));
    open();
    queue.start();
  }

  private void open() {
    var podcasts = new PodcastSource(web);
    var archive = FileArchive.open(folder.resolve("archive"));
    var importer = new TranscriptImporter(archive, index, new VideoLocks(), Clock.systemUTC());
    var imports = folder.resolve("imports");
    queue =
        ImportQueue.open(
            imports,
            List.of(podcasts),
            WorkerSettings.of(importer, () -> {}, Duration.ofDays(1), Clock.systemUTC()));
    feeds =
        FeedSubscriptions.open(
            imports, podcasts, queue, id -> index.transcript(id).isPresent(), Clock.systemUTC());
  }

  private void awaitAnswers(String path) {
    if (path.equals("/slow.xml")) {
      askedForSlowFeed = true;
      try {
        slowAnswers.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @AfterEach
  void stop() {
    slowAnswers.countDown();
    feeds.close();
    queue.close();
    web.close();
    server.stop(0);
  }

  @Test
  void eachEpisodeWithATranscriptIsImportedWithWhatTheFeedTells() {
    publish(2);
    follow();
    assertEquals(
        "3 episodes, 2 with a transcript, 2 new.", MessageTexts.ENGLISH.format(only().said()));
    assertEquals("The Quiet Hour", only().title());
    Wait.until(() -> queue.progress().done() == 2);
    var transcript = transcripts().getFirst();
    var video = transcript.video();
    assertEquals("Episode 1", video.title());
    assertEquals("podcasts", video.source());
    assertEquals(Optional.of(LocalDate.of(2025, 6, 1)), video.uploaded());
    assertEquals(Optional.of("The Quiet Hour"), video.channel());
    assertEquals(Optional.of(URI.create("https://media.example.org/1.mp3")), video.media());
    assertEquals(Optional.of(Duration.ofSeconds(61)), video.duration());
    assertEquals("en-GB", transcript.track().language());
    assertEquals("words of episode 1", transcript.segments().getFirst().text());
  }

  @Test
  void stoppingWhileAFeedIsReadIsNoFailureOfTheFeed() {
    feeds.follow(address("/slow.xml"));
    String before = MessageTexts.ENGLISH.format(only().said());
    Wait.until(() -> askedForSlowFeed);
    feeds.close();
    Wait.until(() -> !only().reading());
    queue.close();
    open();
    queue.start();
    assertEquals(before, MessageTexts.ENGLISH.format(only().said()));
    assertFalse(only().failed());
  }

  @Test
  void laterOnlyWhatIsNewComes() {
    publish(2);
    follow();
    Wait.until(() -> queue.progress().done() == 2);
    queue.clearFinished(true);
    publish(3);
    feeds.readAll();
    Wait.until(
        () ->
            MessageTexts.ENGLISH
                .format(only().said())
                .equals("4 episodes, 3 with a transcript, 1 new."));
    Wait.until(() -> queue.progress().done() == 1);
    assertEquals("Episode 3", queue.newest(JobFilter.ALL, 0, 9).getFirst().title());
    feeds.read(address("/feed.xml"));
    Wait.until(
        () ->
            MessageTexts.ENGLISH
                .format(only().said())
                .equals("4 episodes, 3 with a transcript, 0 new."));
  }

  @Test
  void aTranscriptThatComesLaterIsNewThen() {
    publish(0);
    follow();
    assertEquals(
        "1 episode, 0 with a transcript, 0 new.", MessageTexts.ENGLISH.format(only().said()));
    publish(1);
    feeds.readAll();
    Wait.until(() -> queue.progress().done() == 1);
  }

  @Test
  void aTranscriptThatIsNotThereFailsAloneAndCanBeTriedAgain() {
    publish(2);
    files.remove("/1.vtt");
    follow();
    Wait.until(() -> queue.progress().open() == 0 && queue.progress().all() == 2);
    var failed = queue.newest(JobFilter.FAILED, 0, 9).getFirst();
    assertEquals(JobState.FAILED, failed.state());
    assertTrue(
        MessageTexts.ENGLISH.format(failed.reason()).contains("responded with HTTP 404"),
        MessageTexts.ENGLISH.format(failed.reason()));
    files.put("/1.vtt", vtt(1));
    queue.retry(failed.number());
    Wait.until(() -> queue.progress().done() == 2);
  }

  @Test
  void aFeedThatCannotBeReadSaysWhyAndIsStillFollowed() {
    follow();
    assertTrue(only().failed());
    assertTrue(
        MessageTexts.ENGLISH.format(only().said()).contains("responded with HTTP 404"),
        MessageTexts.ENGLISH.format(only().said()));
    publish(1);
    feeds.readAll();
    Wait.until(() -> queue.progress().done() == 1);
    assertFalse(only().failed());
  }

  @Test
  void transcriptsInsideTheNetworkAreNotFetched() {
    publish(1);
    files.compute(
        "/feed.xml",
        (path, feed) ->
            feed.replace("\"1.vtt\"", "\"http://127.0.0.1:%d/1.vtt\"".formatted(port())));
    follow();
    Wait.until(() -> queue.progress().failed() == 1);
    var reason =
        MessageTexts.ENGLISH.format(queue.newest(JobFilter.FAILED, 0, 9).getFirst().reason());
    assertTrue(reason.contains("not on the public internet"), reason);
  }

  @Test
  void feedsAreRememberedAndCanBeLeft() {
    publish(1);
    follow();
    Wait.until(() -> queue.progress().done() == 1);
    feeds.follow(address("/feed.xml"));
    Wait.until(() -> MessageTexts.ENGLISH.format(only().said()).endsWith("0 new."));
    var before = feeds.all();
    feeds.close();
    queue.close();
    open();
    assertEquals(before, feeds.all());
    assertEquals(
        0, feeds.all().stream().filter(FeedSubscriptions.FeedSubscription::reading).count());
    feeds.unfollow(address("/feed.xml"));
    feeds.unfollow(address("/other.xml"));
    assertEquals(List.of(), feeds.all());
    assertEquals(1, transcripts().size(), "what was imported stays");
  }

  private void follow() {
    feeds.follow(address("/feed.xml"));
    Wait.until(() -> !only().reading());
  }

  private FeedSubscriptions.FeedSubscription only() {
    return feeds.all().getFirst();
  }

  private List<Transcript> transcripts() {
    return index.entries().stream()
        .map(entry -> index.transcript(entry.video().id()).orElseThrow())
        .toList();
  }

  /** A feed with so many episodes that have a transcript, and one that has none. */
  private void publish(int episodes) {
    var items = new ArrayList<String>();
    for (int i = 1; i <= episodes; i++) {
      items.add(
          """
          <item><title>Episode %1$d</title><guid>e%1$d</guid>
          <pubDate>Sun, 0%1$d Jun 2025 10:00:00 GMT</pubDate><itunes:duration>1:01</itunes:duration>
          <enclosure url="https://media.example.org/%1$d.mp3"/>
          <podcast:transcript url="%1$d.vtt" type="text/vtt"/></item>
          """
              .formatted(i));
      files.put("/%d.vtt".formatted(i), vtt(i));
    }
    files.put(
        "/feed.xml",
        """
        <rss xmlns:podcast="https://podcastindex.org/namespace/1.0"
          xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
        <title>The Quiet Hour</title><language>en-gb</language>
        <item><title>Silent</title><guid>silent</guid></item>%s</channel></rss>
        """
            .formatted(String.join("", items)));
  }

  private static String vtt(int episode) {
    return "WEBVTT\n\n00:01.000 --> 00:02.000\nwords of episode %d\n".formatted(episode);
  }

  private URI address(String path) {
    return URI.create("http://localhost:%d%s".formatted(port(), path));
  }

  private int port() {
    return server.getAddress().getPort();
  }
}
