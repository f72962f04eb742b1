package hark.caption.format;

import hark.caption.CaptionSyntaxException;
import hark.caption.ParsedCaptions;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;

/**
 * One format of caption files. Implementations have no state and are named in {@link
 * CaptionFormats}; how bytes become text, the bounds on size, and what is alike in all formats
 * (speakers before a colon) is done there and in {@link CueList}.
 */
interface CaptionFormat {

  /** As people call it, such as {@code WebVTT}. */
  String name();

  /**
   * Tells from the content, never from a file's name, whether this is its format. Cheap, for every
   * format before the right one is asked: looks at the beginning, or stops at the first thing that
   * decides. Never throws.
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
