package hark.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import hark.archive.DurableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The journal of imports on disk: a file of {@link JournalLine}s that grows at its end only, and is
 * written anew, without the oldest finished jobs, when it is opened and when it has become long. A
 * last line without its line feed was cut off by a crash before its request was answered, and is
 * dropped. Safe to share between threads.
 */
final class Journal implements AutoCloseable {

  /**
   * Bytes; a journal that has grown beyond is written anew, if it has doubled since it last was.
   */
  private static final long MAX_LENGTH = 32L << 20;

  private static final System.Logger LOG = System.getLogger(Journal.class.getName());

  /** What the journal said when it was opened. */
  record Opened(Journal journal, Ledger ledger) {}

  private final Path path;

  // Not a FileChannel: that would close for good when a thread that writes is interrupted.
  private RandomAccessFile file;
  private final long maxLength;
  private long limit;

  private Journal(Path path, long maxLength) throws IOException {
    this.path = path;
    this.maxLength = maxLength;
    openFile();
  }

  private void openFile() throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
    file.seek(file.length());
    limit = Math.max(maxLength, 2 * file.length());
  }

  /** Opens the journal in this folder, making both where they are missing. */
  static Opened open(Path folder) {
    return open(folder, MAX_LENGTH);
  }

  /** The same with another length, in bytes, from which on it is long. */
  static Opened open(Path folder, long maxLength) {
    try {
      DurableFile.createFolders(folder);
      deleteLeftovers(folder);
      var path = folder.resolve("journal.jsonl");
      var ledger = shorten(path);
      return new Opened(new Journal(path, maxLength), ledger);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of imports in " + folder + " is unusable", e);
    }
  }

  /** Writes the journal anew and returns what it says. */
  private static Ledger shorten(Path path) throws IOException {
    var ledger = new Ledger();
    if (Files.exists(path)) {
      read(path, ledger);
    }
    ledger.forgetOldest();
    var whole = String.join("\n", JournalLine.all(ledger)) + "\n";
    DurableFile.write(path, whole.getBytes(StandardCharsets.UTF_8));
    return ledger;
  }

  private static void deleteLeftovers(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var leftover : files.filter(DurableFile::isLeftover).toList()) {
        Files.delete(leftover);
      }
    }
  }

  /** Reads all whole lines. */
  private static void read(Path path, Ledger ledger) throws IOException {
    boolean torn = isTorn(path);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
      int number = 1;
      var line = lines.readLine();
      while (line != null) {
        var following = lines.readLine();
        if (following != null || !torn) {
          apply(line, number++, ledger);
        }
        line = following;
      }
    }
  }

  private static void apply(String line, int number, Ledger ledger) {
    try {
      JournalLine.apply(line, ledger);
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          String.format(
              Locale.ROOT, "Line %d of the journal of imports is damaged and left out", number),
          e);
    }
  }

  private static boolean isTorn(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() == 0) {
        return false;
      }
      file.seek(file.length() - 1);
      return file.read() != '\n';
    }
  }

  /** Adds lines, all of them or none; they are on disk when this returns. */
  synchronized void append(List<String> lines) {
    write(lines);
    try {
      if (file.length() > limit) {
        shorten();
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The journal of imports was not made shorter", e);
    }
  }

  private void shorten() throws IOException {
    try {
      shorten(path);
    } finally {
      file.close(); // first: lines written to a file that was replaced would be lost
      openFile();
    }
  }

  private void write(List<String> lines) {
    var whole = new ArrayList<>(lines);
    whole.add("");
    var content = String.join("\n", whole).getBytes(StandardCharsets.UTF_8);
    try {
      long before = file.length();
      try {
        file.write(content);
        file.getFD().sync();
      } catch (IOException e) {
        file.setLength(before); // half a line would spoil the one after it
        file.seek(before);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of imports " + path + " cannot be written", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of imports was not closed", e);
    }
  }
}
