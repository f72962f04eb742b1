package hark.source;

import hark.message.Message;
import hark.message.MessageException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The failure of a source to provide a transcript. The reason never holds a key. */
public final class SourceException extends MessageException {

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

  public SourceException(Refusal refusal, SourceError error, Object... values) {
    this(refusal, Message.of(error, values));
  }

  public SourceException(Refusal refusal, Message reason) {
    this(refusal, reason, null);
  }

  public SourceException(Refusal refusal, Message reason, Throwable cause) {
    this(refusal, reason, cause, Optional.empty());
  }

  private SourceException(
      Refusal refusal, Message reason, Throwable cause, Optional<Duration> retryAfter) {
    super(reason, cause);
    this.refusal = Objects.requireNonNull(refusal);
    this.retryAfter = retryAfter;
  }

  /** Creates the refusal of a host that asks for a pause. */
  public static SourceException slowDown(Message reason, Duration retryAfter) {
    return new SourceException(Refusal.SLOW_DOWN, reason, null, Optional.of(retryAfter));
  }

  public Refusal refusal() {
    return refusal;
  }

  /** The pause that the host asks for, if any. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
