package hark.archive;

import hark.archive.disk.DiskOperations;
import hark.archive.disk.DurableFile;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder for files of the archive that do not fit together. Files in it are deleted only after
 * they were restored to the archive. Files keep their names, below a folder named after the time
 * and the reason: {@code 20261127-105720-damaged/archive/3f/VI1~3f2a90bc/en.auto.json}. Safe to
 * share between threads.
 */
final class SetAsideFolder {

  private static final System.Logger LOG = System.getLogger(SetAsideFolder.class.getName());
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ARCHIVE = "archive";

  private final Path folder;
  private final Path archive;
  private final DiskOperations disk;
  private final NoticeBoard notices;
  private final InstantSource clock;

  SetAsideFolder(
      Path folder, Path archive, DiskOperations disk, NoticeBoard notices, InstantSource clock) {
    this.folder = folder.toAbsolutePath();
    this.archive = archive;
    this.disk = disk;
    this.notices = notices;
    this.clock = clock;
  }

  /** Moves files of a video's folder into this one. */
  synchronized void move(Path from, List<String> names, String reason) throws IOException {
    if (names.isEmpty()) {
      return;
    }
    var to = place(from, reason);
    DurableFile.createFolders(disk, to);
    for (var name : names) {
      move(from.resolve(name), to.resolve(name));
    }
    disk.sync(to);
    disk.sync(from);
    tell(to, names, reason);
  }

  /** Copies a file of a video's folder into this one, before it is replaced. */
  synchronized void copy(Path from, String name, String reason) throws IOException {
    var to = place(from, reason);
    DurableFile.createFolders(disk, to);
    disk.create(to.resolve(name), Files.readAllBytes(from.resolve(name)));
    disk.sync(to);
    tell(to, List.of(name), reason);
  }

  private Path place(Path from, String reason) {
    var time = TIME.format(clock.instant()) + "-" + reason;
    for (int i = 1; ; i++) {
      var named = folder.resolve(i == 1 ? time : time + "-" + i);
      var place = named.resolve(ARCHIVE).resolve(archive.relativize(from));
      if (!Files.exists(place)) {
        return place;
      }
    }
  }

  private void move(Path from, Path to) throws IOException {
    try {
      disk.move(from, to);
    } catch (AtomicMoveNotSupportedException e) { // the archive is on a disk of its own
      var temporary = to.resolveSibling(DurableFile.temporaryName());
      disk.create(temporary, Files.readAllBytes(from));
      disk.move(temporary, to);
      disk.sync(to.getParent());
      disk.delete(from);
    }
  }

  private void tell(Path to, List<String> names, String reason) {
    LOG.log(
        System.Logger.Level.ERROR,
        "Files of the archive were set aside to {0}, reason {1}: {2}. Run \"bin/hark doctor\".",
        to,
        reason,
        names);
    post(to);
  }

  /** Posts a notice for each folder of files set aside. */
  void postAll() {
    videoFolders().forEach(this::post);
  }

  private void post(Path place) {
    notices.post(NoticeKind.ARCHIVE_SET_ASIDE, name(place), String.join(", ", names(place)));
  }

  /** Returns the folders of videos that hold files, in the order in which they were set aside. */
  List<Path> videoFolders() {
    return children(folder).stream()
        .map(named -> named.resolve(ARCHIVE))
        .flatMap(root -> children(root).stream())
        .flatMap(group -> children(group).stream())
        .filter(place -> !names(place).isEmpty())
        .toList();
  }

  /** Returns whether there is a file from this place of the archive. */
  boolean holds(Path file) {
    var place = Path.of(ARCHIVE).resolve(archive.relativize(file));
    return children(folder).stream().anyMatch(named -> Files.exists(named.resolve(place)));
  }

  /** The names of the files in a folder. */
  List<String> names(Path place) {
    return children(place).stream()
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .map(file -> file.getFileName().toString())
        .filter(name -> !DurableFile.isLeftover(name))
        .toList();
  }

  /** The name of a folder, relative to the data folder. */
  String name(Path place) {
    return folder.getFileName() + "/" + folder.relativize(place).toString().replace('\\', '/');
  }

  /** Deletes files that were restored to the archive, and folders that become empty. */
  synchronized void remove(Path place, List<String> names) throws IOException {
    for (var name : names) {
      disk.delete(place.resolve(name));
    }
    for (var up = place; !up.equals(folder) && children(up).isEmpty(); up = up.getParent()) {
      disk.delete(up);
    }
    if (Files.isDirectory(place)) {
      post(place);
    } else {
      notices.withdraw(NoticeKind.ARCHIVE_SET_ASIDE, name(place));
    }
  }

  private static List<Path> children(Path place) {
    try (Stream<Path> files = Files.list(place)) {
      return files.sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The folder " + place + " cannot be listed: " + e);
      return List.of();
    }
  }
}
