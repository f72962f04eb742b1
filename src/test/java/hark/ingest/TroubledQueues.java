package hark.ingest;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.queue.ImportJournal;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.QueueLimits;
import hark.ingest.queue.RetryPolicy;
import hark.ingest.queue.WorkerSettings;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Import queues of tests with a bound on each import, and a disk that can be full. */
abstract class TroubledQueues {

  static final Duration SHORT = Duration.ofSeconds(6);
  static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  final NoticeBoard notices = new NoticeBoard();
  final MapIndex index = new MapIndex();
  final VideoLocks locks = new VideoLocks();
  final FakeSource source = new FakeSource("test", id -> Raws.vtt(id.value(), "hello"));
  final CountDownLatch gate = new CountDownLatch(1);
  private final List<ImportQueue> opened = new ArrayList<>();

  /** Set while the disk of the journal has no room. */
  volatile boolean full;

  @AfterEach
  void close() {
    gate.countDown();
    opened.forEach(ImportQueue::close);
  }

  ImportJournal journal() {
    var store = StoreFolder.of(folder.resolve("imports"), notices);
    return StoredJournal.open(store).journal().orElseThrow();
  }

  ImportQueue start(Duration limit) {
    var queue = open(limit);
    queue.start();
    return queue;
  }

  ImportQueue open(Duration limit) {
    return open(limit, source);
  }

  ImportQueue open(Duration limit, FakeSource from) {
    var archive = FileArchive.open(folder.resolve("archive"));
    var importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
    var patience = new RetryPolicy(5, Duration.ofMillis(5), Duration.ofMillis(10));
    var settings =
        new WorkerSettings(
            importer,
            () -> {},
            patience,
            patience,
            Clock.systemUTC(),
            new WorkerSettings.Limits(limit, Duration.ZERO));
    var store = StoreFolder.of(folder.resolve("imports"), notices);
    var queue = ImportQueue.open(store, List.of(from), settings, QueueLimits.USUAL, this::openFile);
    opened.add(queue);
    return queue;
  }

  private RandomAccessFile openFile(Path file) throws IOException {
    return new RandomAccessFile(file.toFile(), "rw") {
      @Override
      public void write(byte[] content) throws IOException {
        if (full) {
          super.write(content, 0, content.length / 2);
          throw new IOException("No space left on device");
        }
        super.write(content);
      }
    };
  }

  static List<VideoId> ids(String... ids) {
    return Stream.of(ids).map(VideoId::new).toList();
  }

  static Optional<Void> hold(CountDownLatch latch) {
    try {
      latch.await();
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
