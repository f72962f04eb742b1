package hark.source.podcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.TranscriptRequest;
import hark.source.fetch.PublicWebClient;
import hark.transcript.VideoId;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds and transcripts from a server on this machine. */
@Timeout(120)
class PodcastSourceTest {

  private static final String VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe hive hums.\n";

  private static Vertx vertx;

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();
  private HttpServer server;
  private PublicWebClient web;
  private PodcastSource podcasts;

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
            var path = exchange.getRequestURI().getPath();
            var body = files.get(path);
            headers.getOrDefault(path, Map.of()).forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
              exchange.getResponseBody().write(body);
            }
          }
        });
    server.start();
    web = new PublicWebClient(vertx, Set.of("localhost"), Duration.ofSeconds(20));
    podcasts = new PodcastSource(web);
  }

  @AfterEach
  void stop() {
    web.close();
    server.stop(0);
  }

  @Test
  void theNextTranscriptIsTakenWhereTheBestIsMissingOrNoTranscript() {
    put("/error.json", "{\"error\":\"not ready\"}");
    put("/empty.vtt", "WEBVTT\n");
    put("/good.srt", "1\n00:00:01,000 --> 00:00:02,000\nThe hive hums.\n");
    for (var bad : List.of("missing.vtt", "error.json", "empty.vtt", "http://10.0.0.1/x.vtt")) {
      var wanted = only(transcript(bad, "") + transcript("good.srt", ""));
      assertTrue(text(podcasts.fetch(wanted)).contains("The hive hums."), bad);
    }
  }

  @Test
  void anotherTranscriptIsOfItsOwnLanguage() {
    put("/es.vtt", VTT);
    var wanted = only(transcript("en.vtt", "en") + transcript("es.vtt", "spa"));
    assertEquals("en", wanted.track().language());
    assertEquals("es", podcasts.fetch(wanted).track().language());
  }

  @Test
  void whereNoneCanBeHadTheBestTellsWhy() {
    var missing = only(transcript("a.vtt", "") + transcript("b.srt", ""));
    var refused = assertThrows(SourceException.class, () -> podcasts.fetch(missing));
    assertTrue(
        refused.getMessage().contains("/a.vtt responded with HTTP 404"), refused.getMessage());
    put("/a.vtt", "no captions");
    assertEquals("no captions", text(podcasts.fetch(missing)));
  }

  @Test
  void packedFeedsAndTranscriptsAreUnpacked() throws IOException {
    put("/1.vtt", VTT);
    publish(item("e1", transcript("1.vtt", "")));
    for (var path : List.of("/feed.xml", "/1.vtt")) {
      files.computeIfPresent(path, (name, bytes) -> gzip(bytes));
      headers.put(path, Map.of("Content-Encoding", "gzip"));
    }
    var wanted = read().requests().getFirst();
    assertEquals(VTT, text(podcasts.fetch(wanted)));
    headers.put("/feed.xml", Map.of("Content-Encoding", "br"));
    assertEquals(1, read().requests().size(), "what is told is wrong");
    files.put("/feed.xml", new byte[] {(byte) 0x8b, 1, (byte) 0x80, (byte) 0xff, 3});
    var refused = assertThrows(SourceException.class, this::read).getMessage();
    assertTrue(refused.contains("br") && refused.contains("does not support"), refused);
  }

  @Test
  void theServerMayNameTheEncodingAndAddressesMayHaveBlanks() {
    publish(item("e1", transcript("my files/tränscript 1.vtt", "")).replace("Title", "Caf\u00e9"));
    files.computeIfPresent(
        "/feed.xml",
        (name, bytes) ->
            new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16BE));
    headers.put("/feed.xml", Map.of("Content-Type", "text/xml; charset=utf-16be"));
    put("/my files/tränscript 1.vtt", VTT);
    var wanted = read().requests().getFirst();
    assertEquals("Caf\u00e9", wanted.details().title());
    assertEquals(VTT, text(podcasts.fetch(wanted)));
  }

  @Test
  void aRelativeTranscriptMayLieBesideThePageOfTheFeed() {
    put("/page/t/1.vtt", VTT);
    publish("<link>%s</link>".formatted(address("/page/")) + item("e1", transcript("t/1.vtt", "")));
    assertEquals(VTT, text(podcasts.fetch(read().requests().getFirst())));
  }

  @Test
  void namesStayTheSame() {
    publish("<podcast:guid>p</podcast:guid>" + item("e1", transcript("1.vtt", "")));
    var twins =
        "<podcast:guid>p</podcast:guid>"
            + item("e1", "<enclosure url='2.mp3'/>" + transcript("2.vtt", ""))
            + item("e1", "<enclosure url='1.mp3'/>" + transcript("1.vtt", ""));
    var alone = read().requests().getFirst().video();
    assertEquals(new VideoId("podcast-892a994a391564268faed12f"), alone);
    publish(twins);
    var ids = read().requests().stream().map(TranscriptRequest::video).toList();
    assertEquals(2, Set.copyOf(ids).size());
    assertTrue(ids.contains(alone));
  }

  @Test
  void aFeedThatIsCutSaysSo() {
    publish(item("e1", transcript("1.vtt", "")) + item("e2", transcript("2.vtt", "")));
    files.computeIfPresent("/feed.xml", (name, bytes) -> Arrays.copyOf(bytes, bytes.length - 60));
    assertEquals(1, read().requests().size());
    assertTrue(read().cut());
  }

  private TranscriptRequest only(String inside) {
    publish(item("e1", inside));
    return read().requests().getFirst();
  }

  private PodcastSource.TranscriptOffer read() {
    return podcasts.read(address("/feed.xml"));
  }

  private void publish(String inside) {
    put(
        "/feed.xml",
        "<rss xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><language>en</language>"
            + inside
            + "</channel></rss>");
  }

  private static String item(String guid, String inside) {
    return "<item><title>Title</title><guid>%s</guid>%s</item>".formatted(guid, inside);
  }

  private static String transcript(String url, String language) {
    return "<podcast:transcript url='%s' language='%s'/>".formatted(url, language);
  }

  private void put(String path, String body) {
    files.put(path, body.getBytes(StandardCharsets.UTF_8));
  }

  private URI address(String path) {
    return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path));
  }

  private static String text(RawTranscript raw) {
    return new String(raw.content(), StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var packer = new GZIPOutputStream(out)) {
      packer.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
