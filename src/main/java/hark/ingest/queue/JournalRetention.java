package hark.ingest.queue;

import java.util.function.Consumer;

/** The parts of the queue that a compacted journal has to speak of. */
interface JournalRetention {
  /** Whether a job is still there, or may be. */
  boolean job(long number);

  void seen(Consumer<String> taker);
}
