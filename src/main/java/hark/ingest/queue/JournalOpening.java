package hark.ingest.queue;

import hark.archive.disk.DurableFile;
import hark.ingest.ImportReason;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.FileLoss;
import hark.message.Message;
import hark.notice.StorageFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The opening of the import journal. A damaged journal is set aside as a whole, and a new one is
 * written with the lines that can be read. A journal of a newer format, or one that cannot be
 * written, is only read. Nothing is written without need, so that Hark starts on a full disk.
 */
public final class JournalOpening {

  private static final Message MARK_LOST = Message.of(FileLoss.QUEUE_MARK);

  private static final System.Logger LOG = System.getLogger(JournalOpening.class.getName());

  /**
   * A journal and its replayed content.
   *
   * @param journal empty if it is read-only
   * @param readOnly the reason why it is read-only, and a remedy; empty otherwise
   */
  public record OpenJournal(
      Optional<ImportJournal> journal, ReplayedJournal replayed, Message readOnly) {}

  private final Path folder;
  private final QueueLimits limits;
  private final DamagedFiles damagedFiles;
  private final JournalDisk disk;
  private final long small;

  public JournalOpening(
      Path folder, QueueLimits limits, DamagedFiles damagedFiles, JournalDisk disk, long small) {
    this.folder = folder;
    this.limits = limits;
    this.damagedFiles = damagedFiles;
    this.disk = disk;
    this.small = small;
  }

