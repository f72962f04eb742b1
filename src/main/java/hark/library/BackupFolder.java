package hark.library;

import hark.archive.disk.DurableFile;
import hark.notice.DiskSpace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder of scheduled backups. It reads and deletes only files that have the names it gives;
 * other files, such as backups made by hand, may lie beside them. Not safe to share between threads
 * that write.
 */
final class BackupFolder {

  private static final String PREFIX = "hark-scheduled-";
  private static final String WHOLE = ".zip";
  private static final String INCOMPLETE = "-incomplete.zip";
  private static final String UNFINISHED = ".part";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;

  BackupFolder(Path folder) {
    this.folder = folder;
  }

  /** Lists the backups, the newest first; none if the folder is missing. */
  List<BackupFile> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var backups = new ArrayList<BackupFile>();
    try (var files = Files.newDirectoryStream(folder, PREFIX + "*" + WHOLE)) {
      for (var file : files) {
        read(file).ifPresent(backups::add);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause(); // the disk has failed in the middle
    }
    backups.sort(Comparator.comparing(BackupFile::made).reversed());
    return backups;
  }

  private static Optional<BackupFile> read(Path file) throws IOException {
    var name = file.getFileName().toString();
    boolean isWhole = !name.endsWith(INCOMPLETE);
    int end = name.length() - (isWhole ? WHOLE : INCOMPLETE).length();
    try {
      var made = LocalDateTime.parse(name.substring(PREFIX.length(), end), TIME);
      return Optional.of(
          new BackupFile(name, made.toInstant(ZoneOffset.UTC), Files.size(file), isWhole));
    } catch (DateTimeParseException | java.nio.file.NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Creates the folder, and deletes what an ended process left unfinished. */
  void prepare() throws IOException {
    DurableFile.createFolders(folder);
    try (var files = Files.newDirectoryStream(folder, PREFIX + "*" + UNFINISHED)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  long usableBytes() {
    return DiskSpace.usableBytes(folder);
  }

  /**
   * Returns the file to write a backup to; {@link #keep} or {@link #discard} end it. A name that an
   * earlier backup of the same second has is left to it, and the next second taken.
   */
  Path unfinished(Instant made) {
    var time = made;
    while (isTaken(PREFIX + TIME.format(time))) {
      time = time.plusSeconds(1);
    }
    return folder.resolve(PREFIX + TIME.format(time) + UNFINISHED);
  }

  private boolean isTaken(String stem) {
    return Files.exists(folder.resolve(stem + WHOLE))
        || Files.exists(folder.resolve(stem + INCOMPLETE));
  }

  /** Gives a backup its name, once it is on disk as a whole. */
  void keep(Path unfinished, boolean isWhole) throws IOException {
    try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    var name = unfinished.getFileName().toString();
    var stem = name.substring(0, name.length() - UNFINISHED.length());
    Files.move(
        unfinished,
        folder.resolve(stem + (isWhole ? WHOLE : INCOMPLETE)),
        StandardCopyOption.ATOMIC_MOVE);
    DurableFile.syncFolder(folder);
  }

  static void discard(Path unfinished) throws IOException {
    Files.deleteIfExists(unfinished);
  }

  /**
   * Deletes the oldest incomplete backups, so that so many of them are left. Those that are dated
   * ahead stay and do not count.
   */
  void deleteIncompleteBut(int most, Instant now) throws IOException {
    for (var one :
        list().stream().filter(one -> !one.isWhole() && !one.isAhead(now)).skip(most).toList()) {
      Files.deleteIfExists(folder.resolve(one.name()));
    }
  }

  /**
   * Deletes the oldest backups, so that so many whole ones are left and none that is older. Those
   * that are dated ahead stay until their time has passed, and do not count: how old they are is
   * not known, and they must not take the place of those whose age is.
   */
  void deleteAllBut(int whole, Instant now) throws IOException {
    int kept = 0;
    for (var one : list().stream().filter(one -> !one.isAhead(now)).toList()) {
      if (kept >= whole) {
        Files.deleteIfExists(folder.resolve(one.name()));
      }
      kept += one.isWhole() ? 1 : 0;
    }
  }
}
