package hark.caption;

import java.util.Locale;
import java.util.Objects;

/**
 * A repair, removal or observation in a file: kind, count and first place.
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

  /** Returns the remark for a person, with count and example. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        example.isEmpty() ? "%d %s." : "%d %s (first: %s).",
        count,
        kind.text(count),
        example);
  }
}
