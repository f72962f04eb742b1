package hark.ingest.queue;

import hark.Wait;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.FakeSource;
import hark.ingest.MapIndex;
import hark.ingest.TranscriptImporter;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.search.IndexBrokenException;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A base of tests of an import queue over a real index and a source that tests write. */
abstract class OpenImportQueue {

  static final QueueLimits LIMITS =
      new QueueLimits(100_000, 32_000_000, 100, 16_000_000, 8_000_000, 100_000);

  @TempDir Path folder;
  final List<ImportQueue> opened = new ArrayList<>();
  final MapIndex index = new MapIndex();
  final AtomicInteger healings = new AtomicInteger();
  TranscriptImporter importer;

  @BeforeEach
  void open() {
    importer =
        new TranscriptImporter(
            FileArchive.open(folder.resolve("archive")),
            index,
            new VideoLocks(),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    opened.forEach(ImportQueue::close);
  }

  static Stream<Supplier<RuntimeException>> diskFailures() {
    var cause = new IOException("Input/output error");
    return Stream.of(
        () -> new UncheckedIOException("No room", cause),
        () -> new IndexBrokenException("It broke", cause));
  }

  ImportQueue start(FakeSource... sources) {
    var queue = openQueue(sources);
    queue.start();
    return queue;
  }

  ImportQueue openQueue(FakeSource... sources) {
    return openQueue(new RetryPolicy(5, Duration.ofMillis(1), Duration.ofMillis(2)), sources);
  }

  ImportQueue openQueue(RetryPolicy patience, FakeSource... sources) {
    var queue =
        ImportQueue.open(
            StoreFolder.of(folder.resolve("imports"), new NoticeBoard()),
            List.of(sources),
            new WorkerSettings(
                importer,
                healings::incrementAndGet,
                patience,
                new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2)),
                Clock.systemUTC()),
            LIMITS,
            JournalDisk.REAL);
    opened.add(queue);
    return queue;
  }

  static QueueProgress progress(int waiting, int done, int failed) {
    return new QueueProgress(waiting, 0, 0, done, failed, 0);
  }

  static ImportJob waiting(long number) {
    var wanted = TranscriptRequest.of(new VideoId("v" + number), "test");
    return ImportJob.waiting(number, wanted, Instant.EPOCH);
  }

  static ImportJob failed(ImportJob job) {
    return job.withStatus(
        JobStatus.ended(JobState.FAILED, Message.verbatim("No."), Optional.empty()), Instant.EPOCH);
  }

  static List<VideoId> ids(String... ids) {
    return Stream.of(ids).map(VideoId::new).toList();
  }

  static void awaitIdle(ImportQueue queue) {
    Wait.until(() -> queue.progress().waiting() + queue.progress().importing() <= 0);
  }
}
