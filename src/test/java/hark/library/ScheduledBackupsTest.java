package hark.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.archive.disk.SmallDisk;
import hark.library.ScheduledBackups.BackupState;
import hark.library.ScheduledBackups.Schedule;
import hark.message.Message;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.transcript.Track.TrackKind;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledBackupsTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T02:00:00Z");

  @TempDir Path folder;

  private final NoticeBoard notices = new NoticeBoard();
  private OpenLibrary home;
  private Path place;
  private Instant now = BEGIN;
  private long archiveBytes = 1_000;

  @BeforeEach
  void open() {
    home = new OpenLibrary(folder.resolve("home"));
    home.put("talk", "en", TrackKind.HUMAN, "The harbour was quiet");
    place = folder.resolve("backups");
  }

  @AfterEach
  void close() {
    home.close();
  }

  private ScheduledBackups backups(int keep) {
    return new ScheduledBackups(
        home.transfer(),
        new Schedule(place, Duration.ofHours(24), keep),
        () -> archiveBytes,
        notices,
        () -> now);
  }

  private BackupState runIfDue(ScheduledBackups backups) {
    backups.startIfDue();
    return end(backups);
  }

  private static BackupState end(ScheduledBackups backups) {
    return Wait.forValue("the end of the backup", backups::state, state -> !state.running());
  }

  private static List<String> names(BackupState state) {
    return state.files().stream().map(BackupFile::name).toList();
  }

  private List<String> filesThere() throws IOException {
    try (var files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<NoticeKind> kinds() {
    return notices.notices().stream().map(Notice::kind).toList();
  }

  @Test
  void aBackupHasTheLibraryAndIsMadeOnceADay() throws IOException {
    try (var backups = backups(7);
        var other = new OpenLibrary(folder.resolve("other"))) {
      var first = runIfDue(backups);
      assertEquals(List.of("hark-scheduled-20260301-020000.zip"), names(first));
      assertEquals(BEGIN, first.last().orElseThrow().made());
      assertEquals(Optional.empty(), first.problem());
      now = BEGIN.plus(Duration.ofHours(23));
      assertEquals(1, runIfDue(backups).files().size());
      now = BEGIN.plus(Duration.ofHours(24));
      assertEquals(2, runIfDue(backups).files().size());
      try (var zip = Files.newInputStream(place.resolve(names(first).getFirst()))) {
        other.transfer().read(zip, false);
      }
      assertTrue(other.library.transcript(new VideoId("talk")).isPresent());
      assertEquals(List.of(), kinds());
    }
  }

  @Test
  void theOldestAreDeletedAndOtherFilesAreNot() throws IOException {
    Files.createDirectories(place);
    Files.writeString(place.resolve("hark-20250101-000000.zip"), "made by hand");
    Files.writeString(place.resolve("hark-scheduled-notes.zip"), "no time in its name");
    try (var backups = backups(2)) {
      for (int day = 0; day < 4; day++) {
        now = BEGIN.plus(Duration.ofDays(day));
        runIfDue(backups);
      }
    }
    assertEquals(
        List.of(
            "hark-20250101-000000.zip",
            "hark-scheduled-20260303-020000.zip",
            "hark-scheduled-20260304-020000.zip",
            "hark-scheduled-notes.zip"),
        filesThere());
  }

  @Test
  void whatAnEndedProcessLeftIsDeletedAndCountsForNothing() throws IOException {
    Files.createDirectories(place);
    Files.writeString(place.resolve("hark-scheduled-20260301-015900.part"), "half of a backup");
    try (var backups = backups(7)) {
      runIfDue(backups);
    }
    assertEquals(List.of("hark-scheduled-20260301-020000.zip"), filesThere());
  }

  @Test
  void anUnreadableFileIsReportedAndNoOlderBackupIsDeleted() throws IOException {
    try (var backups = backups(1)) {
      runIfDue(backups);
      now = BEGIN.plus(Duration.ofDays(1));
      home.damage("talk");
      var state = runIfDue(backups);
      assertEquals(
          List.of(
              "hark-scheduled-20260302-020000-incomplete.zip",
              "hark-scheduled-20260301-020000.zip"),
          names(state));
      assertEquals(Optional.of(Message.of(BackupProblem.INCOMPLETE, 1)), state.problem());
      assertEquals(BEGIN, state.last().orElseThrow().made());
      assertEquals(List.of(NoticeKind.BACKUP_FAILED), kinds());
    }
  }

  @Test
  void withoutRoomNothingIsWrittenAndItIsTriedAgain() throws IOException {
    archiveBytes = Long.MAX_VALUE / 2;
    try (var backups = backups(7)) {
      var state = runIfDue(backups);
      assertEquals(BackupProblem.NO_ROOM, state.problem().orElseThrow().kind());
      assertEquals(List.of(), filesThere());
      assertEquals(List.of(NoticeKind.BACKUP_FAILED), kinds());
      archiveBytes = 1_000;
      now = BEGIN.plus(Duration.ofMinutes(59));
      assertEquals(List.of(), runIfDue(backups).files());
      now = BEGIN.plus(Duration.ofHours(1));
      assertEquals(1, runIfDue(backups).files().size());
      assertEquals(List.of(), kinds());
    }
  }

  @Test
  void aDiskThatBecomesFullKeepsTheOlderOnesAndNoHalf() throws IOException {
    place = folder.resolve("disk");
    try (var disk = SmallDisk.mount(place, 256);
        var backups = backups(7)) {
      var first = names(runIfDue(backups));
      home.take("long", "en", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + randomWords(400_000) + "\n");
      now = BEGIN.plus(Duration.ofDays(1));
      var state = runIfDue(backups);
      assertEquals(Optional.of(Message.of(BackupProblem.DISK_FULL)), state.problem());
      assertEquals(first, filesThere());
      assertEquals(first, names(state));
      assertEquals(List.of(NoticeKind.BACKUP_FAILED), kinds());
      disk.resize(4_096);
      now = now.plus(Duration.ofHours(1));
      assertEquals(2, runIfDue(backups).files().size());
      assertEquals(List.of(), kinds());
    }
  }

  @Test
  void aBackupDatedAheadNeitherHoldsUpOthersNorTakesTheirPlace() throws IOException {
    try (var backups = backups(2)) {
      now = BEGIN.plus(Duration.ofDays(400));
      assertEquals(1, runIfDue(backups).files().size());
      now = BEGIN;
      assertEquals(Optional.empty(), backups.state().last());
      assertEquals(BEGIN, runIfDue(backups).last().orElseThrow().made());
      now = BEGIN.plus(Duration.ofMinutes(1));
      assertEquals(2, runIfDue(backups).files().size());
      now = BEGIN.plus(Duration.ofDays(1));
      runIfDue(backups);
      now = BEGIN.plus(Duration.ofDays(2));
      var last = runIfDue(backups);
      assertEquals(now, last.last().orElseThrow().made());
      assertEquals(
          List.of(
              "hark-scheduled-20270405-020000.zip",
              "hark-scheduled-20260303-020000.zip",
              "hark-scheduled-20260302-020000.zip"),
          names(last));
    }
  }

  /** Returns words that cannot be made much shorter. */
  private static String randomWords(int letters) {
    var words = new StringBuilder();
    var random = new Random(7);
    while (words.length() < letters) {
      words.append(Long.toString(random.nextLong(1L << 40), Character.MAX_RADIX)).append(' ');
    }
    return words.toString();
  }

  @Test
  void aFolderThatIsAFileIsReported() throws IOException {
    Files.writeString(place, "not a folder");
    try (var backups = backups(7)) {
      var state = runIfDue(backups);
      assertTrue(state.problem().isPresent());
      assertEquals(List.of(NoticeKind.BACKUP_FAILED), kinds());
    }
  }

  @Test
  void nothingStartsAfterTheEnd() {
    var backups = backups(7);
    backups.close();
    assertEquals(List.of(), runIfDue(backups).files());
  }

  @Test
  void oneAtLeastIsKept() {
    assertThrows(IllegalArgumentException.class, () -> backups(0));
  }

  @Test
  void twoBackupsOfOneSecondAreTwoFiles() throws IOException {
    try (var backups = backups(5)) {
      runIfDue(backups);
      backups.start();
      var state = end(backups);
      assertEquals(Optional.empty(), state.problem());
      assertEquals(
          List.of("hark-scheduled-20260301-020000.zip", "hark-scheduled-20260301-020001.zip"),
          filesThere());
    }
  }
}
