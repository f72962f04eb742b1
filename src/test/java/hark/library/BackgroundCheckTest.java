package hark.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.archive.ArchivedTranscript;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.MapIndex;
import hark.ingest.Reindexer;
import hark.library.BackgroundCheck.CheckState;
import hark.library.LibraryCheck.Reindexing;
import hark.notice.NoticeBoard;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The check in the background, with an archive of its own. */
@Timeout(120)
class BackgroundCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  @TempDir private Path folder;
  private final MapIndex index = new MapIndex();
  private final VideoLocks locks = new VideoLocks();
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private FileArchive archive;
  private StoredFiles files = List::of;

  @BeforeEach
  void fill() {
    archive = FileArchive.open(folder);
    for (var id : List.of("a", "b", "c")) {
      archive.put(
          new ArchivedTranscript(
              Video.of(new VideoId(id), "test"),
              Track.unknown(),
              "WEBVTT\n\n00:00.000 --> 00:01.000\nwords\n".getBytes(UTF_8),
              NOW,
              ""));
    }
    new Reindexer(archive, index, locks).run();
  }

  private BackgroundCheck open() {
    var reindexing = new Reindexing(() -> false, () -> {});
    var check =
        new LibraryCheck(archive, index, locks, () -> files.check(), new NoticeBoard(), reindexing);
    return new BackgroundCheck(check, () -> NOW);
  }

  private static CheckState await(BackgroundCheck check) {
    Wait.until(() -> !check.state().running());
    return check.state();
  }

  /** Lets a check wait before its end. */
  private List<LibraryFinding> waitForEnd() {
    try {
      mayEnd.await();
      return List.of();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCheckEndsWithItsReport() {
    try (var check = open()) {
      assertEquals(0, check.state().number());
      assertFalse(check.state().running());
      assertEquals(1, check.start(false));
      var state = await(check);
      assertEquals(1, state.number());
      assertEquals(3, state.done());
      assertEquals(Optional.of(NOW), state.ended());
      assertEquals(Optional.of(new LibraryCheckReport(3, 3, List.of(), List.of())), state.report());
    }
  }

  @Test
  void requestsDuringACheckAreServedByOneFurtherCheck() {
    files = this::waitForEnd;
    try (var check = open()) {
      check.start(false);
      Wait.until(() -> check.state().done() >= 3);
      assertEquals(Optional.empty(), check.state().report());
      assertEquals(2, check.start(false));
      assertEquals(2, check.start(true), "which repairs, as one asked for that");
      assertEquals(2, check.start(false));
      mayEnd.countDown();
      var state = await(check);
      assertEquals(2, state.number());
      assertTrue(state.repairing());
      assertTrue(state.report().isPresent());
    }
  }

  @Test
  void aCheckThatFailsSaysSoAndTheNextOneRuns() {
    var failure = new IllegalStateException("A fault");
    files =
        () -> {
          throw failure;
        };
    try (var check = open()) {
      check.start(false);
      assertEquals(Optional.of(failure), await(check).failure());
      files = List::of;
      check.start(false);
      assertEquals(Optional.empty(), await(check).failure());
      assertTrue(check.state().report().isPresent());
    }
  }

  @Test
  void closingStopsIt() {
    var check = open();
    check.start(false);
    check.close();
    assertFalse(check.state().running());
    check.start(false);
    assertFalse(check.state().running(), "none begins afterwards");
  }
}
