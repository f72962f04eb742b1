package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.ingest.queue.JobState;
import hark.ingest.queue.QueueProgress;
import hark.ingest.queue.SourceStop;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A queue that is paused, a source that is stopped, and jobs that wait: here and after a start. */
@Timeout(120)
class QueuePausesTest extends OpenQueues {

  @Test
  void aPausedQueueAsksForNothingNorAfterAReopeningUntilResumed() {
    var queue = start(SOON, source);
    queue.pause();
    queue.submit("test", ids("a", "b"));
    queue.close();
    var again = start(SOON, source);
    assertTrue(again.isPaused());
    assertEquals(new QueueProgress(2, 0, 0, 0, 0, 0), again.progress());
    assertEquals(List.of(), source.asked());
    again.resume();
    Wait.until(() -> again.progress().done() == 2);
    again.close();
    assertFalse(start(SOON, source).isPaused());
  }

  @Test
  void aRefusedKeyStopsTheSourceAndNobodyElse() {
    refusals.put("a", Refusal.KEY_REFUSED);
    var other = new FakeSource("other", this::answer);
    var queue = open(SOON, source, other);
    queue.submit("test", ids("a", "b", "c"));
    queue.submit("other", ids("d"));
    queue.start();
    Wait.until(() -> !queue.stops().isEmpty() && queue.progress().done() == 1);
    assertEquals(
        List.of(new SourceStop("test", Message.verbatim("a: KEY_REFUSED"))), queue.stops());
    Wait.until(() -> queue.progress().waiting() == 3);
    assertEquals(List.of("a"), source.asked());
    assertFalse(queue.isPaused());
  }

  @Test
  void afterAStopTheOthersAreAskedFirst() {
    refusals.put("a", Refusal.NO_CREDITS);
    var queue = open(SOON, source);
    queue.submit("test", ids("a", "b", "c"));
    queue.start();
    Wait.until(() -> !queue.stops().isEmpty());
    queue.resume();
    Wait.until(() -> queue.progress().done() == 2 && !queue.stops().isEmpty());
    assertEquals(List.of("a", "b", "c", "a"), source.asked());
    queue.resume();
    Wait.until(() -> queue.progress().open() == 0);
    assertEquals(JobState.FAILED, queue.job(1).orElseThrow().state());
    assertEquals("a: NO_CREDITS", MessageTexts.ENGLISH.format(queue.job(1).orElseThrow().reason()));
  }

  @Test
  void aStopEndsWithTheProcessSoThatAnotherKeyIsTried() {
    refusals.put("a", Refusal.KEY_REFUSED);
    var queue = start(SOON, source);
    queue.submit("test", ids("a"));
    Wait.until(() -> !queue.stops().isEmpty() && queue.progress().waiting() == 1);
    queue.close();
    refusals.clear();
    var again = start(SOON, source);
    Wait.until(() -> again.progress().done() == 1);
    assertEquals(List.of(), again.stops());
  }

  @Test
  void whatIsNotReadyIsAskedForAgainByItself() {
    refusals.put("a", Refusal.NOT_READY);
    var queue = start(Duration.ofMillis(50), source);
    queue.submit("test", ids("a", "b"));
    Wait.until(() -> queue.job(1).orElseThrow().state() == JobState.NOT_READY);
    var job = queue.job(1).orElseThrow();
    assertEquals("a: NOT_READY", MessageTexts.ENGLISH.format(job.reason()));
    assertTrue(job.retryAt().orElseThrow().isAfter(job.submitted().plusMillis(50)));
    Wait.until(() -> source.asked().size() >= 4);
    refusals.clear();
    Wait.until(() -> queue.progress().done() == 2);
  }

  @Test
  void aPromiseToAskAgainOutlivesAReopening() {
    refusals.put("a", Refusal.NOT_READY);
    var queue = start(FAR, source);
    queue.submit("test", ids("a"));
    Wait.until(() -> queue.progress().notReady() == 1);
    var job = queue.job(1).orElseThrow();
    assertEquals(job.number(), queue.submit("test", ids("a")).getFirst().number());
    queue.close();
    var again = start(FAR, source);
    assertEquals(job, again.job(1).orElseThrow());
    refusals.clear();
    assertTrue(again.retry(1), "asked now, because somebody wants it");
    Wait.until(() -> again.progress().done() == 1);
    assertEquals(List.of("a", "a"), source.asked());
  }

  @Test
  void whatIsNeverReadyIsGivenUp() {
    tries = 3;
    refusals.put("a", Refusal.NOT_READY);
    var queue = start(SOON, source);
    queue.submit("test", ids("a"));
    Wait.until(() -> queue.progress().failed() == 1);
    assertEquals(
        "a: NOT_READY Hark tried many times and gave up.",
        MessageTexts.ENGLISH.format(queue.job(1).orElseThrow().reason()));
    assertEquals(3, source.asked().size());
  }

  /**
   * A host that asks for a pause, in {@code Retry-After}, is not asked for other files meanwhile,
   * and delays nothing from other hosts.
   */
  @Test
  void aWaitThatOneHostAsksForIsKeptAndDelaysNoOther() {
    var busy =
        new FakeSource(
            "test",
            id -> {
              if (id.value().equals("a")) {
                throw SourceException.slowDown(Message.verbatim("Busy."), Duration.ofHours(3));
              }
              return answer(id);
            });
    var before = Instant.now();
    var queue = start(SOON, busy);
    queue.submit(
        List.of(
            at("a", "https://busy.example/a.vtt"),
            at("b", "https://other.example/b.vtt"),
            at("a2", "https://busy.example/a2.vtt"),
            at("c", "https://third.example/c.vtt"),
            at("a3", "https://busy.example/a3.vtt")));
    Wait.until(() -> queue.progress().done() == 2 && queue.progress().notReady() == 3);
    for (int number : List.of(1, 3, 5)) {
      var delayed = queue.job(number).orElseThrow();
      assertEquals(JobState.NOT_READY, delayed.state());
      assertEquals(Message.verbatim("Busy."), delayed.status().reason());
      assertEquals(number == 1 ? 1 : 0, delayed.status().attempts());
      var again = delayed.status().retryAt().orElseThrow();
      assertFalse(again.isBefore(before.plus(Duration.ofHours(3))));
      assertTrue(again.isBefore(Instant.now().plus(Duration.ofHours(4))));
    }
    assertEquals(List.of("a", "b", "c"), busy.asked()); // the busy host was asked once
  }

  @Test
  void thousandsThatWaitForABusyHostArePutOffInOneLine() throws IOException {
    var busy =
        new FakeSource(
            "test",
            _ -> {
              throw SourceException.slowDown(Message.verbatim("Busy."), Duration.ofHours(3));
            });
    var queue = start(SOON, busy);
    int jobs = 3_000;
    queue.submit(
        IntStream.range(0, jobs)
            .mapToObj(i -> at("v" + i, "https://busy.example/" + i + ".vtt"))
            .toList());
    Wait.until(() -> queue.progress().notReady() == jobs);
    assertEquals(1, busy.asked().size());
    var journal = folder.resolve("imports").resolve("journal.jsonl");
    try (var lines = Files.lines(journal)) {
      assertEquals(3, lines.filter(line -> line.contains("NOT_READY")).count());
    }
  }

  private static TranscriptRequest at(String id, String address) {
    return new TranscriptRequest(
        Video.of(new VideoId(id), "test"),
        Track.unknown(),
        Optional.of(URI.create(address)),
        List.of());
  }
}
