package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.ingest.queue.ImportJournal;
import hark.ingest.queue.JobState;
import hark.ingest.queue.JournalLine;
import hark.message.MessageTexts;
import hark.notice.NoticeKind;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Imports that hang, and processes that end in the middle of them. */
@Timeout(120)
class QueueTroublesTest extends TroubledQueues {

  @Test
  void anImportThatTakesTooLongEndsAndTheNextGoesOn() {
    holdUp("a");
    var queue = start(SHORT);
    queue.submit("test", ids("a", "b"));
    Wait.until(() -> queue.progress().open() == 0);
    var slow = queue.job(1).orElseThrow();
    assertEquals(JobState.FAILED, slow.state());
    assertTrue(
        MessageTexts.ENGLISH
            .format(slow.reason())
            .startsWith("The import took longer than 6.0 seconds"),
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
    Wait.until(() -> queue.progress().importing() == 1);
    assertTrue(queue.cancel(1));
    Wait.until(() -> queue.progress().done() == 1);
    assertEquals(JobState.CANCELLED, queue.job(1).orElseThrow().state());
  }

  @Test
  void closingDoesNotWaitForAnImportThatHangs() {
    holdUp("a");
    var queue = start(LONG);
    queue.submit("test", ids("a"));
    Wait.until(() -> !source.asked().isEmpty());
    queue.close();
    gate.countDown();
    var again = start(LONG);
    Wait.until(() -> again.progress().done() == 1);
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
    Wait.until(() -> again.progress().open() == 0);
    var first = again.job(1).orElseThrow();
    assertEquals(JobState.FAILED, first.state());
    assertTrue(
        MessageTexts.ENGLISH.format(first.reason()).startsWith("Hark stopped 5 times"),
        MessageTexts.ENGLISH.format(first.reason()));
    assertEquals(JobState.IMPORTED, again.job(2).orElseThrow().state());
    assertEquals(List.of("b"), source.asked());
    assertTrue(again.retry(1), "somebody may want it all the same");
    Wait.until(() -> again.progress().done() == 2);
  }

  @Test
  void aFewEndsDelayAJobAndDoNotFailIt() {
    var queue = open(LONG);
    queue.submit("test", ids("a", "b"));
    queue.close();
    killDuring(1, 4);
    for (int start = 0; start < 3; start++) { // which is not counted
      var again = start(LONG);
      Wait.until(() -> again.progress().open() == 1);
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
    Wait.until(() -> again.progress().done() == 2);
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
    Wait.until(() -> again.progress().done() == 1);
  }
}
