package hark.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hark.Wait;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.WorkerSettings;
import hark.language.Words;
import hark.source.fetch.PublicWebClient;
import hark.source.podcast.PodcastSource;
import hark.transcript.Transcript;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Feeds as people have them, imported and held against what is right. Their folder is named by the
 * system property {@code hark.faults} and holds {@code EXPECTED.json}: of each feed how many
 * transcripts it gives, their titles, durations, days, recordings and words, and the headers that
 * the feed and its transcripts, in the folder {@code t}, come with.
 */
@Timeout(300)
class FeedFaultsTest {

  private static final String SERVER = "http://localhost:8099";

  @TestFactory
  Stream<DynamicTest> everyFeed() throws IOException {
    return FaultCases.tests(
        wanted -> wanted.path("type").asText().equals("feed"), FeedFaultsTest::differences);
  }

  private static List<String> differences(Path folder, JsonNode wanted) throws Exception {
    var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", exchange -> answer(exchange, folder, wanted));
    server.start();
    var vertx = Vertx.vertx();
    var data = Files.createTempDirectory("feeds");
    try (var web = new PublicWebClient(vertx, Set.of("localhost"), Duration.ofSeconds(20))) {
      var path = "/f/" + wanted.path("file").asText();
      return compare(imported(web, data, URI.create(here(server.getAddress()) + path)), wanted);
    } finally {
      server.stop(0);
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static List<Transcript> imported(PublicWebClient web, Path data, URI feed)
      throws Exception {
    var podcasts = new PodcastSource(web);
    var index = new MapIndex();
    var archive = FileArchive.open(data.resolve("archive"));
    var importer = new TranscriptImporter(archive, index, new VideoLocks(), Clock.systemUTC());
    var settings = WorkerSettings.of(importer, () -> {}, Duration.ofDays(1), Clock.systemUTC());
    try (var queue = ImportQueue.open(data.resolve("imports"), List.of(podcasts), settings)) {
      queue.submit(podcasts.read(feed).requests());
      queue.start();
      Wait.until(() -> queue.progress().open() <= 0);
    }
    return index.entries().stream()
        .map(entry -> index.transcript(entry.video().id()).orElseThrow())
        .toList();
  }

  private static String here(InetSocketAddress address) {
    return "http://localhost:" + address.getPort();
  }

  private static void answer(HttpExchange exchange, Path folder, JsonNode wanted)
      throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var name = path.substring(3);
      boolean isFeed = path.startsWith("/f/");
      var file = isFeed ? folder.resolve(name) : folder.resolve("t").resolve(name);
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      wanted
          .path("headers")
          .path(isFeed ? "feed" : name)
          .properties()
          .forEach(one -> exchange.getResponseHeaders().set(one.getKey(), one.getValue().asText()));
      var bytes = Files.readAllBytes(file);
      var sent = isFeed ? readdressed(bytes, here(exchange.getLocalAddress())) : bytes;
      exchange.sendResponseHeaders(200, sent.length);
      exchange.getResponseBody().write(sent);
    }
  }

  /** The feeds name a server at a port of its own; this one is at another. */
  private static byte[] readdressed(byte[] feed, String here) throws IOException {
    boolean isPacked = feed.length > 1 && feed[0] == 0x1f && feed[1] == (byte) 0x8b;
    var bytes =
        isPacked ? new GZIPInputStream(new ByteArrayInputStream(feed)).readAllBytes() : feed;
    var changed =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace(SERVER, here)
            .getBytes(StandardCharsets.ISO_8859_1);
    if (!isPacked) {
      return changed;
    }
    var packed = new ByteArrayOutputStream();
    try (var packer = new GZIPOutputStream(packed)) {
      packer.write(changed);
    }
    return packed.toByteArray();
  }

  private static List<String> compare(List<Transcript> came, JsonNode wanted) {
    var expected = wanted.path("expect");
    var differences = new ArrayList<String>();
    if (came.size() != expected.path("imported").asInt()) {
      differences.add(came.size() + " imported");
    }
    var titles = came.stream().map(one -> one.video().title()).toList();
    for (var title : expected.path("titles")) {
      if (!titles.contains(title.asText())) {
        differences.add("titles " + titles);
      }
    }
    for (var one : came) {
      var video = one.video();
      var day = video.uploaded().map(Object::toString).orElse("none");
      if (!expected.path("uploaded").asText(day).equals(day)) {
        differences.add("day " + day);
      }
      double seconds = video.duration().map(Duration::toMillis).orElse(0L) / 1000.0;
      if (Math.abs(expected.path("duration").asDouble(seconds) - seconds) > 1) {
        differences.add("duration " + seconds);
      }
      var media = video.media().map(Object::toString).orElse("none");
      if (!expected.path("media").path(video.title()).asText(media).equals(media)) {
        differences.add("recording " + media);
      }
    }
    for (var word : expected.path("has")) {
      if (count(came, word.get(0).asText()) < word.get(1).asInt()) {
        differences.add("no " + word.get(0).asText());
      }
    }
    return differences;
  }

  private static long count(List<Transcript> came, String word) {
    return came.stream()
        .flatMap(one -> one.segments().stream())
        .flatMap(
            segment ->
                Words.of(segment.text()).stream()
                    .map(w -> segment.text().substring(w.start(), w.end())))
        .filter(word::equalsIgnoreCase)
        .count();
  }
}
