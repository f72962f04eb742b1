package hark.attack;

import hark.lucene.Corpus;
import hark.torture.Calls;
import hark.torture.Hark;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a data folder of a corpus folder, by importing each of its transcripts as programs do. */
final class CorpusFilling {

  private static final int AT_ONCE = 4;

  private final Calls calls;
  private final Semaphore places = new Semaphore(2 * AT_ONCE);
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  private CorpusFilling(Calls calls) {
    this.calls = calls;
  }

  /**
   * @param corpus a folder as {@code bin/check-corpus} wants it
   */
  static void fill(Path data, String corpus) throws IOException, InterruptedException {
    System.setProperty("hark.corpus", corpus);
    Files.createDirectories(data);
    long began = System.nanoTime();
    var log = data.resolveSibling(data.getFileName() + ".log");
    try (var hark = new Hark.Launch(data.toAbsolutePath(), log, List.of(), "").startAndWait()) {
      var filling = new CorpusFilling(hark.calls());
      filling.put(Corpus.find().orElseThrow());
      System.out.printf(
          "%d videos put into %s in %d s, %d refused: %s%n",
          filling.done.get(),
          data,
          (System.nanoTime() - began) / 1_000_000_000,
          filling.refused.get(),
          hark.calls().get("/api/library").text());
      hark.stop(Duration.ofSeconds(30));
    }
  }

  private void put(Corpus corpus) throws IOException {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      corpus.forEach(
          transcript -> {
            places.acquireUninterruptibly(); // so that the corpus is not held in memory
            threads.execute(() -> put(transcript));
          });
    }
  }

  private void put(Transcript transcript) {
    var video = transcript.video();
    var path =
        "/api/videos/%s/transcript?language=%s&title=%s"
            .formatted(
                Calls.encoded(video.id().value()),
                Calls.encoded(transcript.track().language()),
                Calls.encoded(video.title()));
    try {
      var content = Corpus.raw(transcript).content();
      var answer = calls.send("PUT", path, "application/json", content);
      (answer.isDone() ? done : refused).incrementAndGet();
    } finally {
      places.release();
    }
  }
}
