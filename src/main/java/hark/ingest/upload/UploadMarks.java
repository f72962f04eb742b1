package hark.ingest.upload;

import hark.archive.disk.DurableFile;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.FileLoss;
import hark.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Empty files, {@code ID.mark} beside the folder of each upload, by which a folder that was lost is
 * noticed. A mark is written after the folder and deleted before it. Used by one thread at a time.
 */
final class UploadMarks {

  private static final String MARK = ".mark";

  private final Path folder;
  private final DamagedFiles damagedFiles;

  /**
   * @param folder of all uploads
   */
  UploadMarks(Path folder, DamagedFiles damagedFiles) {
    this.folder = folder;
    this.damagedFiles = damagedFiles;
  }

  void put(String upload) throws IOException {
    if (!Files.exists(file(upload))) {
      DurableFile.write(file(upload), new byte[0]);
    }
  }

  void remove(String upload) throws IOException {
    Files.deleteIfExists(file(upload));
  }

  private Path file(String upload) {
    return folder.resolve(upload + MARK);
  }

  /** Records uploads that are lost, and marks those without a mark. */
  void compare(List<String> uploads) throws IOException {
    for (var upload : marked()) {
      if (!uploads.contains(upload)) {
        damagedFiles.missing(folder.resolve(upload), Message.of(FileLoss.UPLOAD_FOLDER));
        remove(upload);
      }
    }
    for (var upload : uploads) {
      put(upload);
    }
  }

  private List<String> marked() throws IOException {
    var marked = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(folder, "*" + MARK)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        marked.add(name.substring(0, name.length() - MARK.length()));
      }
    }
    return marked.stream().filter(UploadPlace::isId).toList();
  }
}
