package hark.ingest.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.DurableFile;
import hark.ingest.store.FullDisk;
import hark.ingest.store.SealedLine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * The journal of imports on disk: a file of {@link JournalLine}s that grows at its end only, and is
 * compacted when half of it or more says nothing any more. {@link JournalOpening} opens it. Safe to
 * share between threads.
 */
public final class ImportJournal implements AutoCloseable {

  public static final String NAME = "journal.jsonl";

  /** Bytes; a smaller file is not compacted. */
  public static final long SMALL = 4L << 20;

  private static final System.Logger LOG = System.getLogger(ImportJournal.class.getName());

  private final Path folder;
  private final JournalDisk disk;
  private final long small;
  private JournalRetention kept;

  // Not a FileChannel: that would close for good when a thread that writes is interrupted.
  private RandomAccessFile file;
  private long generation;
  private long lines;
  private long length;
  private long compactAt;

  /** A journal at the end of what was read of it. */
  ImportJournal(Path folder, JournalReader.Read read, JournalDisk disk, long small)
      throws IOException {
    this.folder = folder;
    this.disk = disk;
    this.small = small;
    begin(read.generation(), read.lines(), read.wholeBytes());
    try {
      openFile();
    } catch (IOException | UncheckedIOException e) {
      if (!FullDisk.is(e)) {
        throw e; // else it is opened once there is room
      }
    }
  }

  private void begin(long newGeneration, long newLines, long newLength) {
    generation = newGeneration;
    lines = newLines;
    length = newLength;
    compactAt = Math.max(small, 2 * length);
  }

  /** Opens the file at the end of its last whole line. */
  private void openFile() throws IOException {
    if (file == null) {
      DurableFile.createFolders(folder);
      file = disk.open(folder.resolve(NAME));
    }
    if (file.length() > length) {
      file.setLength(length);
    }
    file.seek(length);
  }

  /** Allows compaction from now on. */
  synchronized void compactFor(JournalRetention newKept) {
    kept = newKept;
  }

  /**
   * Adds lines, all of them or none; they are on disk when this returns.
   *
   * @throws hark.archive.StorageFullException when there is no room for them
   * @throws UncheckedIOException when they cannot be written for another reason
   */
  public synchronized void append(List<ObjectNode> added) {
    write(added, true);
    try {
      new JournalMark(generation, lines).write(folder);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The mark of the journal was not written", e);
    }
    compactIfLong();
  }

  /** Adds a line that may be lost with the power, though not with the process. */
  public synchronized void note(ObjectNode line) {
    write(List.of(line), false);
  }

  private void write(List<ObjectNode> added, boolean force) {
    var text = new StringBuilder();
    long number = lines;
    for (var line : added) {
      text.append(SealedLine.seal(line.deepCopy().put(JournalReader.NUMBER, ++number)));
      text.append('\n');
    }
    var content = text.toString().getBytes(StandardCharsets.UTF_8);
    try {
      openFile(); // half a line of a write that failed would spoil this one
      file.write(content);
      if (force) {
        file.getFD().sync();
      }
      lines = number;
      length += content.length;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private UncheckedIOException failure(IOException e) {
    return DurableFile.failure("The queue of imports was not written", folder, e);
  }

  private void compactIfLong() {
    if (kept == null || length <= compactAt) {
      return;
    }
    compactAt = 2 * length; // where it fails, it is tried again much later
    try {
      var written = JournalCompaction.run(folder.resolve(NAME), generation + 1, kept, length);
      if (written.isEmpty()) {
        return;
      }
      begin(generation + 1, written.get().lines(), written.get().bytes());
      file.close(); // lines written to a file that was replaced would be lost
      file = null;
      openFile();
      new JournalMark(generation, lines).write(folder);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The journal of imports was not made shorter", e);
    }
  }

  /** Bytes of the whole lines. */
  synchronized long length() {
    return length;
  }

  /** What a compacted journal has to speak of. */
  static JournalRetention kept(LongPredicate jobs, SeenVideos seen) {
    return new JournalRetention() {
      @Override
      public boolean job(long number) {
        return jobs.test(number);
      }

      @Override
      public void seen(Consumer<String> taker) {
        seen.forEachText(taker);
      }
    };
  }

  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of imports was not closed", e);
    }
  }
}
