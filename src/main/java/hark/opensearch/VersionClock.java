package hark.opensearch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock of changes: gives each the next version, larger than all before, so that of two changes
 * of a transcript the older one never wins. It follows the time, so that versions go on after a
 * restart. Safe to share between threads.
 */
final class VersionClock {

  private final InstantSource time;
  private final AtomicLong last = new AtomicLong();

  VersionClock(InstantSource time) {
    this.time = time;
  }

  private long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time.instant());
  }

  /** Returns the version of a new change, above 0. */
  long next() {
    long now = now();
    return last.updateAndGet(before -> Math.max(before + 1, now));
  }

  /**
   * Returns whether a version is of the past; if not, a process gave it whose clock was ahead of
   * this one. What was given here since {@link #raise} says nothing of that.
   */
  boolean isPast(long version) {
    return version <= now();
  }

  /** Makes further versions larger than one that was found. */
  void raise(long found) {
    last.updateAndGet(before -> Math.max(before, found));
  }
}
