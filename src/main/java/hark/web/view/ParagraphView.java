package hark.web.view;

import hark.search.Fragment;
import java.util.List;
import java.util.Optional;

/**
 * Segments that belong together.
 *
 * @param speaker who begins to speak here; empty where that is not known or has not changed
 */
public record ParagraphView(String time, String link, String speaker, List<SegmentView> segments) {

  /**
   * One segment of a transcript.
   *
   * @param fragments its text, with what was found marked
   * @param found a moment touches it
   * @param here the page is opened at it
   * @param came its words as they came, where people corrected them
   */
  public record SegmentView(
      int ordinal,
      String link,
      String start,
      String end,
      List<Fragment> fragments,
      boolean found,
      boolean here,
      Optional<String> came) {}
}
