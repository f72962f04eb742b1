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
import java.util.SortedMap;
import java.util.TreeMap;

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
  record Opened(Journal journal, SortedMap<Long, ImportJob> jobs, long nextNumber) {}

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
      var jobs = new TreeMap<Long, ImportJob>();
      long next = shorten(path, jobs);
      return new Opened(new Journal(path, maxLength), jobs, next);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of imports in " + folder + " is unusable", e);
    }
  }

  /** Writes the journal anew, puts its jobs in the map and returns the next free number. */
  private static long shorten(Path path, SortedMap<Long, ImportJob> jobs) throws IOException {
    long next = Files.exists(path) ? read(path, jobs) : 1;
    forgetOldest(jobs);
    DurableFile.write(path, compact(jobs, next).getBytes(StandardCharsets.UTF_8));
    return next;
  }

  private static void deleteLeftovers(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var leftover : files.filter(DurableFile::isLeftover).toList()) {
        Files.delete(leftover);
      }
    }
  }

  /** Reads all whole lines and returns the next free number. */
  private static long read(Path path, SortedMap<Long, ImportJob> jobs) throws IOException {
    boolean torn = isTorn(path);
    long next = 1;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
      int number = 1;
      var line = lines.readLine();
      while (line != null) {
        var following = lines.readLine();
        if (following != null || !torn) {
          next = Math.max(next, apply(line, number++, jobs));
        }
        line = following;
      }
    }
    return next;
  }

  private static long apply(String line, int number, SortedMap<Long, ImportJob> jobs) {
    try {
      return JournalLine.apply(line, jobs);
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          String.format(
              Locale.ROOT, "Line %d of the journal of imports is damaged and left out", number),
          e);
      return 1;
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

  private static void forgetOldest(SortedMap<Long, ImportJob> jobs) {
    var finished = jobs.values().stream().filter(job -> job.state().isFinal()).toList();
    finished.stream()
        .limit(Math.max(0, finished.size() - JobBook.MAX_FINISHED))
        .forEach(job -> jobs.remove(job.number()));
  }

  private static String compact(SortedMap<Long, ImportJob> jobs, long next) {
    var lines = new StringBuilder(JournalLine.next(next)).append('\n');
    for (var job : jobs.values()) {
      var video = List.of(job.video());
      lines
          .append(JournalLine.submit(job.number(), job.source(), video, job.submitted()))
          .append('\n');
      if (job.state().isFinal()) {
        lines.append(JournalLine.ended(job)).append('\n');
      }
    }
    return lines.toString();
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
      shorten(path, new TreeMap<>());
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
