package hark.ingest.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.store.DiskWatch;
import hark.message.Message;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A writer of the journal that keeps the outcomes of imports for which there was no room, the last
 * of each job, and writes them before anything else, as soon as there is room. Otherwise a restart
 * would repeat imports that ended long ago, over what was changed or deleted since then. Safe to
 * share between threads.
 */
final class JournalWriter {

  private static final System.Logger LOG = System.getLogger(JournalWriter.class.getName());

  /** The shortest time between two attempts to write what is missing. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** The pause after an attempt is so many times as long as the attempt. */
  private static final int REST = 9;

  private final Optional<ImportJournal> journal;
  private final Message readOnly;
  private final DiskWatch disk;

  /** The jobs whose outcomes are not in the journal yet, by their numbers, in that order. */
  private final Map<Long, ImportJob> unwritten = new LinkedHashMap<>();

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
    var all = lines(unwritten.values());
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

  /** Returns a line for each job, or for several in a row that have the same status. */
  private static List<ObjectNode> lines(Collection<ImportJob> jobs) {
    var lines = new ArrayList<ObjectNode>();
    var row = new ArrayList<ImportJob>();
    for (var job : jobs) {
      if (!row.isEmpty() && !haveOneStatus(row.getFirst(), job)) {
        lines.add(line(row));
        row.clear();
      }
      row.add(job);
    }
    if (!row.isEmpty()) {
      lines.add(line(row));
    }
    return lines;
  }

  private static boolean haveOneStatus(ImportJob one, ImportJob other) {
    return one.changed().equals(other.changed()) && one.status().equals(other.status());
  }

  private static ObjectNode line(List<ImportJob> jobs) {
    var first = jobs.getFirst();
    return jobs.size() == 1
        ? JournalLine.status(first)
        : JournalLine.status(
            jobs.stream().map(ImportJob::number).toList(), first.status(), first.changed());
  }

  /**
   * Appends the status of jobs now, or as soon as that is possible. Where others are missing
   * already, it is added to them: to try at each of them would mean to write all of them again.
   */
  synchronized void appendOutcome(List<ImportJob> jobs) {
    if (unwritten.isEmpty()) {
      try {
        append(lines(jobs));
        return;
      } catch (RuntimeException e) {
        LOG.log(
            System.Logger.Level.ERROR,
            "The outcome of imports could not be written; until it is, a restart repeats them: {0}",
            e.toString());
      }
    }
    if (journal.isPresent()) {
      for (var job : jobs) {
        unwritten.remove(job.number()); // the last one has to be behind all others
        unwritten.put(job.number(), job);
      }
      tryAgain();
    }
  }

  private void tryAgain() {
    if (!isTrying && !isClosed) {
      isTrying = true;
      Thread.ofVirtual().name("import outcomes").start(this::writeOutcomes);
    }
  }

  private void writeOutcomes() {
    var pause = PAUSE;
    try {
      boolean isEnd = false;
      while (!isEnd) {
        Thread.sleep(pause);
        long begin = System.nanoTime();
        isEnd = isEnd();
        var rest = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(REST);
        pause = rest.compareTo(PAUSE) > 0 ? rest : PAUSE;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      endTrying();
    } catch (RuntimeException | Error e) {
      endTrying(); // the next outcome begins anew
      throw e;
    }
  }

  private synchronized void endTrying() {
    isTrying = false;
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
    if (!unwritten.isEmpty()) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The outcomes of {0} imports are lost; the next start repeats them",
          unwritten.size());
    }
    isClosed = true;
    journal.ifPresent(ImportJournal::close);
  }
}
