package hark.ingest;

import hark.source.Wanted;
import hark.source.Wanted.Asked;
import hark.transcript.VideoId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps journal and book alike: what is asked for is in the journal before it is in the book. Safe
 * to share between threads.
 */
final class Registrar {

  private static final System.Logger LOG = System.getLogger(Registrar.class.getName());

  private final Journal journal;
  private final JobBook book;
  private final Clock clock;
  private final Map<String, Set<VideoId>> seen;
  private long next;

  Registrar(Journal.Opened opened, JobBook book, Clock clock) {
    this.journal = opened.journal();
    this.book = book;
    this.clock = clock;
    this.next = opened.ledger().next();
    this.seen = new HashMap<>(opened.ledger().seen());
    book.put(opened.ledger().jobs().values());
    book.pause(opened.ledger().paused());
  }

  /** Accepts jobs for what no unfinished job of the same source asks for. */
  synchronized ImportQueue.Accepted accept(List<Wanted> wanted) {
    checkOpen();
    var jobs = new LinkedHashMap<Asked, ImportJob>();
    var fresh = new ArrayList<ImportJob>();
    long number = next;
    var now = clock.instant();
    for (var one : wanted) {
      if (!jobs.containsKey(one.asked())) {
        var open = book.open(one.source(), one.asked());
        var job = open.isPresent() ? open.get() : ImportJob.waiting(number++, one, now);
        jobs.put(one.asked(), job);
        if (open.isEmpty()) {
          fresh.add(job);
        }
      }
    }
    if (!fresh.isEmpty()) {
      journal.append(List.of(JournalLine.submit(fresh)));
      next = number;
      fresh.forEach(job -> seen(job.source()).add(job.video()));
      book.put(fresh);
    }
    return new ImportQueue.Accepted(List.copyOf(jobs.values()), fresh.size());
  }

  /** Tells whether a video of a source was ever asked for. */
  synchronized boolean isSeen(String source, VideoId video) {
    return seen(source).contains(video);
  }

  private Set<VideoId> seen(String source) {
    return seen.computeIfAbsent(source, name -> new HashSet<>());
  }

  /** Lets finished jobs, and those that are to be asked for later, wait for their turn. */
  synchronized int retry(Predicate<ImportJob> which) {
    checkOpen();
    var again = new LinkedHashMap<Map.Entry<String, Asked>, ImportJob>();
    for (var job : book.where(job -> ImportQueue.canRetry(job.state()) && which.test(job))) {
      boolean other =
          book.open(job.source(), job.wanted().asked())
              .filter(open -> open.number() != job.number())
              .isPresent();
      if (!other) {
        again.putIfAbsent(
            Map.entry(job.source(), job.wanted().asked()),
            job.become(Standing.waiting(0), clock.instant()));
      }
    }
    if (!again.isEmpty()) {
      journal.append(again.values().stream().map(JournalLine::stands).toList());
      book.put(again.values());
    }
    return again.size();
  }

  /** Cancels those of the unfinished jobs that are not being written. */
  synchronized int cancel(Predicate<ImportJob> which) {
    checkOpen();
    var cancelled = book.cancel(which);
    if (!cancelled.isEmpty()) {
      journal.append(cancelled.stream().map(JournalLine::stands).toList());
    }
    return cancelled.size();
  }

  /** Forgets those of the finished jobs. */
  synchronized void clear(Predicate<ImportJob> which) {
    checkOpen();
    var numbers =
        book.where(job -> job.state().isFinal() && which.test(job)).stream()
            .map(ImportJob::number)
            .toList();
    if (!numbers.isEmpty()) {
      journal.append(List.of(JournalLine.clear(numbers)));
      book.remove(numbers);
    }
  }

  synchronized void pause(boolean paused) {
    checkOpen();
    if (paused != book.isPaused()) {
      journal.append(List.of(JournalLine.paused(paused)));
    }
    book.pause(paused);
  }

  /**
   * Lets jobs stand otherwise, in the book even when the journal cannot be written: then a restart
   * does them again.
   */
  void stand(List<ImportJob> jobs, Standing standing) {
    var now = clock.instant();
    var changed = jobs.stream().map(job -> job.become(standing, now)).toList();
    try {
      journal.append(changed.stream().map(JournalLine::stands).toList());
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "What became of imports is not on disk; a restart repeats them",
          e);
    }
    book.put(changed);
    LOG.log(System.Logger.Level.INFO, line(changed));
  }

  /** One line for the log, of one job or of many that stand in the same way. */
  private static String line(List<ImportJob> jobs) {
    var first = jobs.getFirst();
    var what =
        jobs.size() == 1
            ? String.format(Locale.ROOT, "Import %d of %s", first.number(), first.video())
            : String.format(Locale.ROOT, "%d imports that waited", jobs.size());
    return "%s from %s: %s %s".formatted(what, first.source(), first.state(), first.reason());
  }

  private void checkOpen() {
    if (book.isClosed()) {
      throw new IllegalStateException("Hark is stopping and takes no imports");
    }
  }

  synchronized void close() {
    book.close();
    journal.close();
  }
}
