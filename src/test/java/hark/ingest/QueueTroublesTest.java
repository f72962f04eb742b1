package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.archive.disk.StorageUnwritableException;
import hark.ingest.queue.ImportJournal;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobState;
import hark.ingest.queue.JournalDisk;
import hark.ingest.queue.JournalLine;
import hark.ingest.queue.JournalOpening;
import hark.ingest.queue.QueueLimits;
import hark.ingest.queue.RetryPolicy;
import hark.ingest.queue.WorkerSettings;
import hark.ingest.store.StoreFolder;
import hark.message.MessageTexts;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Imports that hang, processes that end in the middle of them, and disks without room. */
@Timeout(60)
class QueueTroublesTest {

  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private final NoticeBoard notices = new NoticeBoard();
  private final MapIndex index = new MapIndex();
  private final VideoLocks locks = new VideoLocks();
  private final FakeSource source = new FakeSource("test", id -> Raws.vtt(id.value(), "hello"));
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<ImportQueue> opened = new ArrayList<>();

  /** Set while the disk of the journal has no room. */
  private volatile boolean full;

  @AfterEach
  void close() {
    gate.countDown();
    opened.forEach(ImportQueue::close);
  }

  @Test
  void anImportThatTakesTooLongEndsAndTheNextGoesOn() {
    holdUp("a");
    var queue = start(SHORT);
    queue.submit("test", ids("a", "b"));
    await(() -> queue.progress().open() == 0);
    var slow = queue.job(1).orElseThrow();
    assertEquals(JobState.FAILED, slow.state());
    assertTrue(
        MessageTexts.ENGLISH
            .format(slow.reason())
            .startsWith("The import took longer than 3.0 seconds"),
        MessageTexts.ENGLISH.format(slow.reason()));
    assertEquals(JobState.IMPORTED, queue.job(2).orElseThrow().state());
    var notice = notices.notices().getFirst();
    assertEquals(NoticeKind.IMPORT_TIMED_OUT, notice.kind());
    assertEquals("a", notice.subject());
    gate.countDown();
    locks.alone(new VideoId("a"), () -> null);
    assertTrue(index.transcript(new VideoId("a")).isEmpty(), "nothing is written afterwards");
    queue.close();
    assertEquals(
        JobState.FAILED, open(SHORT).job(1).orElseThrow().state(), "it does not come back");
  }

  @Test
  void anImportInWorkCanBeCancelled() {
    holdUp("a");
    var queue = start(LONG);
    queue.submit("test", ids("a", "b"));
    await(() -> queue.progress().importing() == 1);
    assertTrue(queue.cancel(1));
    await(() -> queue.progress().done() == 1);
    assertEquals(JobState.CANCELLED, queue.job(1).orElseThrow().state());
  }

  @Test
  void closingDoesNotWaitForAnImportThatHangs() {
    holdUp("a");
    var queue = start(LONG);
    queue.submit("test", ids("a"));
    await(() -> !source.asked().isEmpty());
    queue.close();
    gate.countDown();
    var again = start(LONG);
    await(() -> again.progress().done() == 1);
  }

  /** Holds the lock of a video, for which its import has to wait. */
  private void holdUp(String id) {
    var held = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .start(
            () ->
                locks.alone(
                    new VideoId(id),
                    () -> {
                      held.countDown();
                      return hold(gate);
                    }));
    hold(held);
  }

  @Test
  void aJobThatEndsTheProcessAgainAndAgainIsGivenUp() {
    var queue = open(LONG);
    queue.submit("test", ids("a", "b"));
    queue.close();
    killDuring(1, 5);
    killDuring(2, 1);
    var again = start(LONG);
    await(() -> again.progress().open() == 0);
    var first = again.job(1).orElseThrow();
    assertEquals(JobState.FAILED, first.state());
    assertTrue(
        MessageTexts.ENGLISH.format(first.reason()).startsWith("Hark stopped 5 times"),
        MessageTexts.ENGLISH.format(first.reason()));
    assertEquals(JobState.IMPORTED, again.job(2).orElseThrow().state());
    assertEquals(List.of("b"), source.asked());
    assertTrue(again.retry(1), "somebody may want it all the same");
    await(() -> again.progress().done() == 2);
  }

  @Test
  void aFewEndsDelayAJobAndDoNotFailIt() {
    var queue = open(LONG);
    queue.submit("test", ids("a", "b"));
    queue.close();
    killDuring(1, 4);
    for (int start = 0; start < 3; start++) { // which is not counted
      var again = start(LONG);
      await(() -> again.progress().open() == 1);
      var delayed = again.job(1).orElseThrow();
      assertEquals(JobState.NOT_READY, delayed.state());
      assertTrue(
          MessageTexts.ENGLISH.format(delayed.reason()).startsWith("Hark stopped 4 times"),
          MessageTexts.ENGLISH.format(delayed.reason()));
      assertTrue(delayed.retryAt().orElseThrow().isAfter(delayed.changed()));
      again.close();
    }
    assertEquals(List.of("b"), source.asked());
    var again = start(LONG);
    assertTrue(again.retry(1));
    await(() -> again.progress().done() == 2);
    assertEquals(JobState.IMPORTED, again.job(1).orElseThrow().state());
  }

  /** Writes what processes leave that are killed while they index the transcript of a job. */
  private void killDuring(long job, int kills) {
    for (int kill = 0; kill < kills; kill++) {
      var journal = journal();
      journal.note(JournalLine.begin(job));
      journal.close();
    }
  }

  /** Returns a source that counts down when it is asked, and answers when the test ends. */
  private FakeSource hanging(CountDownLatch asked) {
    return new FakeSource(
        "test",
        id -> {
          asked.countDown();
          hold(gate);
          return null;
        });
  }

