package hark.ingest.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.store.DiskWatch;
import hark.message.Message;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A writer of the journal that keeps the outcomes of imports for which there was no room, and
 * writes them before anything else, as soon as there is room. Otherwise a restart would repeat
 * imports that ended long ago, over what was changed or deleted since then. Safe to share between
 * threads.
 */
final class JournalWriter {

  private static final System.Logger LOG = System.getLogger(JournalWriter.class.getName());

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Optional<ImportJournal> journal;
  private final Message readOnly;
  private final DiskWatch disk;

  /** The outcomes that are not in the journal yet, in their order. */
  private final List<ObjectNode> unwritten = new ArrayList<>();

  private boolean isTrying;
  private boolean isClosed;

  /**
   * @param journal empty if the queue is read-only
   * @param readOnly the reason for that
   */
  JournalWriter(Optional<ImportJournal> journal, Message readOnly, DiskWatch disk) {
    this.journal = journal;
    this.readOnly = readOnly;
    this.disk = disk;
  }

  /**
   * Appends lines, all of them or none, after the outcomes that are missing.
   *
   * @throws QueueReadOnlyException if nothing is written to this journal
   * @throws UncheckedIOException if they cannot be written
   */
  synchronized void append(List<ObjectNode> lines) {
    var all = new ArrayList<>(unwritten);
    all.addAll(lines);
    if (all.isEmpty()) {
      return;
    }
    try {
      journal.orElseThrow(() -> new QueueReadOnlyException(readOnly)).append(all);
      disk.succeeded();
    } catch (UncheckedIOException e) {
      disk.failed(e);
      throw e;
    }
    unwritten.clear();
  }

  /** Appends an outcome now, or as soon as that is possible. */
  synchronized void appendOutcome(ObjectNode line) {
    try {
      append(List.of(line));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The outcome of imports could not be written; until it is, a restart repeats them: {0}",
          e.toString());
      if (journal.isPresent()) {
        unwritten.add(line);
        tryAgain();
      }
    }
  }

  private void tryAgain() {
    if (!isTrying && !isClosed) {
      isTrying = true;
      Thread.ofVirtual().name("import outcomes").start(this::writeOutcomes);
    }
  }

  private void writeOutcomes() {
    try {
      do {
        Thread.sleep(PAUSE);
      } while (!isEnd());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes the outcomes, and returns whether none is left to write. */
  private synchronized boolean isEnd() {
    if (!isClosed) {
      writeUnwritten();
    }
    isTrying = !isClosed && !unwritten.isEmpty();
    return !isTrying;
  }

  private void writeUnwritten() {
    try {
      append(List.of());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Outcomes of imports still cannot be written", e);
    }
  }

  /** Writes what is left, if that is possible, and closes the journal. */
  synchronized void close() {
    writeUnwritten();
    isClosed = true;
    journal.ifPresent(ImportJournal::close);
  }
}
