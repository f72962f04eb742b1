package hark.ingest.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.ingest.FakeSource;
import hark.ingest.Raws;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way of jobs through the queue to their end. */
@Timeout(120)
class ImportQueueTest extends OpenImportQueue {

  static Stream<Arguments> answers() {
    Function<VideoId, RawTranscript> good = id -> Raws.vtt(id.value(), "hello");
    return Stream.of(
        Arguments.of("good", good, JobState.IMPORTED, ""),
        Arguments.of(
            "blank",
            answer(id -> Raws.vtt(id.value(), " ")),
            JobState.NOTHING_SPOKEN,
            "The transcript contains no text."),
        Arguments.of(
            "unreadable",
            answer(id -> new RawTranscript(Video.of(id, "x"), Track.unknown(), new byte[0])),
            JobState.FAILED,
            "The file is empty. Choose one that contains a transcript."),
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
          throw new SourceException(refusal, Message.verbatim("because of\n" + refusal));
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
    assertEquals(reason, MessageTexts.ENGLISH.format(job.reason()));
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
                throw new SourceException(Refusal.NO_SUCH_VIDEO, Message.verbatim("Nowhere."));
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
  void peopleSeeWhatIsDoneNextBeforeWhatIsFinished() {
    var queue = openQueue(new FakeSource("test", id -> null));
    queue.submit("test", ids("a", "b", "c", "d"));
    assertEquals(List.of(1L, 2L, 3L, 4L), listed(queue, JobFilter.ALL, 0));
    queue.cancel(2);
    queue.cancel(3);
    assertEquals(List.of(1L, 4L, 3L, 2L), listed(queue, JobFilter.ALL, 0));
    assertEquals(List.of(3L, 2L), listed(queue, JobFilter.ALL, 2));
    assertEquals(List.of(4L), listed(queue, JobFilter.OPEN, 1));
    queue.retry(3); // cancelled, not attempted: it comes in its old place
    assertEquals(List.of(1L, 3L, 4L), listed(queue, JobFilter.OPEN, 0));
  }

  private static List<Long> listed(ImportQueue queue, JobFilter show, int skip) {
    return queue.listed(show, skip, 9).stream().map(ImportJob::number).toList();
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
        "Hark could not write to the disk. Free up space, then import the video again.",
        MessageTexts.ENGLISH.format(queue.job(1).orElseThrow().reason()));
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
}
