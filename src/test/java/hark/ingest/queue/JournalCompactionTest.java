package hark.ingest.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journals of random histories, compacted again and again. */
class JournalCompactionTest {

  private static final int STEPS = 120;

  @TempDir private Path folder;
  private final NoticeBoard notices = new NoticeBoard();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aCompactedJournalLeadsToTheSameState(long seed) {
    var random = new Random(seed);
    var opened = open(600);
    var journal = opened.journal().orElseThrow();
    var replayed = opened.replayed();
    journal.compactFor(
        ImportJournal.kept(number -> replayed.job(number).isPresent(), replayed.seen()));
    int compactions = 0;
    for (int step = 0; step < STEPS; step++) {
      long before = journal.length();
      var line = line(replayed, random);
      JournalLine.apply(line, replayed);
      journal.append(List.of(line));
      compactions += journal.length() < before ? 1 : 0;
    }
    journal.close();
    assertTrue(compactions > 0, "it was compacted");
    var again = open(ImportJournal.SMALL);
    again.journal().orElseThrow().close();
    assertEquals(List.copyOf(replayed.jobs()), List.copyOf(again.replayed().jobs()));
    assertEquals(replayed.next(), again.replayed().next());
    assertEquals(replayed.paused(), again.replayed().paused());
    assertEquals(replayed.startCounts(), again.replayed().startCounts());
    for (long number = 1; number < replayed.next(); number++) {
      assertTrue(again.replayed().seen().contains("test", new VideoId("v" + number)));
    }
    assertEquals(List.of(), notices.notices());
  }

  private static ObjectNode line(ReplayedJournal replayed, Random random) {
    var numbers =
        replayed.jobs().stream()
            .map(ImportJob::number)
            .filter(number -> random.nextInt(3) == 0)
            .toList();
    return switch (numbers.isEmpty() ? 0 : random.nextInt(6)) {
      case 0 ->
          JournalLine.submit(
              LongStream.range(replayed.next(), replayed.next() + 1 + random.nextInt(9))
                  .mapToObj(
                      n ->
                          ImportJob.waiting(
                              n, TranscriptRequest.of(new VideoId("v" + n), "test"), Instant.EPOCH))
                  .toList());
      case 1 -> JournalLine.paused(random.nextBoolean());
      case 2 -> JournalLine.clear(numbers);
      case 3 -> JournalLine.begin(numbers.getFirst());
      case 4 ->
          JournalLine.status(
              numbers,
              JobStatus.ended(JobState.NO_SUCH_VIDEO, Message.verbatim("No."), Optional.empty()),
              Instant.EPOCH.plusSeconds(random.nextInt(99)));
      default -> JournalLine.status(numbers, JobStatus.waiting(random.nextInt(3)), Instant.EPOCH);
    };
  }

  @Test
  void aCompactedJournalIsNeverLonger() throws IOException {
    var opened = open(ImportJournal.SMALL);
    var journal = opened.journal().orElseThrow();
    var jobs =
        LongStream.rangeClosed(1, 1_000)
            .mapToObj(
                n ->
                    ImportJob.waiting(
                        n, TranscriptRequest.of(new VideoId("a" + n), "t"), Instant.EPOCH))
            .toList();
    journal.append(List.of(JournalLine.submit(jobs)));
    long before = journal.length();
    journal.close();
    var path = folder.resolve("imports").resolve(ImportJournal.NAME);
    var kept = ImportJournal.kept(number -> number % 2 == 0, new SeenVideos(2));
    assertTrue(JournalCompaction.run(path, 2, kept).bytes() <= before);
  }

  private JournalOpening.OpenJournal open(long small) {
    var store = StoreFolder.of(folder.resolve("imports"), notices);
    return new JournalOpening(
            store.path(), QueueLimits.USUAL, store.damagedFiles(), JournalDisk.REAL, small)
        .open();
  }
}
