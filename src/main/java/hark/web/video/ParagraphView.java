package hark.web.video;

import hark.search.Fragment;
import hark.transcript.quote.WordStretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph of segments.
 *
 * @param who the speaker; empty if unknown
 * @param speaker the speaker who begins here; empty if unknown or unchanged
 */
public record ParagraphView(
    String time, String link, String who, String speaker, List<SegmentView> segments) {

  /**
   * A segment of a transcript.
   *
   * @param correction the address of the correction of its words; empty unless the page is opened
   *     to correct them
   * @param wordTimes for each word its offset in the text and its milliseconds after the start,
   *     such as {@code 0:0 4:230}; empty if unknown
   * @param pieces its text with marks where the query is satisfied
   * @param found whether a moment touches it
   * @param here whether the page is opened at it
   * @param came its original words, if they were corrected
   */
  public record SegmentView(
      int ordinal,
      String correction,
      String start,
      String end,
      String wordTimes,
      List<TextPiece> pieces,
      boolean found,
      boolean here,
      Optional<String> came) {

    /** Returns the name of its element: text, which a link would keep from being selected. */
    public String element() {
      return correction.isEmpty() ? "span" : "a";
    }
  }

  /**
   * A piece of the text of a segment.
   *
   * @param marked whether it satisfies the query
   * @param quoted whether it belongs to a quote
   * @param first whether the quote begins with it
   */
  public record TextPiece(String text, boolean marked, boolean quoted, boolean first) {

    static TextPiece of(Fragment fragment) {
      return new TextPiece(fragment.text(), fragment.marked(), false, false);
    }

    /** Returns the pieces of a segment that a quote touches. */
    static List<TextPiece> of(List<Fragment> fragments, int ordinal, WordStretch quoted) {
      int from = ordinal == quoted.segment() ? quoted.from() : 0;
      int to = ordinal == quoted.lastSegment() ? quoted.to() : Integer.MAX_VALUE;
      boolean first = ordinal == quoted.segment();
      var pieces = new ArrayList<TextPiece>();
      int at = 0;
      for (var fragment : fragments) {
        int end = at + fragment.text().length();
        int a = Math.clamp(from, at, end);
        int b = Math.clamp(to, a, end);
        add(pieces, fragment, fragment.text().substring(0, a - at), false, false);
        add(pieces, fragment, fragment.text().substring(a - at, b - at), true, first && a == from);
        add(pieces, fragment, fragment.text().substring(b - at), false, false);
        at = end;
      }
      return pieces;
    }

    private static void add(
        List<TextPiece> pieces, Fragment fragment, String text, boolean quoted, boolean first) {
      if (!text.isEmpty()) {
        pieces.add(new TextPiece(text, fragment.marked(), quoted, first));
      }
    }
  }
}
