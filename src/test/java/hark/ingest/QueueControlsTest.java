package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.JobState;
import hark.ingest.queue.QueueProgress;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cancel, retry, clear, show: here and after the next start. */
@Timeout(120)
class QueueControlsTest extends OpenQueues {

  @Test
  void whatWaitsOrIsBeingFetchedCanBeCancelled() {
    var asked = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    var slow =
        new FakeSource(
            "test",
            id -> {
              asked.countDown();
              hold(gate);
              return answer(id);
            });
    var queue = start(SOON, slow);
    queue.submit("test", ids("a", "b", "c"));
    hold(asked);
    assertTrue(queue.cancel(1));
    assertTrue(queue.cancel(3));
    assertFalse(queue.cancel(3));
    assertFalse(queue.cancel(99));
    gate.countDown();
    Wait.until(() -> queue.progress().done() == 1);
    assertEquals(new QueueProgress(0, 0, 0, 1, 0, 2), queue.progress());
    assertEquals(1, index.totals().videos(), "what was fetched in vain is thrown away");
    queue.close();
    assertEquals(JobState.CANCELLED, open(SOON, slow).job(1).orElseThrow().state());
  }

  @Test
  void allThatIsOpenCanBeCancelledAtOnce() {
    refusals.put("a", Refusal.NOT_READY);
    var queue = start(FAR, source);
    queue.submit("test", ids("a"));
    Wait.until(() -> queue.progress().notReady() == 1);
    queue.pause();
    queue.submit("test", ids("b", "c"));
    assertEquals(3, queue.cancelOpen());
    assertEquals(new QueueProgress(0, 0, 0, 0, 0, 3), queue.progress());
  }

  @Test
  void failedJobsAreTriedAgainUnderTheirNumbers() {
    refusals.put("a", Refusal.SERVICE_TROUBLE);
    refusals.put("b", Refusal.NO_SUCH_VIDEO);
    refusals.put("c", Refusal.SLOW_DOWN);
    var queue = start(SOON, source);
    queue.submit("test", ids("a", "b", "c", "d"));
    Wait.until(() -> queue.progress().open() == 0);
    refusals.clear();
    assertTrue(queue.retry(1));
    Wait.until(() -> queue.progress().done() == 2);
    assertEquals(2, queue.retryFailed());
    Wait.until(() -> queue.progress().done() == 4);
    assertFalse(queue.retry(2), "it is there");
    assertEquals(4, queue.newest(JobFilter.ALL, 0, 9).size());
    queue.close();
    assertEquals(new QueueProgress(0, 0, 0, 4, 0, 0), open(SOON, source).progress());
  }

  @Test
  void aJobIsNotTriedAgainWhileAnotherOneIsForTheSameVideo() {
    refusals.put("a", Refusal.NO_SUCH_VIDEO);
    var queue = start(SOON, source);
    queue.submit("test", ids("a"));
    Wait.until(() -> queue.progress().failed() == 1);
    queue.pause();
    queue.submit("test", ids("a"));
    assertFalse(queue.retry(1));
    assertEquals(1, queue.progress().waiting());
  }

  @Test
  void finishedJobsAreClearedAndTheVideosStaySeen() {
    refusals.put("b", Refusal.SERVICE_TROUBLE);
    var queue = start(SOON, source);
    queue.submit("test", ids("a", "b", "c"));
    Wait.until(() -> queue.progress().open() == 0);
    queue.pause();
    queue.submit("test", ids("d"));
    queue.clearFinished(false);
    assertEquals(List.of(4L, 2L), numbers(queue.newest(JobFilter.ALL, 0, 9)));
    queue.clearFinished(true);
    queue.close();
    var again = open(SOON, source);
    assertEquals(List.of(4L), numbers(again.newest(JobFilter.ALL, 0, 9)));
    assertTrue(again.isSeen("test", new VideoId("a")));
    assertFalse(again.isSeen("test", new VideoId("e")));
    assertFalse(again.isSeen("other", new VideoId("a")));
    assertEquals(5, again.submit("test", ids("a")).getFirst().number());
  }

  @Test
  void jobsAreShownByTheirKind() {
    refusals.put("a", Refusal.NOTHING_SPOKEN);
    refusals.put("b", Refusal.NOT_READY);
    var queue = start(FAR, source);
    queue.submit("test", ids("a", "b", "c"));
    Wait.until(() -> queue.progress().done() == 1);
    queue.pause();
    queue.submit("test", ids("d"));
    assertEquals(List.of(1L), numbers(queue.newest(JobFilter.FAILED, 0, 9)));
    assertEquals(List.of(4L, 2L), numbers(queue.newest(JobFilter.OPEN, 0, 9)));
    assertEquals(List.of(3L), numbers(queue.newest(JobFilter.DONE, 0, 9)));
    for (var show : JobFilter.values()) {
      assertEquals(queue.newest(show, 0, 9).size(), show.count(queue.progress()));
    }
  }

  @Test
  void whatIsToldBeforehandCountsForMoreAndOutlivesAReopening() {
    var media = Optional.of(URI.create("https://example.org/a.mp3"));
    var told = Video.of(new VideoId("a"), "test").withTitle("A told title").withMedia(media);
    var queue = open(SOON, source);
    var accepted =
        queue.submit(
            List.of(TranscriptRequest.of(told), TranscriptRequest.of(new VideoId("a"), "test")));
    assertEquals(1, accepted.fresh());
    queue.close();
    var again = start(SOON, source);
    Wait.until(() -> again.progress().done() == 1);
    var video = index.transcript(new VideoId("a")).orElseThrow().video();
    assertEquals("A told title", video.title());
    assertEquals(media, video.media());
  }
}
