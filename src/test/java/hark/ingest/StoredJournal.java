package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.ingest.queue.ImportJob;
import hark.ingest.queue.ImportJournal;
import hark.ingest.queue.JobState;
import hark.ingest.queue.JobStatus;
import hark.ingest.queue.JournalDisk;
import hark.ingest.queue.JournalLine;
import hark.ingest.queue.JournalOpening;
import hark.ingest.queue.QueueLimits;
import hark.ingest.queue.ReplayedJournal;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A base of tests that change the journal of imports on disk and open the queue again. */
abstract class StoredJournal {

  static final String SOURCE = "test";
  @TempDir Path data;
  NoticeBoard notices;
  StoreFolder store;

  @BeforeEach
  void prepare() {
    notices = new NoticeBoard();
    store = StoreFolder.of(data.resolve("imports"), notices);
  }

  /** Writes a journal of some requests, with lines of each kind. */
  void fill() {
    var opened = open();
    var journal = opened.journal().orElseThrow();
    for (int i = 0; i < 5; i++) {
      long first = 1 + 4L * i;
      var jobs = IntStream.range(0, 4).mapToObj(n -> waiting(first + n)).toList();
      journal.append(List.of(JournalLine.submit(jobs)));
      var failed = JobStatus.ended(JobState.FAILED, Message.verbatim("No."), Optional.empty());
      journal.append(List.of(JournalLine.status(List.of(first), failed, Instant.EPOCH)));
    }
    journal.append(List.of(JournalLine.clear(List.of(1L)), JournalLine.paused(true)));
    close(opened);
    notices.withdrawAll(NoticeKind.FILE_SET_ASIDE);
  }

  static ImportJob waiting(long number) {
    return ImportJob.waiting(
        number, TranscriptRequest.of(new VideoId("v" + number), SOURCE), Instant.EPOCH);
  }

  JournalOpening.OpenJournal open() {
    return open(store);
  }

  /** Opens the journal in a folder, with the usual limits. */
  static JournalOpening.OpenJournal open(StoreFolder store) {
    return new JournalOpening(
            store.path(),
            QueueLimits.USUAL,
            store.damagedFiles(),
            JournalDisk.REAL,
            ImportJournal.SMALL)
        .open();
  }

  static void close(JournalOpening.OpenJournal opened) {
    opened.journal().ifPresent(ImportJournal::close);
  }

  Notice only() {
    assertEquals(1, notices.notices().size(), () -> notices.notices().toString());
    return notices.notices().getFirst();
  }

  static Map<Long, JobState> jobs(ReplayedJournal replayed) {
    var jobs = new TreeMap<Long, JobState>();
    replayed.jobs().forEach(job -> jobs.put(job.number(), job.state()));
    return jobs;
  }

  Path path() {
    return store.path().resolve(ImportJournal.NAME);
  }

  void append(String text) throws IOException {
    Files.writeString(path(), text, StandardOpenOption.APPEND);
  }

  static void cut(Path file, long length) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) length));
  }

  static void flip(Path file, double place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (bytes.length * place)] ^= 1;
    Files.write(file, bytes);
  }

  static void write(Path file, List<String> lines) throws IOException {
    Files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
