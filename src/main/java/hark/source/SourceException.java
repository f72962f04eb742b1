package hark.source;

import java.util.Objects;

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

  public SourceException(Refusal refusal, String message) {
    this(refusal, message, null);
  }

  public SourceException(Refusal refusal, String message, Throwable cause) {
    super(message, cause);
    this.refusal = Objects.requireNonNull(refusal);
  }

  public Refusal refusal() {
    return refusal;
  }
}
