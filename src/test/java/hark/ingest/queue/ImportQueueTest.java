package hark.ingest.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.FakeSource;
import hark.ingest.MapIndex;
import hark.ingest.Raws;
import hark.ingest.TranscriptImporter;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import hark.search.IndexBrokenException;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ImportQueueTest {

  private static final QueueLimits LIMITS =
      new QueueLimits(100_000, 32_000_000, 100, 16_000_000, 8_000_000, 100_000);
  private static final int MAX_FINISHED = LIMITS.finished();

  @TempDir private Path folder;
  private final List<ImportQueue> opened = new ArrayList<>();
  private final MapIndex index = new MapIndex();
  private final AtomicInteger healings = new AtomicInteger();
  private TranscriptImporter importer;

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

  static Stream<Arguments> answers() {
    Function<VideoId, RawTranscript> good = id -> Raws.vtt(id.value(), "hello");
    return Stream.of(
        Arguments.of("good", good, JobState.IMPORTED, ""),
        Arguments.of(
            "blank",
            answer(id -> Raws.vtt(id.value(), " ")),
            JobState.NOTHING_SPOKEN,
            "The transcript has no segment with text in it."),
        Arguments.of(
            "unreadable",
            answer(id -> new RawTranscript(Video.of(id, "x"), Track.unknown(), new byte[0])),
            JobState.FAILED,
            "The file is empty. Choose one that holds a transcript."),
        Arguments.of(
            "a bug",
            answer(
                id -> {
                  throw new IllegalStateException("secret detail");
                }),
            JobState.FAILED,
            "Internal error; see the log for details (job 1)."),
        Arguments.of(
            "an error",
            answer(
                id -> {
                  throw new StackOverflowError();
                }),
            JobState.FAILED,
            "Internal error; see the log for details (job 1)."),
        refused(Refusal.NO_SUCH_VIDEO, JobState.NO_SUCH_VIDEO),
        refused(Refusal.NOTHING_SPOKEN, JobState.NOTHING_SPOKEN),
        refused(Refusal.SLOW_DOWN, JobState.FAILED),
        refused(Refusal.SERVICE_TROUBLE, JobState.FAILED));
  }

  private static Arguments refused(Refusal refusal, JobState state) {
    Function<VideoId, RawTranscript> answer =
        id -> {
          throw new SourceException(refusal, "because of\n" + refusal);
        };
    return Arguments.of(refusal.name(), answer, state, "because of " + refusal);
  }

  private static Function<VideoId, RawTranscript> answer(Function<VideoId, RawTranscript> answer) {
    return answer;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void everyAnswerEndsInItsState(
      String name, Function<VideoId, RawTranscript> answer, JobState state, String reason) {
    var source = new FakeSource("test", answer);
    var queue = start(source);
    queue.submit("test", ids("a"));
    awaitIdle(queue);
    var job = queue.job(1).orElseThrow();
    assertEquals(state, job.state());
    assertEquals(reason, job.reason());
    assertEquals(state == JobState.IMPORTED, job.receipt().isPresent());
    queue.close();

    var again = openQueue(source);
    assertEquals(List.of(job), again.newest(JobFilter.ALL, 0, 10), "the journal tells the same");
  }

  @Test
  void jobsAreTakenInOrderAndTheRestGoesOnAfterABadOne() {
    var source =
        new FakeSource(
            "test",
            id -> {
              if (id.value().equals("b")) {
                throw new SourceException(Refusal.NO_SUCH_VIDEO, "Nowhere.");
              }
              return Raws.vtt(id.value(), "hello");
            });
    var queue = start(source);
    var jobs = queue.submit("test", ids("a", "b", "c", "a"));
    assertEquals(List.of(1L, 2L, 3L), jobs.stream().map(ImportJob::number).toList());
    awaitIdle(queue);
    assertEquals(List.of("a", "b", "c"), source.asked());
    assertEquals(progress(0, 2, 1), queue.progress());
    queue.submit("test", ids("a"));
    awaitIdle(queue);
    assertEquals(JobState.UNCHANGED, queue.job(4).orElseThrow().state());
  }

  @Test
  void anIdThatWaitsForTheSameSourceIsNotAddedAgain() {
    var queue = openQueue(new FakeSource("test", id -> null), new FakeSource("other", id -> null));
    queue.submit("test", ids("a", "b"));
    assertEquals(
        List.of(3L, 2L),
        queue.submit("test", ids("c", "b")).stream().map(ImportJob::number).toList());
    assertEquals(4, queue.submit("other", ids("a")).getFirst().number());
    assertEquals(List.of(), queue.submit("other", List.of()));
    assertEquals(progress(4, 0, 0), queue.progress());
    assertEquals(
        List.of(3L, 2L),
        queue.newest(JobFilter.ALL, 1, 2).stream().map(ImportJob::number).toList());
  }

  @Test
  void anUnknownSourceIsRefused() {
    var queue = openQueue(new FakeSource("test", id -> null));
    assertThrows(IllegalArgumentException.class, () -> queue.submit("tset", ids("a")));
    assertEquals(List.of(), queue.newest(JobFilter.ALL, 0, 10));
  }

  @Test
  void tenThousandAtOnceSurviveARestart() {
    var ids = IntStream.range(0, 10_000).mapToObj(i -> new VideoId("v" + i)).toList();
    var source = new FakeSource("test", id -> null);
    var queue = openQueue(source);
    queue.submit("test", ids);
    queue.close();
    var again = openQueue(source);
    assertEquals(progress(10_000, 0, 0), again.progress());
    assertEquals(ids.get(9_999), again.job(10_000).orElseThrow().video());
  }

  @Test
  void whatWasBeingFetchedWaitsAgain() {
    var asked = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    var queue =
        start(
            new FakeSource(
                "test",
                id -> {
                  asked.countDown();
                  await(never);
                  throw new IllegalStateException("nobody listens any more");
                }));
    queue.submit("test", ids("a"));
    await(asked);
    assertEquals(new QueueProgress(0, 1, 0, 0, 0, 0), queue.progress());
    queue.close();
    never.countDown();

    var again = start(new FakeSource("test", id -> Raws.vtt(id.value(), "hello")));
    awaitIdle(again);
    assertEquals(JobState.IMPORTED, again.job(1).orElseThrow().state());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"submit\":3,\"source\":\"test\",\"videos\":[\"lost\"],\"at\":\"1970-01-01T00:00:00Z\"}",
        "{\"job\":1,\"state\":\"FAI",
        "\u0000\u0000\u0000"
      })
  void aTornLastLineIsCutOff(String torn) throws IOException {
    var source = new FakeSource("test", id -> null);
    var queue = openQueue(source);
    queue.submit("test", ids("a", "b"));
    queue.close();
    append(torn);
    var again = openQueue(source);
    assertEquals(progress(2, 0, 0), again.progress());
    assertEquals(3, again.submit("test", ids("c")).getFirst().number());
    again.close();
    assertEquals(progress(3, 0, 0), openQueue(source).progress());
  }

  @Test
  void aDamagedLineCostsNoOther() throws IOException {
    Files.createDirectories(folder.resolve("imports"));
    append(
        "{\"submit\":1,\"source\":\"test\",\"videos\":[\"a\"],\"at\":\"1970-01-01T00:00:00Z\"}\n");
    append("garbage\n{\"job\":1}\n{\"submit\":9,\"source\":\"test\",\"videos\":[\"b\"],");
    append("\"at\":\"1970-01-01T00:00:00Z\"}\n");
    var again = openQueue(new FakeSource("test", id -> null));
    assertEquals(
        List.of(9L, 1L),
        again.newest(JobFilter.ALL, 0, 9).stream().map(ImportJob::number).toList());
    assertEquals(10, again.submit("test", ids("c")).getFirst().number());
  }

  @Test
  void numbersOfForgottenJobsAreNotGivenAgain() throws IOException {
    var journal = new StringBuilder();
    int jobs = MAX_FINISHED + 5;
    for (int i = 1; i <= jobs; i++) {
      var job = waiting(i);
      journal.append(JournalLine.submit(List.of(job))).append('\n');
      if (i != 2) {
        journal.append(JournalLine.status(failed(job))).append('\n');
      }
    }
    Files.createDirectories(folder.resolve("imports"));
    append(journal.toString());
    var source = new FakeSource("test", id -> null);
    openQueue(source).close();
    var queue = openQueue(source);
    assertEquals(progress(1, 0, MAX_FINISHED), queue.progress());
    assertEquals(2, queue.newest(JobFilter.ALL, MAX_FINISHED, 1).getFirst().number());
    assertEquals(jobs + 1, queue.submit("test", ids("new")).getFirst().number());
  }

  @Test
  void jobsOfASourceThatIsGoneEnd() {
    var queue = openQueue(new FakeSource("old", id -> null));
    queue.submit("old", ids("a"));
    queue.close();
    var again = start(new FakeSource("new", id -> null));
    assertEquals("The source \"old\" no longer exists.", again.job(1).orElseThrow().reason());
    assertEquals(progress(0, 0, 1), again.progress());
  }

  static Stream<Supplier<RuntimeException>> diskFailures() {
    var cause = new IOException("Input/output error");
    return Stream.of(
        () -> new UncheckedIOException("No room", cause),
        () -> new IndexBrokenException("It broke", cause));
  }

  @ParameterizedTest
  @MethodSource("diskFailures")
  void whatCouldNotBeWrittenIsWrittenLater(Supplier<RuntimeException> failure) {
    index.fail(4, failure);
    var source = new FakeSource("test", id -> Raws.vtt(id.value(), "hello"));
    var queue = start(source);
    queue.submit("test", ids("a", "b"));
    awaitIdle(queue);
    assertEquals(progress(0, 2, 0), queue.progress());
    assertEquals(List.of("a", "b"), source.asked(), "the source is asked once");
    assertEquals(4, healings.get());
  }

  @ParameterizedTest
  @MethodSource("diskFailures")
  void whatCanNeverBeWrittenFails(Supplier<RuntimeException> failure) {
    index.fail(5, failure);
    var queue = start(new FakeSource("test", id -> Raws.vtt(id.value(), "hello")));
    queue.submit("test", ids("a", "b"));
    awaitIdle(queue);
    assertEquals(progress(0, 1, 1), queue.progress());
    assertEquals(
        "The disk could not be written. Free some space and import the video again.",
        queue.job(1).orElseThrow().reason());
  }

  @Test
  void aJobThatWaitsForTheDiskSaysSoAndOutlivesARestart() {
    index.fail(1, diskFailures().findFirst().orElseThrow());
    var source = new FakeSource("test", id -> Raws.vtt(id.value(), "hello"));
    var queue = openQueue(RetryPolicy.WITH_DISKS, source);
    queue.start();
    queue.submit("test", ids("a"));
    while (queue.job(1).orElseThrow().reason().isEmpty()) {
      Thread.onSpinWait();
    }
    var waiting = queue.job(1).orElseThrow();
    assertEquals(JobState.IMPORTING, waiting.state());
    assertEquals("The disk could not be written.", waiting.reason());
    assertTrue(waiting.retryAt().orElseThrow().isAfter(waiting.changed()));
    assertEquals(1, queue.submit("test", ids("a")).getFirst().number(), "it is not added again");
    queue.close();

    var again = start(source);
    awaitIdle(again);
    assertEquals(JobState.IMPORTED, again.job(1).orElseThrow().state());
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    assertEquals(
        List.of(5L, 10L, 20L, 40L, 60L, 60L),
        IntStream.of(1, 2, 3, 4, 5, 1_000)
            .mapToObj(i -> RetryPolicy.WITH_DISKS.pauseAfter(i).toSeconds())
            .toList());
  }

  @Test
  void theOldestFinishedJobsAreForgotten() {
    var source =
        new FakeSource(
            "test",
            id -> {
              throw new SourceException(Refusal.NO_SUCH_VIDEO, "Nowhere.");
            });
    int extra = 5;
    var queue = openQueue(source);
    var ids = IntStream.range(0, MAX_FINISHED + extra).mapToObj(i -> new VideoId("v" + i));
    queue.submit("test", ids.toList());
    queue.start();
    awaitIdle(queue);
    assertEquals(progress(0, 0, MAX_FINISHED), queue.progress());
    assertTrue(queue.job(extra).isEmpty());
    assertTrue(queue.job(extra + 1).isPresent());
  }

  @Test
  void aLongJournalIsMadeShorterAndLosesNothing() {
    var queue = openQueue(new FakeSource("test", id -> null));
    queue.close();
    var opened = openJournal(20_000);
    var journal = opened.journal().orElseThrow();
    var replayed = opened.replayed();
    journal.compactFor(
        ImportJournal.kept(number -> replayed.job(number).isPresent(), replayed.seen()));
    int jobs = MAX_FINISHED * 30;
    boolean shrank = false;
    for (int first = 1; first < jobs; first += 500) {
      long before = journal.length();
      var lines = new ArrayList<ObjectNode>();
      for (int i = first; i < first + 500; i++) {
        var job = waiting(i);
        lines.add(JournalLine.submit(List.of(job)));
        if (i != 7) {
          lines.add(JournalLine.status(failed(job)));
        }
      }
      lines.forEach(line -> JournalLine.apply(line, replayed));
      journal.append(lines);
      long written = lines.stream().mapToLong(line -> line.toString().length()).sum();
      shrank |= journal.length() < before + written / 2; // it keeps few of the jobs
    }
    journal.close();
    assertTrue(shrank);
    var again = openJournal(ImportJournal.SMALL);
    again.journal().orElseThrow().close();
    assertEquals(jobs + 1, again.replayed().next());
    assertEquals(MAX_FINISHED + 1, again.replayed().jobs().size());
    assertEquals(JobState.WAITING, again.replayed().job(7L).orElseThrow().state());
    assertEquals(JobState.FAILED, again.replayed().job(jobs).orElseThrow().state());
    assertEquals(jobs, again.replayed().seen().size(), "forgotten, but seen");
  }

  private JournalOpening.OpenJournal openJournal(long small) {
    var store = StoreFolder.of(folder.resolve("imports"), new NoticeBoard());
    return new JournalOpening(store.path(), LIMITS, store.aside(), JournalDisk.REAL, small).open();
  }

  @Test
  void revisionGrowsWithEveryChange() {
    var queue = openQueue(new FakeSource("test", id -> null));
    long before = queue.revision();
    queue.submit("test", ids("a"));
    assertTrue(queue.revision() > before);
  }

  @Test
  void aClosedQueueTakesNothing() {
    var queue = start(new FakeSource("test", id -> null));
    queue.close();
    assertThrows(IllegalStateException.class, () -> queue.submit("test", ids("a")));
  }

  private ImportQueue start(FakeSource... sources) {
    var queue = openQueue(sources);
    queue.start();
    return queue;
  }

  private ImportQueue openQueue(FakeSource... sources) {
    return openQueue(new RetryPolicy(5, Duration.ofMillis(1), Duration.ofMillis(2)), sources);
  }

  private ImportQueue openQueue(RetryPolicy patience, FakeSource... sources) {
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

  private void append(String text) throws IOException {
    Files.writeString(
        folder.resolve("imports/journal.jsonl"),
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static QueueProgress progress(int waiting, int done, int failed) {
    return new QueueProgress(waiting, 0, 0, done, failed, 0);
  }

  private static ImportJob waiting(long number) {
    var wanted = TranscriptRequest.of(new VideoId("v" + number), "test");
    return ImportJob.waiting(number, wanted, Instant.EPOCH);
  }

  private static ImportJob failed(ImportJob job) {
    return job.withStatus(JobStatus.ended(JobState.FAILED, "No.", Optional.empty()), Instant.EPOCH);
  }

  private static List<VideoId> ids(String... ids) {
    return Stream.of(ids).map(VideoId::new).toList();
  }

  private static void awaitIdle(ImportQueue queue) {
    while (queue.progress().waiting() + queue.progress().importing() > 0) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
