package hark.ingest.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.store.SealedLine;
import hark.ingest.store.SealedLine.DamagedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the lines of a journal one after the other, and finds what is damaged or missing. One line
 * is in memory at a time. A line of the format that is written now carries its number, so that a
 * missing one is noticed.
 */
final class JournalReader {

  /** The format of the lines that are written. */
  static final int FORMAT = 2;

  /** Bytes; the longest request makes a shorter line. */
  static final int LONGEST_LINE = 64 << 20;

  /** The member that numbers a line. */
  static final String NUMBER = "line";

  /** Is handed the lines that are whole, without number and checksum. */
  interface Taker {
    /**
     * @throws RuntimeException when the line is of a known kind and cannot be understood
     */
    void take(ObjectNode line);
  }

  /**
   * The outcome of a reading.
   *
   * @param format of the last header; 1 where there is none, as in the files of older versions
   * @param generation of the file; 0 where there is no header
   * @param lines the number of the last line
   * @param damaged lines that could not be read
   * @param missing lines that are not there
   * @param wholeBytes up to the end of the last whole line
   * @param tornBytes after it
   */
  record Read(
      int format,
      long generation,
      long lines,
      int damaged,
      long missing,
      long wholeBytes,
      long tornBytes) {

    static final Read NOTHING = new Read(1, 0, 0, 0, 0, 0, 0);

    boolean isNewer() {
      return format > FORMAT;
    }

    boolean isWhole() {
      return damaged == 0 && missing == 0;
    }
  }

  private final Taker taker;
  private int format = 1;
  private long generation;
  private long lines;
  private int damaged;
  private long missing;
  private long wholeBytes;
  private long tornBytes;

  private JournalReader(Taker taker) {
    this.taker = taker;
  }

  /** Reads a file; a newer format ends the reading. */
  static Read read(Path file, Taker taker) throws IOException {
    if (!Files.exists(file)) {
      return Read.NOTHING;
    }
    var reader = new JournalReader(taker);
    try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      while (reader.format <= FORMAT && reader.readLine(bytes)) {}
    }
    return new Read(
        reader.format,
        reader.generation,
        reader.lines,
        reader.damaged,
        reader.missing,
        reader.wholeBytes,
        reader.tornBytes);
  }

  /** Reads one line; {@code false} at the end. */
  private boolean readLine(InputStream bytes) throws IOException {
    var line = new ByteArrayOutputStream(256);
    long length = 0;
    int next = bytes.read();
    while (next >= 0 && next != '\n') {
      if (length++ < LONGEST_LINE) {
        line.write(next);
      }
      next = bytes.read();
    }
    if (next < 0) {
      tornBytes = length;
      return false;
    }
    wholeBytes += length + 1;
    lines++;
    if (length > LONGEST_LINE) {
      damaged++;
    } else {
      take(line.toString(StandardCharsets.UTF_8));
    }
    return true;
  }

  private void take(String text) {
    try {
      var read = SealedLine.open(text);
      var line = read.json();
      if (read.sealed()) {
        count(line.path(NUMBER).asLong(lines));
      } else if (generation > 0 || line.has(NUMBER) || line.has("format")) {
        damaged++; // the header, and each line behind it, has a checksum
        return;
      }
      line.remove(NUMBER);
      if (line.has("format")) {
        format = line.path("format").asInt(FORMAT + 1);
        generation = line.path("generation").asLong(1);
      }
      if (format <= FORMAT) {
        taker.take(line);
      }
    } catch (DamagedException | RuntimeException e) {
      damaged++;
    }
  }

  /** Damaged lines count as lines: only more than these can be missing. */
  private void count(long number) {
    if (number > lines) {
      missing += number - lines;
    }
    lines = Math.max(lines, number);
  }
}
