package hark;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits of tests for something that another thread or process does. They look every few
 * milliseconds, sleep in between, and end at an interrupt, so that {@code @Timeout} ends them too.
 */
public final class Wait {

  /** The time after which nothing more is expected, however slow the machine. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private static final long LONGEST_PAUSE_MILLIS = 20;

  private Wait() {}

  /**
   * Waits for a condition.
   *
   * @param what that is waited for, such as {@code "the end of the import"}
   * @throws AssertionError if it is not met after minutes, or the thread is interrupted
   */
  public static void until(String what, BooleanSupplier condition) {
    forValue(what, condition::getAsBoolean, isMet -> isMet);
  }

  /**
   * Waits for a condition that the line of the call names.
   *
   * @throws AssertionError if it is not met after minutes, or the thread is interrupted
   */
  public static void until(BooleanSupplier condition) {
    until("what the test waits for", condition);
  }

  /**
   * Waits for a value, and returns it.
   *
   * @param what that is waited for; the last value is added to it
   * @param read reads the present value
   * @throws AssertionError if there is none after minutes, or the thread is interrupted
   */
  public static <T> T forValue(String what, Supplier<T> read, Predicate<? super T> isExpected) {
    long begin = System.nanoTime();
    long pause = 1;
    var value = read.get();
    while (!isExpected.test(value)) {
      if (System.nanoTime() - begin > LONGEST.toNanos()) {
        throw new AssertionError(
            "%s: %s did not come within %d minutes; it was %s"
                .formatted(place(), what, LONGEST.toMinutes(), value));
      }
      sleep(pause, what, value);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      value = read.get();
    }
    return value;
  }

  private static void sleep(long millis, String what, Object last) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(
          "%s: interrupted while waiting for %s; it was %s".formatted(place(), what, last), e);
    }
  }

  /** Returns the line of the test that waits. */
  private static String place() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().equals(Wait.class.getName()))
                    .findFirst())
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
