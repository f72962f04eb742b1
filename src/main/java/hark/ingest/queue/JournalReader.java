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
 * A reader of journals that finds damaged and missing lines. It holds one line in memory at a time.
 * Lines of the current format carry their number, so that missing ones are noticed.
 */
final class JournalReader {

  /** The format of the lines that are written. */
  static final int FORMAT = 2;

  /** The longest line that is read, in bytes; the longest request makes a shorter one. */
  static final int LONGEST_LINE = 64 << 20;

  /** The JSON member with a line's number. */
  static final String NUMBER = "line";

  /** A consumer of intact lines, without number and checksum. */
  interface LineConsumer {
    /**
     * @throws RuntimeException when the line is of a known kind and cannot be read
     */
    void take(ObjectNode line);
  }

  /**
   * The state of a journal after it was read.
   *
   * @param format the one in the last header; 1 without a header, as in files of older versions
   * @param generation of the file; 0 without a header
   * @param lines the number of the last line
   * @param damaged the number of lines that cannot be read
   * @param missing the number of lines that are absent
   * @param wholeBytes the bytes up to the end of the last complete line
   * @param tornBytes the bytes after it
   */
  record ReadResult(
      int format,
      long generation,
      long lines,
      int damaged,
      long missing,
      long wholeBytes,
      long tornBytes) {

    static final ReadResult NOTHING = new ReadResult(1, 0, 0, 0, 0, 0, 0);

    boolean isNewer() {
      return format > FORMAT;
    }

    boolean isWhole() {
      return damaged == 0 && missing == 0;
    }
  }

  private final LineConsumer consumer;
  private int format = 1;
  private long generation;
  private long lines;
  private int damaged;
  private long missing;
  private long wholeBytes;
  private long tornBytes;

  private JournalReader(LineConsumer consumer) {
    this.consumer = consumer;
  }

  /** Reads a file; stops at a newer format. */
  static ReadResult read(Path file, LineConsumer consumer) throws IOException {
    if (!Files.exists(file)) {
      return ReadResult.NOTHING;
    }
    var reader = new JournalReader(consumer);
    try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      while (reader.format <= FORMAT && reader.readLine(bytes)) {}
    }
    return new ReadResult(
        reader.format,
        reader.generation,
        reader.lines,
        reader.damaged,
        reader.missing,
        reader.wholeBytes,
        reader.tornBytes);
  }

  /** Reads one line; returns {@code false} at the end. */
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
        damaged++; // the header and each line after it have a checksum
        return;
      }
      line.remove(NUMBER);
      if (line.has("format")) {
        format = line.path("format").asInt(FORMAT + 1);
        generation = line.path("generation").asLong(1);
      }
      if (format <= FORMAT) {
        consumer.take(line);
      }
    } catch (DamagedException | RuntimeException e) {
      damaged++;
    }
  }

  /**
   * Counts missing lines; damaged lines are counted as lines, so only lines beyond them are
   * missing.
   */
  private void count(long number) {
    if (number > lines) {
      missing += number - lines;
    }
    lines = Math.max(lines, number);
  }
}
