package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many large requests at once to the packaged application with the heap that people give it. */
@Tag("attack")
@Timeout(600)
class OverloadTest {

  private static final String WORDS = "the end of the day and the start of the night";

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private RunningHark hark;

  @BeforeEach
  void start() throws Exception {
    hark = RunningHark.start(folder.resolve("data"), folder.resolve("log"), List.of());
    assertEquals(201, put("long", 49_500));
  }

  @AfterEach
  void stop() throws Exception {
    hark.stop();
    http.close();
  }

  @Test
  void largeTranscriptsAtOnce() {
    var statuses = atOnce(8, i -> put("large" + i, 230_000));
    assertTrue(Set.of(201, 503).containsAll(statuses.keySet()), statuses::toString);
    assertTrue(statuses.containsKey(201), statuses::toString);
    assertAnswers();
  }

  @Test
  void largeAnswersAtOnce() {
    for (var path :
        List.of(
            "/api/search?q=the&video=long&allMoments=true",
            "/api/videos/long",
            "/videos/long?q=the",
            "/serve/api/v1/get_audio_transcription?video_no=long",
            "/api/videos/long/transcript.json")) {
      var statuses = atOnce(60, _ -> get(path));
      assertTrue(Set.of(200, 503).containsAll(statuses.keySet()), statuses::toString);
      assertTrue(statuses.containsKey(200), statuses::toString);
      assertAnswers();
    }
  }

  @Test
  void largeUploadsAtOnce() {
    var file = vtt(230_000);
    var statuses = atOnce(20, _ -> upload(file, 3));
    assertTrue(Set.of(303, 503).containsAll(statuses.keySet()), statuses::toString);
    assertTrue(statuses.containsKey(303), statuses::toString);
    assertAnswers();
  }

  private void assertAnswers() {
    assertEquals(200, get("/q/health"));
    assertEquals(200, get("/api/search?q=night"));
  }

  /** A request that is told apart by its number; the status of its answer. */
  @FunctionalInterface
  private interface Sender {
    int send(int number);
  }

  private static TreeMap<Integer, Integer> atOnce(int times, Sender sender) {
    var all =
        IntStream.range(0, times)
            .mapToObj(
                i -> {
                  var status = new CompletableFuture<Integer>();
                  Thread.ofVirtual().start(() -> complete(status, sender, i));
                  return status;
                })
            .toList();
    var statuses = new TreeMap<Integer, Integer>();
    all.forEach(status -> statuses.merge(status.join(), 1, Integer::sum));
    return statuses;
  }

  private static void complete(CompletableFuture<Integer> status, Sender sender, int number) {
    try {
      status.complete(sender.send(number));
    } catch (RuntimeException e) {
      status.completeExceptionally(e);
    }
  }

  private int put(String id, int cues) {
    return send("PUT", "/api/videos/" + id + "/transcript", "text/vtt", List.of(vtt(cues)));
  }

  private int get(String path) {
    return send("GET", path, "text/plain", List.of());
  }

  private int upload(byte[] file, int times) {
    var head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%d.vtt\"\r\n\r\n";
    var parts =
        IntStream.range(0, times)
            .boxed()
            .flatMap(i -> List.of(ascii(head.formatted(i)), file, ascii("\r\n")).stream())
            .toList();
    var body = new ArrayList<>(parts);
    body.add(ascii("--x--\r\n"));
    return send("POST", "/imports/files", "multipart/form-data; boundary=x", body);
  }

  private int send(String method, String path, String type, List<byte[]> body) {
    BodyPublisher content =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArrays(body);
    var request =
        HttpRequest.newBuilder(URI.create(hark.site() + path))
            .header("Content-Type", type)
            .version(HttpClient.Version.HTTP_1_1)
            .method(method, content)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] vtt(int cues) {
    var file = new StringBuilder("WEBVTT\n\n");
    for (int i = 0; i < cues; i++) {
      file.append(time(2 * i)).append(" --> ").append(time(2 * i + 2)).append('\n');
      file.append(WORDS).append("\n\n");
    }
    return ascii(file.toString());
  }

  private static String time(int seconds) {
    return "%02d:%02d:%02d.000".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
