package hark.ingest.upload;

import hark.ingest.store.DamagedFiles;
import hark.ingest.store.FileLoss;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The deletion of uploads, and of what remains of failed requests, and the room that they take. Not
 * safe for use by several threads.
 */
final class UploadCleaner {

  /** The beginning of the name of a file that is being received. */
  static final String INCOMING = "incoming-";

  /** The time after which an upload expires. */
  static final Duration KEPT = Duration.ofHours(24);

  /** The time after which an upload without open files is deleted. */
  private static final Duration SHOWN = Duration.ofHours(1);

  private static final Pattern OWN_INCOMING =
      Pattern.compile(INCOMING + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Path folder;
  private final UploadLists lists;
  private final UploadMarks marks;
  private final DamagedFiles damagedFiles;
  private final Clock clock;

  UploadCleaner(StoreFolder store, UploadLists lists, UploadMarks marks, Clock clock) {
    this.folder = store.path();
    this.lists = lists;
    this.marks = marks;
    this.damagedFiles = store.damagedFiles();
    this.clock = clock;
  }

  /** Deletes incomplete files of an earlier process. */
  void deleteIncoming() throws IOException {
    try (var files = Files.newDirectoryStream(folder, UploadCleaner::isIncoming)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isIncoming(Path file) {
    return OWN_INCOMING.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes an upload with its files and its mark. */
  void delete(String id) throws IOException {
    marks.remove(id);
    try (var all = Files.walk(folder.resolve(id))) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Deletes an upload if it expired, or is not one. */
  void sweep(String id) throws IOException {
    if (lists.isNewer(id)) {
      return; // a newer version knows what to do with it
    }
    var upload = lists.read(id);
    if (upload.isPresent()) {
      long now = clock.millis();
      long created = upload.get().createdMillis();
      boolean isDecided = upload.get().open().isEmpty();
      if (created < now - KEPT.toMillis() || isDecided && created < now - SHOWN.toMillis()) {
        delete(id);
      }
    } else if (isEmpty(folder.resolve(id))) {
      marks.remove(id);
      Files.delete(folder.resolve(id));
    } else {
      marks.remove(id);
      damagedFiles.move(folder.resolve(id), Message.of(FileLoss.UPLOAD));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var children = Files.newDirectoryStream(folder)) {
      return !children.iterator().hasNext();
    }
  }

  /** Returns the size of all uploads, those that are being received included. */
  long bytes() throws IOException {
    long sum = 0;
    try (var children = Files.list(folder)) {
      for (var child : children.toList()) {
        if (UploadPlace.isId(child.getFileName().toString())) {
          sum += bytes(child);
        } else if (isIncoming(child)) {
          sum += Files.size(child);
        }
      }
    }
    return sum;
  }

  private static long bytes(Path upload) throws IOException {
    try (var all = Files.walk(upload)) {
      return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }
}
