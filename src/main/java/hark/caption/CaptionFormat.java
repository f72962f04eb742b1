package hark.caption;

/** One format of caption files. Implementations have no state. */
public interface CaptionFormat {

  /** As people call it, such as {@code WebVTT}. */
  String name();

  /**
   * Tells from the beginning of the content, not from a file's name, whether this is its format.
   */
  boolean accepts(String content);

  /**
   * Reads a file of this format. One bad cue is counted, the rest kept.
   *
   * @throws CaptionSyntaxException when the content is not of this format after all
   */
  Captions parse(String content);
}
