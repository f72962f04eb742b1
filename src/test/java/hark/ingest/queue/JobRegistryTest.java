package hark.ingest.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.ingest.store.DiskWatch;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

  private JobState stateAfterStart(long number) {
    var again = open();
    var state = table.job(number).orElseThrow().state();
    again.close(Duration.ofSeconds(1));
    return state;
  }

  private JobRegistry open() {
    var damagedFiles = StoreFolder.of(folder, notices).damagedFiles();
    var opened =
        new JournalOpening(folder, QueueLimits.USUAL, damagedFiles, JournalDisk.REAL, 100_000)
            .open();
    table = new JobTable(opened.replayed().index(), Clock.systemUTC());
    return new JobRegistry(
        opened, table, Clock.systemUTC(), QueueLimits.USUAL, new DiskWatch(folder, notices));
  }
}
