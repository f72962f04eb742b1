package hark.benchmark;

import hark.torture.Hark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the packaged application again and again and says how long its first answer takes: the
 * time from {@code bin/hark} to a search that was answered, with an empty data folder that the
 * sample library was imported into, and with the whole corpus.
 */
final class StartTrial {

  static final int STARTS = 7;

  /** Videos of the sample library. */
  private static final int SAMPLES = 10;

  private static final Duration PAUSE = Duration.ofMillis(2);

  private final Path folder;

  private StartTrial(Path folder) {
    this.folder = folder;
  }

  /**
   * @param arguments the folder that {@link LoadTrial} filled
   */
  public static void main(String[] arguments) throws Exception {
    new StartTrial(Path.of(arguments[0])).run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    var samples = Files.createDirectories(folder.resolve("samples"));
    try (var hark = launch(samples).startAndWait()) {
      hark.calls().post("/imports/samples");
      while (hark.calls().get("/api/library").json().path("videos").asLong() < SAMPLES) {
        Thread.sleep(200);
      }
      hark.stop(Duration.ofSeconds(30));
    }
    measure("start samples", samples);
    measure("start corpus", LoadTrial.data(folder));
    for (int i = 0; i < STARTS; i++) {
      Figures.say("help", help());
    }
  }

  private void measure(String name, Path data) throws IOException, InterruptedException {
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      try (var hark = launch(data).start()) {
        answer(hark, start);
        Figures.say(name, millis(start));
        hark.stop(Duration.ofSeconds(30));
      }
    }
  }

  private Hark.Launch launch(Path data) {
    return new Hark.Launch(data, folder.resolve("start.log"), List.of(), "");
  }

  private static void answer(Hark hark, long start) throws InterruptedException, IOException {
    while (hark.isAlive() && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(2)) {
      try (var client = new PlainClient(hark.port())) {
        client.get("/api/search?q=harbour");
        return;
      } catch (IOException e) {
        Thread.sleep(PAUSE);
      }
    }
    throw new IOException("It did not start");
  }

  private static double help() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Engine.run(List.of("bin/hark", "--help"));
    return millis(start);
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
