package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.queue.ImportJob;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.JobState;
import hark.ingest.queue.QueueProgress;
import hark.ingest.queue.RetryPolicy;
import hark.ingest.queue.SourceStop;
import hark.ingest.queue.WorkerSettings;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pause, stop, later, cancel, retry, clear: here and after the next start. */
@Timeout(60)
class QueueControlsTest {

  private static final Duration SOON = Duration.ofMillis(1);
  private static final Duration FAR = Duration.ofDays(1);

  @TempDir private Path folder;
  private final List<ImportQueue> opened = new ArrayList<>();
  private final MapIndex index = new MapIndex();

  /** The refusals that are answered for a video, instead of a transcript. */
  private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

  private int tries = 1_000;

  private final FakeSource source = new FakeSource("test", this::answer);

  @AfterEach
  void close() {
    opened.forEach(ImportQueue::close);
  }

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
    await(() -> again.progress().done() == 2);
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
    await(() -> !queue.stops().isEmpty() && queue.progress().done() == 1);
    assertEquals(
        List.of(new SourceStop("test", Message.verbatim("a: KEY_REFUSED"))), queue.stops());
    await(() -> queue.progress().waiting() == 3);
    assertEquals(List.of("a"), source.asked());
    assertFalse(queue.isPaused());
  }

  @Test
  void afterAStopTheOthersAreAskedFirst() {
    refusals.put("a", Refusal.NO_CREDITS);
    var queue = open(SOON, source);
    queue.submit("test", ids("a", "b", "c"));
    queue.start();
    await(() -> !queue.stops().isEmpty());
    queue.resume();
    await(() -> queue.progress().done() == 2 && !queue.stops().isEmpty());
    assertEquals(List.of("a", "b", "c", "a"), source.asked());
    queue.resume();
    await(() -> queue.progress().open() == 0);
    assertEquals(JobState.FAILED, queue.job(1).orElseThrow().state());
    assertEquals("a: NO_CREDITS", MessageTexts.ENGLISH.format(queue.job(1).orElseThrow().reason()));
  }

  @Test
  void aStopEndsWithTheProcessSoThatAnotherKeyIsTried() {
    refusals.put("a", Refusal.KEY_REFUSED);
    var queue = start(SOON, source);
    queue.submit("test", ids("a"));
    await(() -> !queue.stops().isEmpty() && queue.progress().waiting() == 1);
    queue.close();
    refusals.clear();
    var again = start(SOON, source);
    await(() -> again.progress().done() == 1);
    assertEquals(List.of(), again.stops());
  }

  @Test
  void whatIsNotReadyIsAskedForAgainByItself() {
    refusals.put("a", Refusal.NOT_READY);
    var queue = start(Duration.ofMillis(50), source);
    queue.submit("test", ids("a", "b"));
    await(() -> queue.job(1).orElseThrow().state() == JobState.NOT_READY);
    var job = queue.job(1).orElseThrow();
    assertEquals("a: NOT_READY", MessageTexts.ENGLISH.format(job.reason()));
    assertTrue(job.retryAt().orElseThrow().isAfter(job.submitted().plusMillis(50)));
    await(() -> source.asked().size() >= 4);
    refusals.clear();
    await(() -> queue.progress().done() == 2);
  }

  @Test
  void aPromiseToAskAgainOutlivesAReopening() {
    refusals.put("a", Refusal.NOT_READY);
    var queue = start(FAR, source);
    queue.submit("test", ids("a"));
    await(() -> queue.progress().notReady() == 1);
    var job = queue.job(1).orElseThrow();
    assertEquals(job.number(), queue.submit("test", ids("a")).getFirst().number());
    queue.close();
    var again = start(FAR, source);
    assertEquals(job, again.job(1).orElseThrow());
    refusals.clear();
    assertTrue(again.retry(1), "asked now, because somebody wants it");
    await(() -> again.progress().done() == 1);
    assertEquals(List.of("a", "a"), source.asked());
  }

  @Test
  void whatIsNeverReadyIsGivenUp() {
    tries = 3;
    refusals.put("a", Refusal.NOT_READY);
    var queue = start(SOON, source);
    queue.submit("test", ids("a"));
    await(() -> queue.progress().failed() == 1);
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
    await(() -> queue.job(5).orElseThrow().state() == JobState.NOT_READY);
    for (int number : List.of(1, 3, 5)) {
      var delayed = queue.job(number).orElseThrow();
      assertEquals(JobState.NOT_READY, delayed.state());
      assertEquals(Message.verbatim("Busy."), delayed.status().reason());
      assertEquals(number == 1 ? 1 : 0, delayed.status().attempts());
      var again = delayed.status().retryAt().orElseThrow();
      assertFalse(again.isBefore(before.plus(Duration.ofHours(3))));
      assertTrue(again.isBefore(Instant.now().plus(Duration.ofHours(4))));
    }
    assertEquals(2, queue.progress().done());
    assertEquals(List.of("a", "b", "c"), busy.asked()); // the busy host was asked once
  }

  private static TranscriptRequest at(String id, String address) {
    return new TranscriptRequest(
        Video.of(new VideoId(id), "test"),
        Track.unknown(),
        Optional.of(URI.create(address)),
        List.of());
  }

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
    await(() -> queue.progress().done() == 1);
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
    await(() -> queue.progress().notReady() == 1);
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
    await(() -> queue.progress().open() == 0);
    refusals.clear();
    assertTrue(queue.retry(1));
    await(() -> queue.progress().done() == 2);
    assertEquals(2, queue.retryFailed());
    await(() -> queue.progress().done() == 4);
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
    await(() -> queue.progress().failed() == 1);
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
    await(() -> queue.progress().open() == 0);
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
    await(() -> queue.progress().done() == 1);
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
    await(() -> again.progress().done() == 1);
    var video = index.transcript(new VideoId("a")).orElseThrow().video();
    assertEquals("A told title", video.title());
    assertEquals(media, video.media());
  }

  private RawTranscript answer(VideoId id) {
    var refusal = refusals.get(id.value());
    if (refusal != null) {
      throw new SourceException(refusal, Message.verbatim(id + ": " + refusal));
    }
    return Raws.vtt(id.value(), "hello");
  }

  private ImportQueue start(Duration askAgain, FakeSource... sources) {
    var queue = open(askAgain, sources);
    queue.start();
    return queue;
  }

  private ImportQueue open(Duration askAgain, FakeSource... sources) {
    var archive = FileArchive.open(folder.resolve("archive"));
    var importer = new TranscriptImporter(archive, index, new VideoLocks(), Clock.systemUTC());
    var patience = new RetryPolicy(tries, askAgain, askAgain);
    var settings = new WorkerSettings(importer, () -> {}, patience, patience, Clock.systemUTC());
    var queue = ImportQueue.open(folder.resolve("imports"), List.of(sources), settings);
    opened.add(queue);
    return queue;
  }

  private static List<VideoId> ids(String... ids) {
    return Stream.of(ids).map(VideoId::new).toList();
  }

  private static List<Long> numbers(List<ImportJob> jobs) {
    return jobs.stream().map(ImportJob::number).toList();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
