package hark.ingest.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.ingest.store.DiskWatch;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal's record of jobs that are cancelled or left while a worker has them. */
class JobRegistryTest {

  @TempDir private Path folder;
  private final NoticeBoard notices = new NoticeBoard();
  private JobTable table;

  @Test
  void aJobCancelledBetweenTwoAttemptsStaysCancelledAfterAStart() {
    var registry = open();
    registry.accept(List.of(TranscriptRequest.of(new VideoId("a"), "test")));
    var job = table.take("test").orElseThrow();
    registry.cancel(one -> true);
    registry.release(job); // by the worker, whose attempt could not be written
    registry.close(Duration.ofSeconds(1));
    assertEquals(JobState.CANCELLED, stateAfterStart(job.number()));
  }

  @Test
  void aJobLeftByAWorkerWaitsAfterAStart() {
    var registry = open();
    registry.accept(List.of(TranscriptRequest.of(new VideoId("a"), "test")));
    var job = table.take("test").orElseThrow();
    registry.begin(job.number());
    registry.close(Duration.ofSeconds(1));
    var again = open();
    assertEquals(JobState.WAITING, table.job(job.number()).orElseThrow().state());
    assertEquals(0, again.startCounts().getOrDefault(job.number(), 0));
    again.close(Duration.ofSeconds(1));
  }

  @Test
  void ofEachJobOnlyTheLastOutcomeIsKeptWhileTheDiskIsFull() throws IOException {
    var isFull = new AtomicBoolean();
    var registry = open(file -> fillable(file, isFull));
    registry.accept(
        Stream.of("a", "b", "c").map(id -> TranscriptRequest.of(new VideoId(id), "test")).toList());
    var a = table.take("test").orElseThrow();
    var b = table.take("test").orElseThrow();
    isFull.set(true);
    for (int i = 1; i <= 1_000; i++) {
      registry.updateStatus(List.of(a), later(i));
      registry.updateStatus(List.of(b), later(i));
    }
    registry.updateStatus(List.of(a), later(7));
    isFull.set(false);
    registry.close(Duration.ofSeconds(1));
    var written = Files.readString(folder.resolve(ImportJournal.NAME));
    assertEquals(2, written.split("NOT_READY", -1).length - 1, written);
    var again = open();
    assertEquals(7, table.job(a.number()).orElseThrow().status().attempts());
    assertEquals(1_000, table.job(b.number()).orElseThrow().status().attempts());
    again.close(Duration.ofSeconds(1));
  }

  private static JobStatus later(int attempts) {
    return JobStatus.notReady(Message.verbatim("Later."), Instant.EPOCH, attempts);
  }

  private static RandomAccessFile fillable(Path file, AtomicBoolean isFull) throws IOException {
    return new RandomAccessFile(file.toFile(), "rw") {
      @Override
      public void write(byte[] content) throws IOException {
        if (isFull.get()) {
          throw new IOException("No space left on device");
        }
        super.write(content);
      }
    };
  }

  private JobState stateAfterStart(long number) {
    var again = open();
    var state = table.job(number).orElseThrow().state();
    again.close(Duration.ofSeconds(1));
    return state;
  }

  private JobRegistry open() {
    return open(JournalDisk.REAL);
  }

  private JobRegistry open(JournalDisk disk) {
    var damagedFiles = StoreFolder.of(folder, notices).damagedFiles();
    var opened = new JournalOpening(folder, QueueLimits.USUAL, damagedFiles, disk, 100_000).open();
    table = new JobTable(opened.replayed().index(), Clock.systemUTC());
    return new JobRegistry(
        opened, table, Clock.systemUTC(), QueueLimits.USUAL, new DiskWatch(folder, notices));
  }
}
