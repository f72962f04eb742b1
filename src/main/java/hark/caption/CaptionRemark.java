package hark.caption;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that was put right in a file, left out of it, or is worth telling of it: what, how
 * often, and where first.
 *
 * @param count 1 or more
 * @param example where or with what it happened first, without a full stop; may be empty
 */
public record CaptionRemark(RemarkKind kind, int count, String example) {

  public CaptionRemark {
    Objects.requireNonNull(kind);
    if (count < 1) {
      throw new IllegalArgumentException("What never happened is no remark");
    }
    example = example.endsWith(".") ? example.substring(0, example.length() - 1) : example;
  }

  /** The remark for a person, with count and example. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        example.isEmpty() ? "%d %s." : "%d %s (first: %s).",
        count,
        kind.text(count),
        example);
  }
}
