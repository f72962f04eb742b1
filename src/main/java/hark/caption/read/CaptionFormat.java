package hark.caption.read;

import hark.caption.CaptionSyntaxException;
import hark.caption.ParsedCaptions;

/**
 * One format of caption files. Implementations have no state and are named in {@link
 * CaptionFormats}; decoding of bytes, the bounds on size, and the rules common to all formats
 * (speakers before a colon) are implemented there and in {@link CueList}.
 */
public interface CaptionFormat {

  /** Returns the name in common use, such as {@code WebVTT}. */
  String name();

  /**
   * Returns whether a file has this format, judged by its content, never by its name. Cheap, for
   * every format before the right one is asked: looks at the beginning, or stops at the first thing
   * that decides. Never throws.
   *
   * @param file whose text is not blank
   */
  boolean accepts(FileProbe file);

  /**
   * Reads a file of this format. One bad cue is counted, the rest kept; a file without any cue is
   * no error here. Takes time and memory in proportion to the content.
   *
   * @throws CaptionSyntaxException when the content is not of this format after all
   */
  ParsedCaptions parse(String content);
}
