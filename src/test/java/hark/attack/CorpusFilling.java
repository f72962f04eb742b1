package hark.attack;

import hark.lucene.Corpus;
import hark.torture.Calls;
import hark.torture.Hark;
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

  private CorpusFilling() {}

  /**
   * @param corpus a folder as {@code bin/check-corpus} wants it
   */
  static void fill(Path data, String corpus) throws IOException, InterruptedException {
    System.setProperty("hark.corpus", corpus);
    var transcripts = Corpus.find().orElseThrow();
    Files.createDirectories(data);
    var done = new AtomicInteger();
    var failed = new AtomicInteger();
    long began = System.nanoTime();
    var log = data.resolveSibling(data.getFileName() + ".log");
    try (var hark = new Hark.Launch(data.toAbsolutePath(), log, List.of(), "").startAndWait()) {
      var places = new Semaphore(2 * AT_ONCE);
      try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
        transcripts.forEach(
            transcript -> {
              places.acquireUninterruptibly();
              threads.execute(
                  () -> {
                    try {
                      var video = transcript.video();
                      var path =
                          "/api/videos/%s/transcript?language=%s&title=%s"
                              .formatted(
                                  Calls.encoded(video.id().value()),
                                  Calls.encoded(transcript.track().language()),
                                  Calls.encoded(video.title()));
                      var answer =
                          hark.calls()
                              .send(
                                  "PUT",
                                  path,
                                  "application/json",
                                  Corpus.raw(transcript).content());
                      (answer.isDone() ? done : failed).incrementAndGet();
                    } finally {
                      places.release();
                    }
                  });
            });
      }
      System.out.printf(
          "%d videos put into %s in %d s, %d refused: %s%n",
          done.get(),
          data,
          (System.nanoTime() - began) / 1_000_000_000,
          failed.get(),
          hark.calls().get("/api/library").text());
      hark.stop(Duration.ofSeconds(30));
    }
  }
}
