package hark.caption;

import hark.message.Message;
import java.util.Objects;

/**
 * A repair, removal or observation in a file: kind, count and first place.
 *
 * @param count 1 or more
 * @param example where or with what it happened first, without a full stop; may be empty
 */
public record CaptionRemark(RemarkKind kind, int count, Message example) {

  public CaptionRemark {
    Objects.requireNonNull(kind);
    example = example.mapTexts(CaptionRemark::withoutFullStop);
    if (count < 1) {
      throw new IllegalArgumentException("What never happened is no remark");
    }
  }

  /** Creates a remark whose example is words of the file. */
  public CaptionRemark(RemarkKind kind, int count, String example) {
    this(kind, count, Message.verbatim(example));
  }

  private static String withoutFullStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Returns the remark for a person, with count and example. */
  public Message message() {
    var remark = Message.of(kind, count);
    return example.isEmpty()
        ? Message.of(RemarkPhrase.ALONE, remark)
        : Message.of(RemarkPhrase.WITH_EXAMPLE, remark, example);
  }
}
