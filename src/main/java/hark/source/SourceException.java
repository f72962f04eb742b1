package hark.source;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A source did not give a transcript. The message says why in one sentence for the reader; it never
 * holds a key.
 */
public final class SourceException extends RuntimeException {

  /** Why there is no transcript. */
  public enum Refusal {
    NO_SUCH_VIDEO,
    NOT_READY,
    NOTHING_SPOKEN,
    KEY_REFUSED,
    NO_CREDITS,
    SLOW_DOWN,
    SERVICE_TROUBLE;

    /** Tells whether every other request of this run would be refused for the same reason. */
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

  /** A refusal of a host that tells when to ask again. */
  public static SourceException slowDown(String message, Duration retryAfter) {
    return new SourceException(Refusal.SLOW_DOWN, message, null, Optional.of(retryAfter));
  }

  public Refusal refusal() {
    return refusal;
  }

  /** How long the place wants to be left alone, where it says so. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
