package hark.ingest.upload;

import hark.caption.CaptionLimits;
import hark.ingest.CaptionFileName;
import hark.ingest.UploadError;
import hark.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The unpacking of uploads: a file itself, or the files in a zip (PKWARE APPNOTE 6.3). Bounded in
 * number, bytes, time and compression ratio; a zip inside a zip is not opened. Names are only
 * passed on, and content through files. Used for one request, by one thread.
 */
final class ZipUnpacker {

  /** The most files of one upload. */
  static final int MOST_FILES = 2_000;

  /** The most bytes of one request once they are unpacked. */
  static final long MOST_BYTES = 300L << 20;

  /** The highest compression ratio that is accepted; transcripts shrink to about a tenth. */
  private static final int MAX_RATIO = 200;

  private static final long SMALL = 1L << 20;
  private static final int MAGIC_LENGTH = 4;

  /** The name that stands for all files beyond the most. */
  private static final String REST = "\u2026";

  /** A consumer of unpacked files. */
  interface FileConsumer {

    /** Returns a path for the content of a file. */
    Path newPlace();

    /**
     * Accepts a file. @param content at a path from {@link #newPlace}; at most one byte more than
     * {@link CaptionLimits#MAX_BYTES}
     */
    void take(String name, Path content) throws IOException;

    void refuse(String name, Message reason);
  }

  /**
   * The bounds of one request.
   *
   * @param time the time after which the remaining files are refused
   * @param isGone returns whether the client has disconnected
   */
  record Bounds(int files, long bytes, Duration time, BooleanSupplier isGone) {}

  /** The client has disconnected. */
  static final class GoneException extends IOException {
    private GoneException() {
      super("The client disconnected");
    }
  }

  private final FileConsumer consumer;
  private int filesLeft;
  private long bytesLeft;
  private final long end;
  private final BooleanSupplier isGone;

  ZipUnpacker(FileConsumer consumer, Bounds bounds) {
    this.consumer = consumer;
    this.filesLeft = Math.min(bounds.files(), MOST_FILES);
    this.bytesLeft = Math.min(bounds.bytes(), MOST_BYTES);
    this.end = System.nanoTime() + bounds.time().toNanos();
    this.isGone = bounds.isGone();
  }

  /** Passes on a file, or the files in a zip. */
  void open(String name, Path file) throws IOException {
    if (!isZip(file)) {
      try (var content = Files.newInputStream(file)) {
        take(name, content, Long.MAX_VALUE);
      }
      return;
    }
    try (var zip = zip(file)) {
      unpack(name, zip);
    } catch (ZipException e) {
      refuse(name, UploadError.ZIP_BROKEN);
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      return isZip(content.readNBytes(MAGIC_LENGTH));
    }
  }

  private static boolean isZip(byte[] content) {
    return content.length >= MAGIC_LENGTH
        && content[0] == 'P'
        && content[1] == 'K'
        && (content[2] == 3 && content[3] == 4 || content[2] == 5 && content[3] == 6);
  }

  /** Opens a zip; names are in UTF-8 or, from old programs, in IBM code page 437. */
  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), Charset.forName("IBM437"));
    }
  }

  private void unpack(String name, ZipFile zip) throws IOException {
    var entries = zip.entries();
    int met = 0;
    while (entries.hasMoreElements()) {
      var entry = entries.nextElement();
      if (entry.isDirectory() || isHidden(entry.getName())) {
        continue;
      }
      met++;
      if (filesLeft <= 0) {
        refuseRest();
        return;
      }
      unpack(zip, entry, name + "/" + entry.getName());
    }
    if (met == 0) {
      refuse(name, UploadError.ZIP_EMPTY);
    }
  }

  /** Returns whether a file is one that operating systems add. */
  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/") || CaptionFileName.withoutFolders(name).startsWith(".");
  }

  private void unpack(ZipFile zip, ZipEntry entry, String name) throws IOException {
    try (var content = zip.getInputStream(entry)) {
      long packed = Math.max(entry.getCompressedSize(), 1);
      take(name, content, Math.max(SMALL, packed * MAX_RATIO));
    } catch (ZipException e) {
      filesLeft--;
      refuse(name, UploadError.ZIP_FILE_BROKEN);
    }
  }

  /**
   * @param most the largest accepted length, in bytes
   */
  private void take(String name, InputStream stream, long most) throws IOException {
    if (filesLeft <= 0) {
      refuseRest();
      return;
    }
    if (bytesLeft <= 0) {
      filesLeft--;
      refuse(name, UploadError.NO_ROOM);
      return;
    }
    if (System.nanoTime() - end > 0) {
      filesLeft--;
      refuse(name, UploadError.REQUEST_TOO_LONG);
      return;
    }
    var place = consumer.newPlace();
    try {
      long length = copy(stream, place, Math.min(CaptionLimits.MAX_BYTES, most) + 1);
      filesLeft--;
      bytesLeft -= length;
      if (length > most) {
        Files.delete(place);
        refuse(name, UploadError.COMPRESSED_TOO_MUCH);
      } else if (isZip(place)) {
        Files.delete(place);
        refuse(name, UploadError.ZIP_IN_ZIP);
      } else {
        consumer.take(name, place);
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(place);
      throw e;
    }
  }

  /** Copies at most this many bytes, and returns their number. */
  private long copy(InputStream from, Path to, long most) throws IOException {
    var buffer = new byte[1 << 16];
    long length = 0;
    try (var out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      for (int read = read(from, buffer, most);
          read > 0;
          read = read(from, buffer, most - length)) {
        out.write(buffer, 0, read);
        length += read;
      }
    }
    return length;
  }

  private int read(InputStream from, byte[] buffer, long most) throws IOException {
    if (isGone.getAsBoolean()) {
      throw new GoneException();
    }
    return from.read(buffer, 0, (int) Math.min(buffer.length, most));
  }

  private void refuseRest() {
    if (filesLeft == 0) {
      filesLeft = -1;
      consumer.refuse(REST, Message.of(UploadError.TOO_MANY_FILES, MOST_FILES));
    }
  }

  private void refuse(String name, UploadError reason) {
    consumer.refuse(name, Message.of(reason));
  }
}
