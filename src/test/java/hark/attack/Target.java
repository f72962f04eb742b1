package hark.attack;

import com.fasterxml.jackson.databind.JsonNode;
import hark.torture.Calls;
import hark.torture.Hark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The application that is attacked, and what is in its library. Started again, with a line in the
 * report, where an attack ended it.
 */
final class Target implements AutoCloseable {

  private static final String HEAP = "-Xmx512m";

  /** The longest time that a request may take in a flood. */
  static final Duration ANSWER = Duration.ofSeconds(180);

  private final Path folder;
  private final Path data;
  private final boolean isGiven;
  private Hark hark;
  private Calls calls;
  private String longest = "";
  private String small = "";
  private int videos;

  /**
   * @param folder for logs, temporary files and, unless one is given, the data folder
   * @param library a data folder; blank for one that is made
   */
  Target(Path folder, String library) {
    this.folder = folder;
    this.isGiven = !library.isBlank();
    this.data = isGiven ? Path.of(library) : folder.resolve("data");
  }

  /**
   * Starts it and fills its library where it has none.
   *
   * @param hasLong whether with long videos, too
   */
  void open(boolean hasLong) throws IOException, InterruptedException {
    Files.createDirectories(temporary());
    Media.make(media());
    start();
    if (!isGiven) {
      Filling.fill(calls, hasLong);
    }
    Media.announce(calls);
    look();
  }

  private void start() throws IOException, InterruptedException {
    hark =
        new Hark.Launch(
                data,
                log(),
                List.of(
                    "-Dhark.media.folder=" + media(),
                    "-Dhark.memories.base-url=http://127.0.0.1:9/",
                    "-Dhark.feeds.allowed-hosts=127.0.0.1",
                    // Requests can tell another client, as behind a proxy.
                    "-Dquarkus.http.proxy.proxy-address-forwarding=true",
                    "-Dquarkus.http.proxy.trusted-proxies=127.0.0.1"),
                HEAP + " -Djava.io.tmpdir=" + temporary())
            .closed()
            .startAndWait();
    calls = Calls.withToken("http://127.0.0.1:" + hark.port(), ANSWER);
  }

  private void look() {
    JsonNode list = calls.get("/api/videos").json().path("videos");
    videos = list.size();
    StreamSupport.stream(list.spliterator(), false)
        .filter(video -> !video.path("videoId").asText().startsWith("victim"))
        .max((a, b) -> a.path("segmentCount").asInt() - b.path("segmentCount").asInt())
        .ifPresent(video -> longest = video.path("videoId").asText());
    StreamSupport.stream(list.spliterator(), false)
        .filter(video -> video.path("segmentCount").asInt() > 1)
        .min((a, b) -> a.path("segmentCount").asInt() - b.path("segmentCount").asInt())
        .ifPresent(video -> small = video.path("videoId").asText());
  }

  Calls calls() {
    return calls;
  }

  String site() {
    return "http://127.0.0.1:" + hark.port();
  }

  int port() {
    return hark.port();
  }

  long pid() {
    return hark.pid();
  }

  boolean isAlive() {
    return hark.isAlive();
  }

  /** The ID of the video with the most segments. */
  String longest() {
    return longest;
  }

  String small() {
    return small;
  }

  int videos() {
    return videos;
  }

  /** Something that is said in the library. */
  String plainQuery() {
    return isGiven ? "the" : Filling.PLAIN;
  }

  Path data() {
    return data;
  }

  Path log() {
    return folder.resolve("log");
  }

  Path media() {
    return folder.resolve("media").toAbsolutePath();
  }

  Path temporary() {
    return folder.resolve("tmp").toAbsolutePath();
  }

  Vitals vitals() throws IOException, InterruptedException {
    return Vitals.of(pid(), temporary());
  }

  /** SIGTERM; {@code false} where it took longer. */
  boolean stop(Duration most) throws InterruptedException {
    calls.close();
    return hark.stop(most);
  }

  /** Starts it again after it ended, or is ended now. */
  void restart() throws IOException, InterruptedException {
    calls.close();
    hark.kill();
    start();
  }

  @Override
  public void close() {
    if (calls != null) { // otherwise it did not start
      calls.close();
      hark.close();
    }
  }
}
