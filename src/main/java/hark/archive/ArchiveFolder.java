package hark.archive;

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
 * The folders of an archive, told from what others put between them. What the archive did not write
 * is posted and otherwise left alone; files that operating systems and file managers leave
 * everywhere are not even posted. Safe to share between threads.
 */
final class ArchiveFolder {

  /** The file that tells which library the archive belongs to. */
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
   * @param known folders below the root that belong to others, as the one for what was set aside
   */
  ArchiveFolder(Path root, Set<Path> known, NoticeBoard notices) {
    this.root = root;
    this.known = known;
    this.notices = notices;
  }

  /**
   * The folder of each video, in no order, listed as the stream is drawn; close it. A folder of
   * such folders that cannot be listed is given out itself, so that reading it tells the reason.
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

  /** Posts something that the archive did not write. */
  void postStray(Path path) {
    var name = path.getFileName().toString();
    if (!SYSTEM_FILE.matcher(name).matches() && !DurableFile.isLeftover(name)) {
      notices.post(NoticeKind.STRAY_FILE, place(path), "");
    }
  }

  /** What a folder holds; nothing when it is missing. */
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
