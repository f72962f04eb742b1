package hark.ingest.queue;

import hark.archive.DurableFile;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.FullDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens the journal of imports. A damaged one is set aside whole and written anew from what can be
 * read of it. One of a newer format, and one that cannot be written, is only read. Nothing is
 * written that need not be, so that a start succeeds on a full disk.
 */
public final class JournalOpening {

  private static final System.Logger LOG = System.getLogger(JournalOpening.class.getName());

  /**
   * A journal and its content.
   *
   * @param journal nothing where it can only be read
   * @param readOnly why; blank otherwise
   */
  public record Opened(Optional<ImportJournal> journal, ReplayedJournal ledger, String readOnly) {}

  private final Path folder;
  private final QueueLimits limits;
  private final DamagedFiles aside;
  private final JournalDisk disk;
  private final long small;

  public JournalOpening(
      Path folder, QueueLimits limits, DamagedFiles aside, JournalDisk disk, long small) {
    this.folder = folder;
    this.limits = limits;
    this.aside = aside;
    this.disk = disk;
    this.small = small;
  }

  public Opened open() {
    var ledger = new ReplayedJournal(limits);
    try {
      var read = JournalReader.read(path(), line -> JournalLine.apply(line, ledger));
      if (read.isNewer()) {
        var reason =
            "A newer version of Hark wrote the queue of imports (format %d, this one reads %d); use that version, or move %s away to begin with an empty queue."
                .formatted(read.format(), JournalReader.FORMAT, path());
        aside.report(path(), reason);
        return new Opened(Optional.empty(), new ReplayedJournal(limits), reason);
      }
      return open(read, ledger, JournalMark.read(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of imports in " + folder + " is unusable", e);
    }
  }

  private Opened open(JournalReader.Read read, ReplayedJournal ledger, JournalMark.Found mark)
      throws IOException {
    var losses = losses(read, ledger, mark);
    try {
      DurableFile.createFolders(folder);
      deleteLeftovers();
      if (mark.damaged()) {
        aside.move(
            JournalMark.file(folder),
            "Whether the queue of imports has lost its end cannot be told; nothing else is lost.");
      }
      var sound = losses.isEmpty() ? read : setAside(read, ledger, String.join(" ", losses));
      return new Opened(Optional.of(journal(sound, ledger)), ledger, "");
    } catch (IOException | UncheckedIOException e) {
      if (FullDisk.is(e)) {
        return openFull(read, ledger, losses);
      }
      if (!losses.isEmpty()) {
        aside.report(path(), String.join(" ", losses));
      }
      LOG.log(System.Logger.Level.WARNING, "The queue of imports cannot be written", e);
      var reason =
          "The queue of imports cannot be written (%s); make %s writable and start Hark again."
              .formatted(e.getMessage(), folder);
      return new Opened(Optional.empty(), ledger, reason);
    }
  }

  /** What is damaged stays in its place until a start finds room to set it aside. */
  private Opened openFull(JournalReader.Read read, ReplayedJournal ledger, List<String> losses)
      throws IOException {
    if (!losses.isEmpty()) {
      aside.report(path(), String.join(" ", losses));
    }
    return new Opened(Optional.of(new ImportJournal(folder, read, disk, small)), ledger, "");
  }

  private Path path() {
    return folder.resolve(ImportJournal.NAME);
  }

  /** A sentence for each thing that is lost. */
  private List<String> losses(
      JournalReader.Read read, ReplayedJournal ledger, JournalMark.Found mark) {
    var losses = new ArrayList<String>();
    if (!read.isWhole()) {
      losses.add(
          say(
              "%,d lines of the queue of imports cannot be read and %,d are missing.",
              read.damaged(), read.missing()));
    }
    mark.mark()
        .filter(written -> isCut(read, written))
        .ifPresent(
            written ->
                losses.add(
                    say(
                        "The end of the queue of imports is missing: %,d of %,d lines.",
                        Math.max(1, written.lines() - read.lines()), written.lines())));
    if (isEmptied(read) && losses.isEmpty()) {
      losses.add("The queue of imports was emptied.");
    }
    if (!losses.isEmpty()) {
      losses.add(
          "Imports that were asked for may be missing, and others may be done again. What can be"
              + " read is in the queue; import again what is missing.");
    }
    if (ledger.excess() > 0) {
      losses.add(
          say(
              "%,d imports were waiting that are beyond what the queue takes, %,d; they are not in"
                  + " it. Import them again in parts.",
              ledger.excess(), limits.open()));
    }
    if (mark.mark().isEmpty() && !mark.damaged() && read.generation() > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} is missing: whether the queue of imports has lost its end cannot be told",
          JournalMark.file(folder));
    }
    return losses;
  }

  private static String say(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }

  private static boolean isCut(JournalReader.Read read, JournalMark mark) {
    return read.generation() < mark.generation()
        || read.generation() == mark.generation() && read.lines() < mark.lines();
  }

  /** No version of Hark leaves a journal without a line. */
  private boolean isEmptied(JournalReader.Read read) {
    return read.wholeBytes() == 0 && Files.exists(path());
  }

  /** Keeps a damaged journal, and writes another one with what could be read of it. */
  private JournalReader.Read setAside(JournalReader.Read read, ReplayedJournal ledger, String loss)
      throws IOException {
    if (Files.exists(path())) {
      aside.copy(path(), loss);
    } else {
      aside.missing(path(), loss);
    }
    return compact(Math.max(read.generation(), generationOfMark()) + 1, ledger);
  }

  private long generationOfMark() throws IOException {
    return JournalMark.read(folder).mark().map(JournalMark::generation).orElse(0L);
  }

  private JournalReader.Read compact(long generation, ReplayedJournal ledger) throws IOException {
    var kept = ImportJournal.kept(number -> ledger.job(number).isPresent(), ledger.seen());
    var written = JournalCompaction.run(path(), generation, kept);
    new JournalMark(generation, written.lines()).write(folder);
    return new JournalReader.Read(
        JournalReader.FORMAT, generation, written.lines(), 0, 0, written.bytes(), 0);
  }

  /** A journal of an older format, or one that is mostly garbage, is written anew if possible. */
  private ImportJournal journal(JournalReader.Read read, ReplayedJournal ledger)
      throws IOException {
    var current = read;
    if (read.generation() == 0 || read.wholeBytes() > small && isMostlyGarbage(read, ledger)) {
      try {
        current = compact(read.generation() + 1, ledger);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "The journal of imports was not made shorter", e);
      }
    }
    return new ImportJournal(folder, current, disk, small);
  }

  private static boolean isMostlyGarbage(JournalReader.Read read, ReplayedJournal ledger) {
    return read.lines() > 4L * ledger.jobs().size() + 1_000;
  }

  /** Removes what a crash left of files that were being written. */
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
