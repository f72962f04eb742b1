package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.archive.FileArchive;
import hark.archive.disk.StorageUnwritableException;
import hark.ingest.queue.ImportQueue;
import hark.message.MessageTexts;
import hark.notice.NoticeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Imports while the disk has no room, or the archive is not there. */
@Timeout(120)
class QueueStorageTest extends TroubledQueues {

  @Test
  void onAFullDiskRequestsAreRefusedAndNothingIsHalfAccepted() {
    var queue = open(LONG);
    queue.submit("test", ids("a"));
    full = true;
    assertThrows(StorageUnwritableException.class, () -> queue.submit("test", ids("b")));
    assertThrows(StorageUnwritableException.class, () -> queue.cancel(1));
    assertThrows(StorageUnwritableException.class, queue::pause);
    assertTrue(queue.isDiskFull());
    assertFalse(queue.isPaused());
    assertEquals(1, queue.progress().waiting());
    assertEquals(NoticeKind.DISK_FULL, notices.notices().getFirst().kind());
    full = false;
    assertEquals(2, queue.submit("test", ids("c")).getFirst().number());
    assertEquals(List.of(), notices.notices());
    queue.close();
    var again = open(LONG);
    assertEquals(2, again.progress().waiting());
    assertEquals("c", again.job(2).orElseThrow().video().value());
  }

  @Test
  void anImportThatEndedOnAFullDiskIsNotRepeated() {
    var queue = endOnAFullDisk();
    full = false;
    Wait.until(() -> !queue.isDiskFull());
    var again = open(LONG); // as after a kill
    assertEquals(1, again.progress().done());
    assertEquals(0, again.progress().waiting());
  }

  @Test
  void anImportThatEndedOnAFullDiskIsNotRepeatedAfterAStop() {
    var queue = endOnAFullDisk();
    full = false;
    queue.close();
    assertEquals(1, open(LONG).progress().done());
  }

  private ImportQueue endOnAFullDisk() {
    var fetched = new CountDownLatch(1);
    var held =
        new FakeSource(
            "test",
            id -> {
              fetched.countDown();
              hold(gate);
              return Raws.vtt(id.value(), "hello");
            });
    var queue = open(LONG, held);
    queue.start();
    queue.submit("test", ids("a"));
    hold(fetched);
    full = true;
    gate.countDown();
    Wait.until(() -> queue.progress().done() == 1);
    return queue;
  }

  @Test
  void onAFullDiskAStartSucceeds() {
    var queue = open(LONG);
    queue.submit("test", ids("a"));
    queue.close();
    full = true;
    var again = open(LONG);
    assertEquals("", MessageTexts.ENGLISH.format(again.readOnly()));
    assertEquals(1, again.progress().waiting());
  }

  @Test
  void importsWaitAsLongAsTheDiskIsFull() {
    index.fail(
        12, () -> new UncheckedIOException("No room", new IOException("No space left on device")));
    var queue = start(LONG);
    queue.submit("test", ids("a"));
    Wait.until(() -> !queue.job(1).orElseThrow().reason().isEmpty());
    assertEquals(
        "The disk is full. Free up space; the import continues automatically.",
        MessageTexts.ENGLISH.format(queue.job(1).orElseThrow().reason()));
    Wait.until(() -> queue.progress().done() == 1);
    assertEquals(List.of("a"), source.asked(), "the source is asked once");
    Wait.until(() -> notices.notices().isEmpty());
  }

  @Test
  void importsWaitAsLongAsTheArchiveIsMissing() throws IOException {
    var place = folder.resolve("archive");
    Files.createDirectories(place);
    Files.writeString(place.resolve("hark.archive"), "{}");
    var queue = start(LONG);
    Files.move(place, folder.resolve("away"));
    Files.createDirectory(place);
    queue.submit("test", ids("a"));
    Wait.until(() -> !queue.job(1).orElseThrow().reason().isEmpty());
    assertEquals(
        "The archive’s folder is missing. Mount its disk; the import continues automatically.",
        MessageTexts.ENGLISH.format(queue.job(1).orElseThrow().reason()));
    Files.delete(place); // fails unless it is empty
    Files.move(folder.resolve("away"), place);
    Wait.until(() -> queue.progress().done() == 1);
    assertEquals(List.of("a"), source.asked(), "the source is asked once");
    assertEquals(1, FileArchive.open(place).count());
  }
}
