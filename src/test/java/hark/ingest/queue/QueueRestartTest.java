package hark.ingest.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.Wait;
import hark.ingest.FakeSource;
import hark.ingest.Raws;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.notice.NoticeBoard;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal of the queue keeps over restarts and damage. */
@Timeout(120)
class QueueRestartTest extends OpenImportQueue {

  private static final int MAX_FINISHED = LIMITS.finished();

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
    assertEquals(
        "The source “old” no longer exists.",
        MessageTexts.ENGLISH.format(again.job(1).orElseThrow().reason()));
    assertEquals(progress(0, 0, 1), again.progress());
  }

  @Test
  void aJobThatWaitsForTheDiskSaysSoAndOutlivesARestart() {
    index.fail(1, diskFailures().findFirst().orElseThrow());
    var source = new FakeSource("test", id -> Raws.vtt(id.value(), "hello"));
    var queue = openQueue(RetryPolicy.WITH_DISKS, source);
    queue.start();
    queue.submit("test", ids("a"));
    Wait.until(() -> !queue.job(1).orElseThrow().reason().isEmpty());
    var waiting = queue.job(1).orElseThrow();
    assertEquals(JobState.IMPORTING, waiting.state());
    assertEquals(
        "Hark could not write to the disk.", MessageTexts.ENGLISH.format(waiting.reason()));
    assertTrue(waiting.retryAt().orElseThrow().isAfter(waiting.changed()));
    assertEquals(1, queue.submit("test", ids("a")).getFirst().number(), "it is not added again");
    queue.close();

    var again = start(source);
    awaitIdle(again);
    assertEquals(JobState.IMPORTED, again.job(1).orElseThrow().state());
  }

  @Test
  void theOldestFinishedJobsAreForgotten() {
    var source =
        new FakeSource(
            "test",
            id -> {
              throw new SourceException(Refusal.NO_SUCH_VIDEO, Message.verbatim("Nowhere."));
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
    return new JournalOpening(store.path(), LIMITS, store.damagedFiles(), JournalDisk.REAL, small)
        .open();
  }

  private void append(String text) throws IOException {
    Files.writeString(
        folder.resolve("imports/journal.jsonl"),
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
