package hark.message;

import java.util.Objects;

/** An error with a reason for people. {@link #getMessage()} is the reason in English. */
public abstract class MessageException extends RuntimeException {

  private final transient Message reason;

  protected MessageException(Message reason) {
    this(reason, null);
  }

  protected MessageException(Message reason, Throwable cause) {
    super(null, cause);
    this.reason = Objects.requireNonNull(reason);
  }

  /** Returns the reason. */
  public Message reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return MessageTexts.ENGLISH.format(reason);
  }
}
