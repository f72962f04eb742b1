package hark.lucene.match;

import java.io.IOException;
import java.util.function.LongConsumer;

/**
 * The account of the memory that one piece of work may hold, for a process that grants it to all
 * work together. Stored for each thread, because memory is taken deep inside of matchers; a thread
 * without one is not asked. What was granted stays so until the work has ended.
 */
public final class MemoryMeter {

  /** The bytes that are asked for at once, so that it is not done for each small thing. */
  private static final long CHUNK = 1 << 20;

  private static final ThreadLocal<MemoryMeter> CURRENT = new ThreadLocal<>();

  private final LongConsumer reserve;

  /** The bytes that are held for good, and those that were granted. */
  private long held;

  private long granted;

  private MemoryMeter(LongConsumer reserve) {
    this.reserve = reserve;
  }

  /** A piece of work. */
  @FunctionalInterface
  public interface MeteredWork<T> {
    T run() throws IOException;
  }

  /**
   * Runs a piece of work in this thread.
   *
   * @param reserve receives the further bytes that the work may hold; may end it by an exception
   */
  public static <T> T metered(LongConsumer reserve, MeteredWork<T> work) throws IOException {
    CURRENT.set(new MemoryMeter(reserve));
    try {
      return work.run();
    } finally {
      CURRENT.remove();
    }
  }

  /** Returns the meter of this thread; null without one. */
  static MemoryMeter current() {
    return CURRENT.get();
  }

  /** Accounts bytes that are held until the work ends. */
  public static void hold(long bytes) {
    var meter = CURRENT.get();
    if (meter != null) {
      meter.held += bytes;
      meter.require(0);
    }
  }

  /** Asks for what is held for good and so many bytes that are held for a while. */
  void require(long passing) {
    long missing = held + passing - granted;
    if (missing > 0) {
      long asked = (missing + CHUNK - 1) / CHUNK * CHUNK;
      reserve.accept(asked);
      granted += asked;
    }
  }
}