  @Test
  void aKillDuringAFetchIsNotCounted() throws IOException {
    var asked = new CountDownLatch(1);
    var hanging = hanging(asked);
    var queue = open(LONG, hanging);
    queue.start();
    queue.submit("test", ids("a"));
    hold(asked);
    var left = Files.readString(folder.resolve("imports").resolve(ImportJournal.NAME));
    assertFalse(left.contains("begin"), left); // what a kill leaves at this instant
  }

  @Test
  void stoppingHarkIsNotCountedAgainstAJob() {
    for (int stop = 0; stop < 5; stop++) {
      var asked = new CountDownLatch(1);
      var hanging = hanging(asked);
      var queue = open(LONG, hanging);
      queue.start();
      queue.submit("test", ids("a"));
      hold(asked);
      queue.close();
    }
    var again = start(LONG);
    await(() -> again.progress().done() == 1);
  }

  @Test
  void onAFullDiskRequestsAreRefusedAndNothingIsHalfAccepted() {
    var queue = open(LONG);
    queue.submit("test", ids("a"));
    full = true;
    assertThrows(StorageUnwritableException.class, () -> queue.submit("test", ids("b")));
    assertThrows(StorageUnwritableException.class, () -> queue.cancel(1));
    assertThrows(StorageUnwritableException.class, queue::pause);
    assertTrue(queue.isDiskFull());
    assertFalse(queue.isPaused());
    assertEquals(1, queue.progress().waiting());
    assertEquals(NoticeKind.DISK_FULL, notices.notices().getFirst().kind());
    full = false;
    assertEquals(2, queue.submit("test", ids("c")).getFirst().number());
    assertEquals(List.of(), notices.notices());
    queue.close();
    var again = open(LONG);
    assertEquals(2, again.progress().waiting());
    assertEquals("c", again.job(2).orElseThrow().video().value());
  }

  @Test
  void anImportThatEndedOnAFullDiskIsNotRepeated() {
    var queue = endOnAFullDisk();
    full = false;
    await(() -> !queue.isDiskFull());
    var again = open(LONG); // as after a kill
    assertEquals(1, again.progress().done());
    assertEquals(0, again.progress().waiting());
  }

  @Test
  void anImportThatEndedOnAFullDiskIsNotRepeatedAfterAStop() {
    var queue = endOnAFullDisk();
    full = false;
    queue.close();
    assertEquals(1, open(LONG).progress().done());
  }

  private ImportQueue endOnAFullDisk() {
    var fetched = new CountDownLatch(1);
    var held =
        new FakeSource(
            "test",
            id -> {
              fetched.countDown();
              hold(gate);
              return Raws.vtt(id.value(), "hello");
            });
    var queue = open(LONG, held);
    queue.start();
    queue.submit("test", ids("a"));
    hold(fetched);
    full = true;
    gate.countDown();
    await(() -> queue.progress().done() == 1);
    return queue;
  }

  @Test
  void onAFullDiskAStartSucceeds() {
    var queue = open(LONG);
    queue.submit("test", ids("a"));
    queue.close();
    full = true;
    var again = open(LONG);
    assertEquals("", MessageTexts.ENGLISH.format(again.readOnly()));
    assertEquals(1, again.progress().waiting());
  }

  @Test
  void importsWaitAsLongAsTheDiskIsFull() {
    index.fail(
        12, () -> new UncheckedIOException("No room", new IOException("No space left on device")));
    var queue = start(LONG);
    queue.submit("test", ids("a"));
    await(() -> !queue.job(1).orElseThrow().reason().isEmpty());
    assertEquals(
        "The disk is full. Free up space; the import continues automatically.",
        MessageTexts.ENGLISH.format(queue.job(1).orElseThrow().reason()));
    await(() -> queue.progress().done() == 1);
    assertEquals(List.of("a"), source.asked(), "the source is asked once");
    await(() -> notices.notices().isEmpty());
  }

  @Test
  void importsWaitAsLongAsTheArchiveIsMissing() throws IOException {
    var place = folder.resolve("archive");
    Files.createDirectories(place);
    Files.writeString(place.resolve("hark.archive"), "{}");
    var queue = start(LONG);
    Files.move(place, folder.resolve("away"));
    Files.createDirectory(place);
    queue.submit("test", ids("a"));
    await(() -> !queue.job(1).orElseThrow().reason().isEmpty());
    assertEquals(
        "The archive’s folder is missing. Mount its disk; the import continues automatically.",
        MessageTexts.ENGLISH.format(queue.job(1).orElseThrow().reason()));
    Files.delete(place); // fails unless it is empty
    Files.move(folder.resolve("away"), place);
    await(() -> queue.progress().done() == 1);
    assertEquals(List.of("a"), source.asked(), "the source is asked once");
    assertEquals(1, FileArchive.open(place).count());
  }

  private ImportJournal journal() {
    var store = StoreFolder.of(folder.resolve("imports"), notices);
    return new JournalOpening(
            store.path(),
            QueueLimits.USUAL,
            store.damagedFiles(),
            JournalDisk.REAL,
            ImportJournal.SMALL)
        .open()
        .journal()
        .orElseThrow();
  }

  private ImportQueue start(Duration limit) {
    var queue = open(limit);
    queue.start();
    return queue;
  }

  private ImportQueue open(Duration limit) {
    return open(limit, source);
  }

  private ImportQueue open(Duration limit, FakeSource from) {
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

  private static List<VideoId> ids(String... ids) {
    return Stream.of(ids).map(VideoId::new).toList();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private static Optional<Void> hold(CountDownLatch latch) {
    try {
      latch.await();
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
