package hark.archive;

import hark.archive.disk.DiskOperations;
import hark.archive.disk.DurableFile;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders of an archive, as distinct from foreign files among them. A notice is posted for each
 * foreign file, which is otherwise left alone; files that operating systems and file managers
 * create everywhere are ignored. Safe to share between threads.
 */
final class ArchiveFolder {

  /** The file with the ID of the library that the archive belongs to. */
  static final String MARKER = "hark.archive";

  private static final Pattern SYSTEM_FILE =
      Pattern.compile(
          "(?i)\\.DS_Store|\\._.*|Thumbs\\.db|desktop\\.ini|lost\\+found|\\.Trash.*|\\.Spotlight-V100"
              + "|\\.fseventsd|\\.directory|@eaDir|#recycle|\\.nfs.*|\\$RECYCLE\\.BIN"
              + "|System Volume Information");

  private final Path root;
  private final Set<Path> known;
  private final NoticeBoard notices;

  /**
   * @param known folders below the root that are not of the archive, such as the one for files set
   *     aside
   */
  ArchiveFolder(Path root, Set<Path> known, NoticeBoard notices) {
    this.root = root;
    this.known = known;
    this.notices = notices;
  }

  /**
   * Lists the folder of each video, in no order, as the stream is consumed; the caller closes it. A
   * group of folders that cannot be listed is returned itself, so that reading it reports the
   * reason.
   *
   * @throws UncheckedIOException when the archive's own folder cannot be listed
   */
  Stream<Path> videos() {
    try {
      return list(root).stream().filter(this::isGroup).flatMap(group -> videos(group).stream());
    } catch (IOException e) {
      throw new UncheckedIOException("The archive's folder " + root + " cannot be listed", e);
    }
  }

  private List<Path> videos(Path group) {
    try {
      return list(group).stream().filter(this::isVideo).toList();
    } catch (IOException e) {
      return List.of(group);
    }
  }

  private boolean isGroup(Path path) {
    boolean isGroup = ArchiveLayout.isGroup(path) && Files.isDirectory(path);
    if (!isGroup && !path.endsWith(MARKER) && !known.contains(path)) {
      postStray(path);
    }
    return isGroup;
  }

  private boolean isVideo(Path path) {
    boolean isVideo = ArchiveLayout.isVideo(path) && Files.isDirectory(path);
    if (!isVideo) {
      postStray(path);
    }
    return isVideo;
  }

  /** Posts a notice for a foreign file. */
  void postStray(Path path) {
    var name = path.getFileName().toString();
    if (!SYSTEM_FILE.matcher(name).matches() && !DurableFile.isLeftover(name)) {
      notices.post(NoticeKind.STRAY_FILE, place(path), "");
    }
  }

  /** Lists the content of a folder; empty if it is missing. */
  static List<Path> list(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    try (var listed = Files.newDirectoryStream(folder)) {
      listed.forEach(files::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return files;
  }

  private String place(Path path) {
    return root.getFileName() + "/" + root.relativize(path).toString().replace('\\', '/');
  }

  /** Deletes a folder without files; returns whether it is gone. */
  static boolean deleteIfEmpty(DiskOperations disk, Path folder) throws IOException {
    if (!list(folder).isEmpty()) {
      return false;
    }
    disk.delete(folder);
    return true;
  }
}
