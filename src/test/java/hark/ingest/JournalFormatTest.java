package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobState;
import hark.ingest.queue.JobStatus;
import hark.ingest.queue.JournalLine;
import hark.ingest.queue.JournalMark;
import hark.ingest.queue.QueueReadOnlyException;
import hark.ingest.queue.RetryPolicy;
import hark.ingest.queue.WorkerSettings;
import hark.ingest.store.SealedLine;
import hark.message.MessageTexts;
import hark.notice.NoticeKind;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Journals of imports of other formats and ages, and files beside them. */
class JournalFormatTest extends StoredJournal {

  @Test
  void anOlderJournalInThePlaceOfANewerOneIsNoticed() throws IOException {
    fill();
    byte[] older = Files.readAllBytes(path());
    cut(path(), 200);
    close(open());
    Files.write(path(), older);
    prepare();
    close(open());
    assertTrue(
        MessageTexts.ENGLISH
            .format(only().detail())
            .startsWith("The end of the import queue is missing"));
  }

  @Test
  void aNewerFormatIsNotTouchedAndTheQueueCanOnlyBeLookedAt() throws IOException {
    Files.createDirectories(store.path());
    Files.writeString(
        path(), SealedLine.seal(JournalLine.header(3, 7).put("line", 1)) + "\n{\"future\":true}\n");
    byte[] before = Files.readAllBytes(path());
    var queue = ImportQueue.open(store, List.of(new FakeSource(SOURCE, id -> null)), settings());
    queue.start();
    assertTrue(
        MessageTexts.ENGLISH.format(queue.readOnly()).contains("newer version of Hark"),
        MessageTexts.ENGLISH.format(queue.readOnly()));
    assertThrows(
        QueueReadOnlyException.class, () -> queue.submit(SOURCE, List.of(new VideoId("a"))));
    assertThrows(QueueReadOnlyException.class, queue::pause);
    queue.close();
    assertArrayEquals(before, Files.readAllBytes(path()));
    assertTrue(
        notices.notices().stream().anyMatch(notice -> notice.kind() == NoticeKind.READ_ONLY));
  }

  @Test
  void unknownLinesAndMembersSurviveACompaction() throws IOException {
    var opened = open();
    var journal = opened.journal().orElseThrow();
    var line = JournalLine.submit(List.of(waiting(1)));
    journal.append(List.of(line.put("asker", "me"), JournalLine.paused(false).put("by", "me")));
    journal.append(
        List.of(
            JournalLine.status(waiting(1).withStatus(JobStatus.waiting(2), Instant.EPOCH))
                .put("colour", "blue")));
    var unknown = JournalLine.header(1, 1);
    unknown.removeAll();
    journal.append(List.of(unknown.put("festival", "in May")));
    close(opened);
    flip(JournalMark.file(store.path()), 0.3);
    append("garbage\n"); // so that it is written anew
    close(open());
    var text = Files.readString(path());
    for (var kept : List.of("\"asker\":\"me\"", "\"colour\":\"blue\"", "\"festival\":\"in May\"")) {
      assertTrue(text.contains(kept), text);
    }
    assertFalse(text.contains("garbage"));
  }

  @Test
  void aJournalOfTheFirstFormatIsReadAndKeepsItsContent() throws IOException {
    Files.createDirectories(store.path());
    Files.writeString(
        path(),
        """
        {"next":1}
        {"paused":true}
        {"seen":"test","videos":["v1","v77"]}
        {"submit":1,"source":"test","videos":["v1","v2"],"at":"2026-01-02T03:04:05Z"}
        {"job":2,"state":"FAILED","reason":"No.","at":"2026-01-02T03:04:06Z"}
        """);
    var opened = open();
    close(opened);
    assertEquals(Map.of(1L, JobState.WAITING, 2L, JobState.FAILED), jobs(opened.replayed()));
    assertTrue(opened.replayed().paused());
    assertTrue(Files.readString(path()).startsWith("{\"format\":2,"));
    var again = open();
    close(again);
    assertEquals(jobs(opened.replayed()), jobs(again.replayed()));
    assertTrue(again.replayed().seen().contains(SOURCE, new VideoId("v77")));
    assertEquals(List.of(), notices.notices());
  }

  @Test
  void strayFilesAndFoldersStayAndStopNothing() throws IOException {
    fill();
    Files.createDirectories(store.path().resolve("a folder/inside"));
    var stray = List.of(".DS_Store", "Thumbs.db", "notes.tmp", "journal.jsonl~", "a folder/x");
    for (var name : stray) {
      Files.writeString(store.path().resolve(name), "stray");
    }
    var leftover = store.path().resolve("123e4567-e89b-12d3-a456-426614174000.tmp");
    Files.writeString(leftover, "half");
    close(open());
    for (var name : stray) {
      assertEquals("stray", Files.readString(store.path().resolve(name)));
    }
    assertFalse(Files.exists(leftover), "Hark's own");
    assertEquals(List.of(), notices.notices());
  }

  private WorkerSettings settings() {
    return new WorkerSettings(
        null, () -> {}, RetryPolicy.WITH_DISKS, RetryPolicy.WITH_DISKS, Clock.systemUTC());
  }
}
