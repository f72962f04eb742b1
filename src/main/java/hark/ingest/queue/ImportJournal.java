package hark.ingest.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.disk.DurableFile;
import hark.ingest.store.SealedLine;
import hark.notice.StorageFault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * The journal of imports on disk: a file of {@link JournalLine}s that only grows at its end, until
 * it is compacted. {@link JournalOpening} opens it. Safe to share between threads.
 *
 * <pre>
 *  journal.jsonl                                     journal.mark
 *  ┌──────────────────────────────────────────┐
 *  │ {"format":2,"generation":3,"line":1,...} │  header
 *  │ {"next":17,...}                          │  carried over by the compaction
 *  │ {"seenHashes":"...",...}                 │
 *  │ {"submit":17,"videos":["a","b"],...}     │  append: forced to disk
 *  │ {"begin":17,...}                         │  note: survives the process, not a power failure
 *  │ {"job":17,"state":"IMPORTED",...}        │  append ──────► {"generation":3,"lines":6}
 *  │ {"begin":18,                             │  torn by a crash: cut off at the next write
 *  └──────────────────────────────────────────┘
 *
 *  append      1. write the lines   2. force them   3. overwrite the mark, not forced
 *              The mark never states more lines than are on disk; if the file has fewer lines
 *              than the mark, its end is lost.
 *
 *  compaction  when the file exceeds 4 MB and twice its size after the last one:
 *              1. write a temporary file: header with generation + 1, "next", "seenHashes",
 *                 and of the old lines only those that still decide the state of a kept job
 *              2. if it is shorter, force it and move it over the journal in one step
 *              3. write the mark with the new generation; a mark of a lower generation is ignored
 *
 *  opening     replay all lines; if one is damaged, or lines are missing, keep a copy aside and
 *              compact what can be read
 * </pre>
 *
 * <p>Each line ends with its number and a checksum, left out above.
 */
public final class ImportJournal implements AutoCloseable {

  public static final String NAME = "journal.jsonl";

  /** The size in bytes up to which a file is not compacted. */
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

  /** Opens a journal for writing after its last line that was read. */
  ImportJournal(Path folder, JournalReader.ReadResult read, JournalDisk disk, long small)
      throws IOException {
    this.folder = folder;
    this.disk = disk;
    this.small = small;
    begin(read.generation(), read.lines(), read.wholeBytes());
    try {
      openFile();
    } catch (IOException | UncheckedIOException e) {
      if (!StorageFault.FULL.isCauseOf(e)) {
        throw e; // otherwise it is opened once there is room
      }
    }
  }

  private void begin(long newGeneration, long newLines, long newLength) {
    generation = newGeneration;
    lines = newLines;
    length = newLength;
    compactAt = Math.max(small, 2 * length);
  }

  /** Opens the file at the end of its last complete line. */
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

  /**
   * Allows compaction from now on.
   *
   * @param newKept decides which lines to keep
   */
  synchronized void compactFor(JournalRetention newKept) {
    kept = newKept;
  }

  /**
   * Appends lines, all of them or none; they are on disk when this returns.
   *
   * @throws hark.archive.disk.StorageUnwritableException when there is no room for them
   * @throws UncheckedIOException when they cannot be written for another reason
   */
  public synchronized void append(List<ObjectNode> added) {
    write(added, true);
    try {
      new JournalMark(generation, lines).write(folder);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The mark of the journal could not be written", e);
    }
    compactIfLong();
  }

  /** Appends a line that survives the end of the process, but not a power failure. */
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
      openFile(); // half a line of a failed write would damage this one
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
    return DurableFile.failure("The import queue could not be written", folder, e);
  }

  private void compactIfLong() {
    if (kept == null || length <= compactAt) {
      return;
    }
    compactAt = 2 * length; // a failed compaction is retried much later
    try {
      var result = JournalCompaction.run(folder.resolve(NAME), generation + 1, kept, length);
      if (result.isEmpty()) {
        return;
      }
      begin(generation + 1, result.get().lines(), result.get().bytes());
      file.close(); // lines written to the replaced file would be lost
      file = null;
      openFile();
      new JournalMark(generation, lines).write(folder);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The import journal could not be compacted: " + e);
    }
  }

  /** Returns the length of the complete lines, in bytes. */
  synchronized long length() {
    return length;
  }

  /** Returns a retention of these jobs and videos. */
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
      throw new UncheckedIOException("The import journal could not be closed", e);
    }
  }
}
