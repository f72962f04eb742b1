package hark.ingest;

import hark.caption.CaptionFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Takes files out of what was sent: a file itself, or those in a zip (PKWARE APPNOTE 6.3). Bounded
 * in count, in bytes, and in how much a file may grow when it is unpacked; a zip inside a zip stays
 * closed. Names are only handed on. Used for one request, by one thread.
 */
final class Unpacker {

  /** The most files of one upload. */
  static final int MOST_FILES = 2_000;

  /** The most bytes of one request once they are unpacked. */
  static final long MOST_BYTES = 300L << 20;

  /** A transcript shrinks to a tenth; what was shrunk to a 200th is no transcript. */
  private static final int MOST_GROWTH = 200;

  private static final long SMALL = 1L << 20;
  private static final int MAGIC_LENGTH = 4;

  /** What is done with the files. */
  interface Taker {

    /**
     * @param content at most one byte more than {@link CaptionFormats#MAX_BYTES}
     */
    void take(String name, byte[] content);

    void refuse(String name, String reason);
  }

  private final Taker taker;
  private int filesLeft;
  private long bytesLeft;

  Unpacker(Taker taker, int filesLeft, long bytesLeft) {
    this.taker = taker;
    this.filesLeft = Math.min(filesLeft, MOST_FILES);
    this.bytesLeft = Math.min(bytesLeft, MOST_BYTES);
  }

  /** Hands on a file, or what is in it. */
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
      taker.refuse(name, "This zip is broken. Pack the files again.");
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

  /** Names are in UTF-8 or, where an old program packed them, in that of the IBM PC. */
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
      taker.refuse(name, "There is no file in this zip.");
    }
  }

  /** What operating systems put beside people's files. */
  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/") || FileName.withoutFolders(name).startsWith(".");
  }

  private void unpack(ZipFile zip, ZipEntry entry, String name) throws IOException {
    try (var content = zip.getInputStream(entry)) {
      long packed = Math.max(entry.getCompressedSize(), 1);
      take(name, content, Math.max(SMALL, packed * MOST_GROWTH));
    } catch (ZipException e) {
      filesLeft--;
      taker.refuse(name, "This file in the zip is broken or locked with a password.");
    }
  }

  /**
   * @param most how many bytes this file may have grown to
   */
  private void take(String name, InputStream stream, long most) throws IOException {
    if (filesLeft <= 0) {
      refuseRest();
      return;
    }
    if (bytesLeft <= 0) {
      filesLeft--;
      taker.refuse(name, "There is no room for more files; import or discard the others first.");
      return;
    }
    int limit = CaptionFormats.MAX_BYTES + 1;
    var content =
        stream.readNBytes((int) Math.min(limit, Math.min(most, Integer.MAX_VALUE - 1) + 1));
    filesLeft--;
    bytesLeft -= content.length;
    if (content.length > most) {
      taker.refuse(name, "This file grows more than any transcript does when it is unpacked.");
    } else if (isZip(content)) {
      taker.refuse(name, "A zip inside a zip is not opened. Send it by itself.");
    } else {
      taker.take(name, content);
    }
  }

  private void refuseRest() {
    if (filesLeft == 0) {
      filesLeft = -1;
      taker.refuse(
          "More files",
          String.format(
              Locale.ROOT,
              "An upload has at most %,d files; send the rest by itself.",
              MOST_FILES));
    }
  }
}
