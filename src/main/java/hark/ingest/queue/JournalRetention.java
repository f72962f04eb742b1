package hark.ingest.queue;

import java.util.function.Consumer;

/** The parts of the queue that a compacted journal has to keep. */
interface JournalRetention {
  /** Returns whether a job still exists, or may exist. */
  boolean job(long number);

  void seen(Consumer<String> taker);
}