  public OpenJournal open() {
    var replayed = new ReplayedJournal(limits);
    try {
      var read = JournalReader.read(path(), line -> JournalLine.apply(line, replayed));
      if (read.isNewer()) {
        var reason =
            Message.of(
                ImportReason.QUEUE_FROM_NEWER,
                Integer.toString(read.format()),
                Integer.toString(JournalReader.FORMAT),
                path().toString());
        damagedFiles.report(path(), reason);
        return new OpenJournal(Optional.empty(), new ReplayedJournal(limits), reason);
      }
      return open(read, replayed, JournalMark.read(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The import journal in " + folder + " cannot be read or written", e);
    }
  }

  private OpenJournal open(
      JournalReader.ReadResult read, ReplayedJournal replayed, JournalMark.StoredMark mark)
      throws IOException {
    var losses = losses(read, replayed, mark);
    try {
      DurableFile.createFolders(folder);
      deleteLeftovers();
      if (mark.damaged()) {
        damagedFiles.move(JournalMark.file(folder), MARK_LOST);
      } else if (mark.mark().isEmpty() && read.generation() > 0) {
        damagedFiles.missing(JournalMark.file(folder), MARK_LOST);
        new JournalMark(read.generation(), read.lines()).write(folder);
      }
      var sound = losses.isEmpty() ? read : setAside(read, replayed, joined(losses));
      return new OpenJournal(Optional.of(journal(sound, replayed)), replayed, Message.EMPTY);
    } catch (IOException | UncheckedIOException e) {
      if (StorageFault.FULL.isCauseOf(e)) {
        return openFull(read, replayed, losses);
      }
      if (!losses.isEmpty()) {
        damagedFiles.report(path(), joined(losses));
      }
      LOG.log(System.Logger.Level.WARNING, "The import queue cannot be written: " + e);
      var reason =
          Message.of(
              ImportReason.QUEUE_NOT_WRITABLE, String.valueOf(e.getMessage()), folder.toString());
      return new OpenJournal(Optional.empty(), replayed, reason);
    }
  }

  /** Leaves damaged files in place until a later start has room to set them aside. */
  private OpenJournal openFull(
      JournalReader.ReadResult read, ReplayedJournal replayed, List<Message> losses)
      throws IOException {
    if (!losses.isEmpty()) {
      damagedFiles.report(path(), joined(losses));
    }
    return new OpenJournal(
        Optional.of(new ImportJournal(folder, read, disk, small)), replayed, Message.EMPTY);
  }

  private Path path() {
    return folder.resolve(ImportJournal.NAME);
  }

  /** Returns a message for each loss. */
  private List<Message> losses(
      JournalReader.ReadResult read, ReplayedJournal replayed, JournalMark.StoredMark mark) {
    var losses = new ArrayList<Message>();
    if (!read.isWhole()) {
      losses.add(Message.of(FileLoss.QUEUE_LINES, read.damaged(), read.missing()));
    }
    mark.mark()
        .filter(result -> isCut(read, result))
        .ifPresent(
            result ->
                losses.add(
                    Message.of(
                        FileLoss.QUEUE_END,
                        Math.max(1, result.lines() - read.lines()),
                        result.lines())));
    if (isEmptied(read) && losses.isEmpty()) {
      losses.add(Message.of(FileLoss.QUEUE_EMPTIED));
    }
    if (!losses.isEmpty()) {
      losses.add(Message.of(FileLoss.QUEUE_INCOMPLETE));
    }
    if (replayed.excess() > 0) {
      losses.add(Message.of(FileLoss.QUEUE_EXCESS, replayed.excess(), limits.open()));
    }
    return losses;
  }

  private static Message joined(List<Message> losses) {
    return losses.stream()
        .reduce((one, next) -> Message.of(FileLoss.BOTH, one, next))
        .orElseThrow();
  }

  private static boolean isCut(JournalReader.ReadResult read, JournalMark mark) {
    return read.generation() < mark.generation()
        || read.generation() == mark.generation() && read.lines() < mark.lines();
  }

  /** Returns whether the journal lost all lines; no version of Hark leaves one without a line. */
  private boolean isEmptied(JournalReader.ReadResult read) {
    return read.wholeBytes() == 0 && Files.exists(path());
  }

  /** Keeps a damaged journal, and writes a new one with the lines that can be read. */
  private JournalReader.ReadResult setAside(
      JournalReader.ReadResult read, ReplayedJournal replayed, Message loss) throws IOException {
    if (Files.exists(path())) {
      damagedFiles.copy(path(), loss);
    } else {
      damagedFiles.missing(path(), loss);
    }
    return compact(Math.max(read.generation(), generationOfMark()) + 1, replayed);
  }

  private long generationOfMark() throws IOException {
    return JournalMark.read(folder).mark().map(JournalMark::generation).orElse(0L);
  }

  private JournalReader.ReadResult compact(long generation, ReplayedJournal replayed)
      throws IOException {
    var kept = ImportJournal.kept(number -> replayed.job(number).isPresent(), replayed.seen());
    var result = JournalCompaction.run(path(), generation, kept);
    new JournalMark(generation, result.lines()).write(folder);
    return new JournalReader.ReadResult(
        JournalReader.FORMAT, generation, result.lines(), 0, 0, result.bytes(), 0);
  }

  /**
   * Opens a journal; one of an older format, or mostly of obsolete lines, is compacted if possible.
   */
  private ImportJournal journal(JournalReader.ReadResult read, ReplayedJournal replayed)
      throws IOException {
    var current = read;
    if (read.generation() == 0 || read.wholeBytes() > small && isMostlyObsolete(read, replayed)) {
      try {
        current = compact(read.generation() + 1, replayed);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "The import journal could not be compacted: " + e);
      }
    }
    return new ImportJournal(folder, current, disk, small);
  }

  private static boolean isMostlyObsolete(JournalReader.ReadResult read, ReplayedJournal replayed) {
    return read.lines() > 4L * replayed.jobs().size() + 1_000;
  }

  /** Deletes temporary files that a crash left. */
  private void deleteLeftovers() throws IOException {
    try (var files = Files.newDirectoryStream(folder, DurableFile::isLeftover)) {
      for (var leftover : files) {
        if (Files.isRegularFile(leftover)) {
          Files.deleteIfExists(leftover);
        }
      }
    }
  }
}
