package hark.caption;

import java.util.Optional;

/** How often one kind of thing was done, and where first. Used by one thread. */
public final class RemarkCount {

  private final RemarkKind kind;
  private int count;
  private String first = "";

  public RemarkCount(RemarkKind kind) {
    this.kind = kind;
  }

  /** Counts one more. */
  public void add(String example) {
    add(1, example);
  }

  /** Counts some more, or none. */
  public void add(int times, String example) {
    if (count == 0 && times > 0) {
      first = example;
    }
    count += times;
  }

  /** Forgets what was counted. */
  public void clear() {
    count = 0;
    first = "";
  }

  /** The remark; nothing where nothing was counted. */
  public Optional<CaptionRemark> remark() {
    return count == 0 ? Optional.empty() : Optional.of(new CaptionRemark(kind, count, first));
  }
}
