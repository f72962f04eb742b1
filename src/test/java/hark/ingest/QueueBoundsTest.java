package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.JobRegistry;
import hark.ingest.queue.JobTable;
import hark.ingest.queue.JournalDisk;
import hark.ingest.queue.JournalOpening;
import hark.ingest.queue.QueueFullException;
import hark.ingest.queue.QueueLimits;
import hark.ingest.queue.RetryPolicy;
import hark.ingest.queue.SeenVideos;
import hark.ingest.queue.WorkerSettings;
import hark.ingest.store.DiskWatch;
import hark.ingest.store.StoreFolder;
import hark.message.MessageTexts;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.source.TranscriptRequest;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bounds of the import queue, of its journal and of what it remembers. */
class QueueBoundsTest {

  private static final QueueLimits FEW = new QueueLimits(10, 1_000, 3, 10_000, 500, 8);

  @TempDir private Path folder;
  private final NoticeBoard notices = new NoticeBoard();

  @Test
  void beyondTheBoundARequestIsRefusedAsAWhole() {
    var queue = open(FEW);
    queue.submit("test", ids("a", 8));
    var refused = assertThrows(QueueFullException.class, () -> queue.submit("test", ids("b", 3)));
    assertEquals(QueueFullException.Bound.IMPORTS, refused.bound());
    assertEquals(10, refused.most());
    assertEquals(8, queue.progress().open());
    assertFalse(queue.isSeen("test", new VideoId("b0")));
    queue.submit("test", ids("a", 8));
    queue.submit("test", ids("b", 2));
    queue.close();
    var again = open(FEW);
    assertEquals(10, again.progress().open());
    assertEquals(0, again.room());
    again.cancelOpen();
    again.submit("test", ids("c", 10));
    again.close();
    assertEquals(List.of(), notices.notices());
  }

  @Test
  void longTextsAreRefusedToo() {
    var queue = open(FEW);
    var wordy = IntStream.range(0, 2).mapToObj(i -> wordy("w" + i, 300)).toList();
    assertEquals(
        QueueFullException.Bound.REQUEST,
        assertThrows(QueueFullException.class, () -> queue.submit(wordy)).bound());
    for (int i = 0; i < 3; i++) {
      queue.submit(List.of(wordy("x" + i, 300)));
    }
    assertEquals(
        QueueFullException.Bound.IMPORTS,
        assertThrows(QueueFullException.class, () -> queue.submit(List.of(wordy("y", 300))))
            .bound());
    queue.close();
  }

  @Test
  void ofManySeenVideosTheOlderHalfIsForgotten() {
    var seen = new SeenVideos(1_000);
    for (int i = 0; i < 3_000; i++) {
      seen.add("test", new VideoId("v" + i));
      assertTrue(seen.size() <= 1_000);
    }
    for (int i = 2_500; i < 3_000; i++) {
      assertTrue(seen.contains("test", new VideoId("v" + i)));
    }
    assertFalse(seen.contains("test", new VideoId("v0")));
    assertFalse(seen.contains("other", new VideoId("v2999")));
    var copy = new SeenVideos(1_000);
    seen.forEachText(copy::addAll);
    assertEquals(seen.size(), copy.size());
  }

  /** A journal of a version that knew no bounds. */
  @Test
  void whatIsBeyondTheBoundIsSetAsideAndSaid() throws IOException {
    Files.createDirectories(folder.resolve("imports"));
    var journal = folder.resolve("imports/journal.jsonl");
    var text =
        "{\"submit\":1,\"source\":\"test\",\"videos\":[%s],\"at\":\"2026-01-02T03:04:05Z\"}\n"
            .formatted(
                String.join(
                    ",", IntStream.range(0, 15).mapToObj(i -> "\"v%d\"".formatted(i)).toList()));
    Files.writeString(journal, text);
    var queue = open(FEW);
    assertEquals(10, queue.progress().open());
    queue.close();
    var notice = notices.notices().getFirst();
    assertEquals(NoticeKind.FILE_SET_ASIDE, notice.kind());
    assertTrue(
        MessageTexts.ENGLISH.format(notice.detail()).startsWith("5 waiting imports exceed"),
        MessageTexts.ENGLISH.format(notice.detail()));
    assertEquals(text, Files.readString(Path.of(notice.subject())));
  }

  @Test
  void allThatWasCancelledAndClearedLeavesASmallJournal() throws IOException {
    var opened =
        new JournalOpening(
                folder.resolve("imports"),
                QueueLimits.USUAL,
                store().damagedFiles(),
                JournalDisk.REAL,
                100_000)
            .open();
    var table = new JobTable(opened.replayed().index(), Clock.systemUTC());
    var registry =
        new JobRegistry(
            opened, table, Clock.systemUTC(), QueueLimits.USUAL, new DiskWatch(folder, notices));
    long longest = 0;
    for (int round = 0; round < 12; round++) {
      registry.accept(
          ids("r%d-".formatted(round), 2_000).stream().map(QueueBoundsTest::wanted).toList());
      registry.cancel(job -> true);
      registry.clear(job -> true);
      longest = Math.max(longest, Files.size(folder.resolve("imports/journal.jsonl")));
    }
    registry.close(java.time.Duration.ofSeconds(1));
    assertTrue(longest < 800_000, "longest " + longest);
    var again = open(QueueLimits.USUAL);
    assertEquals(List.of(), again.newest(JobFilter.ALL, 0, 9));
    assertTrue(again.isSeen("test", new VideoId("r0-0")));
    assertEquals(24_001, again.submit("test", ids("new", 1)).getFirst().number());
    again.close();
    assertEquals(List.of(), notices.notices());
  }

  /** A quarter of the memory that Hark has. */
  @Tag("slow")
  @Test
  void aQueueThatIsFullOpensWithLittleMemory() throws Exception {
    var queue = open(QueueLimits.USUAL);
    int bound = QueueLimits.USUAL.open();
    for (int first = 0; first < bound; first += 10_000) {
      queue.submit(
          ids("some-video-of-a-length-%d-".formatted(first), 10_000).stream()
              .map(id -> wordy(id.value(), 60))
              .toList());
    }
    queue.close();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FullQueue.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("open " + bound), said);
  }

  /** The process that opens a full queue. */
  static final class FullQueue {

    private FullQueue() {}

    public static void main(String[] arguments) {
      var queue =
          ImportQueue.open(
              Path.of(arguments[0]).resolve("imports"),
              List.of(new FakeSource("test", id -> null)),
              settings());
      System.out.println("open " + queue.progress().open());
      queue.close();
    }
  }

  private ImportQueue open(QueueLimits limits) {
    return ImportQueue.open(
        store(), List.of(new FakeSource("test", id -> null)), settings(), limits, JournalDisk.REAL);
  }

  private static WorkerSettings settings() {
    return new WorkerSettings(
        null, () -> {}, RetryPolicy.WITH_DISKS, RetryPolicy.WITH_DISKS, Clock.systemUTC());
  }

  private StoreFolder store() {
    return StoreFolder.of(folder.resolve("imports"), notices);
  }

  private static TranscriptRequest wanted(VideoId id) {
    return TranscriptRequest.of(id, "test");
  }

  private static TranscriptRequest wordy(String id, int letters) {
    return TranscriptRequest.of(Video.of(new VideoId(id), "test").withTitle("t".repeat(letters)));
  }

  private static List<VideoId> ids(String beginning, int count) {
    return IntStream.range(0, count).mapToObj(i -> new VideoId(beginning + i)).toList();
  }
}
