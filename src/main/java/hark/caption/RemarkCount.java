package hark.caption;

import hark.message.Message;
import java.util.Optional;
import java.util.function.Supplier;

/** The count of one kind of remark, and its first place. Used by one thread. */
public final class RemarkCount {

  private final RemarkKind kind;
  private int count;
  private Message first = Message.EMPTY;

  public RemarkCount(RemarkKind kind) {
    this.kind = kind;
  }

  /** Counts one more. */
  public void add(String example) {
    add(1, example);
  }

  /** Counts some more, or none. */
  public void add(int times, String example) {
    add(times, Message.verbatim(example));
  }

  /** Counts some more, or none. */
  public void add(int times, Message example) {
    if (count == 0 && times > 0) {
      first = example;
    }
    count += times;
  }

  /** Counts some more, or none; the example is only made where it is the first. */
  public void add(int times, Supplier<String> example) {
    if (times > 0) {
      add(times, count == 0 ? Message.verbatim(example.get()) : Message.EMPTY);
    }
  }

  /** Resets the count. */
  public void clear() {
    count = 0;
    first = Message.EMPTY;
  }

  /** Returns the remark; empty where nothing was counted. */
  public Optional<CaptionRemark> remark() {
    return count == 0 ? Optional.empty() : Optional.of(new CaptionRemark(kind, count, first));
  }
}
