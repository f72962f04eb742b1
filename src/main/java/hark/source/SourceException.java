package hark.source;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The failure of a source to provide a transcript. The message gives the reader the reason in one
 * sentence; it never holds a key.
 */
public final class SourceException extends RuntimeException {

  /** The reasons for a failure. */
  public enum Refusal {
    NO_SUCH_VIDEO,
    NOT_READY,
    NOTHING_SPOKEN,
    KEY_REFUSED,
    NO_CREDITS,
    SLOW_DOWN,
    SERVICE_TROUBLE;

    /** Returns whether every other request of this run would be refused for the same reason. */
    public boolean endsRun() {
      return this == KEY_REFUSED || this == NO_CREDITS;
    }
  }

  private final Refusal refusal;
  private final Optional<Duration> retryAfter;

  public SourceException(Refusal refusal, String message) {
    this(refusal, message, null);
  }

  public SourceException(Refusal refusal, String message, Throwable cause) {
    this(refusal, message, cause, Optional.empty());
  }

  private SourceException(
      Refusal refusal, String message, Throwable cause, Optional<Duration> retryAfter) {
    super(message, cause);
    this.refusal = Objects.requireNonNull(refusal);
    this.retryAfter = retryAfter;
  }

  /** Creates the refusal of a host that asks for a pause. */
  public static SourceException slowDown(String message, Duration retryAfter) {
    return new SourceException(Refusal.SLOW_DOWN, message, null, Optional.of(retryAfter));
  }

  public Refusal refusal() {
    return refusal;
  }

  /** The pause that the host asks for, if any. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
