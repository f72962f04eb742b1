package hark.ingest;

import hark.transcript.VideoId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the lines of a journal amount to. Not for several threads. */
final class Ledger {

  private final SortedMap<Long, ImportJob> jobs = new TreeMap<>();
  private final Map<String, Set<VideoId>> seen = new HashMap<>();
  private boolean paused;
  private long next = 1;

  /** By number: all that were not cleared away or forgotten. */
  SortedMap<Long, ImportJob> jobs() {
    return jobs;
  }

  /** By source: all videos that were ever asked for. */
  Map<String, Set<VideoId>> seen() {
    return seen;
  }

  boolean paused() {
    return paused;
  }

  /** The lowest number that was given to no job. */
  long next() {
    return next;
  }

  void accept(ImportJob job) {
    jobs.put(job.number(), job);
    see(job.source(), List.of(job.video()));
    skip(job.number() + 1);
  }

  /** A job that is not there stays away. */
  void stand(long number, Standing standing, Instant at) {
    jobs.computeIfPresent(number, (n, job) -> job.become(standing, at));
    skip(number + 1);
  }

  void clear(long number) {
    jobs.remove(number);
  }

  void pause(boolean newPaused) {
    paused = newPaused;
  }

  void see(String source, List<VideoId> videos) {
    seen.computeIfAbsent(source, name -> new HashSet<>()).addAll(videos);
  }

  /** Numbers below this one were given. */
  void skip(long number) {
    next = Math.max(next, number);
  }

  /** Forgets the finished jobs that nobody remembers for their age. */
  void forgetOldest() {
    forgetOldest(job -> job.state().isDone());
    forgetOldest(job -> !job.state().isDone());
  }

  private void forgetOldest(Predicate<ImportJob> kind) {
    var finished =
        jobs.values().stream().filter(job -> job.state().isFinal()).filter(kind).toList();
    finished.stream()
        .limit(Math.max(0, finished.size() - JobShelf.MAX_FINISHED))
        .forEach(job -> jobs.remove(job.number()));
  }
}
