package hark.ingest.upload;

import hark.archive.disk.DurableFile;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.FileLoss;
import hark.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The files of uploads as they were sent, compared with their checksums. Keeps no state. */
final class UploadContents {

  /** The refusal of a file whose content is lost. */
  static final Message LOST = Message.of(FileLoss.UPLOADED_FILE);

  private final Path folder;
  private final DamagedFiles damagedFiles;

  /**
   * @param folder of all uploads
   */
  UploadContents(Path folder, DamagedFiles damagedFiles) {
    this.folder = folder;
    this.damagedFiles = damagedFiles;
  }

  Path file(String upload, int number) {
    return folder.resolve(upload).resolve(number + ".raw");
  }

  /**
   * Reads a file; empty if it is missing or differs from what was sent.
   *
   * @param sum as {@link PendingFile#sum}; if it is blank, any content but an empty one is accepted
   */
  Optional<byte[]> intact(String upload, int number, String sum) throws IOException {
    try {
      var content = Files.readAllBytes(file(upload, number));
      boolean isIntact = sum.isEmpty() ? content.length > 0 : sum.equals(PendingFile.sum(content));
      return isIntact ? Optional.of(content) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a file is missing or empty, without reading it. */
  boolean isGone(String upload, int number) throws IOException {
    var file = file(upload, number);
    return !Files.isRegularFile(file) || Files.size(file) == 0;
  }

  /** Sets a damaged file aside, or records that it is missing. */
  void lose(String upload, int number) {
    var file = file(upload, number);
    if (!Files.exists(file)) {
      damagedFiles.missing(file, LOST);
      return;
    }
    try {
      damagedFiles.move(file, LOST);
    } catch (IOException | UncheckedIOException e) {
      damagedFiles.report(file, LOST);
    }
  }

  /** Forces files of an upload to disk, so that they survive a power failure. */
  void secure(String upload, List<PendingFile> files) throws IOException {
    for (var file : files) {
      try (var channel = FileChannel.open(file(upload, file.number()), StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    DurableFile.syncFolder(folder.resolve(upload));
  }
}
