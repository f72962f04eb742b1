package hark.web.video;

import hark.web.video.ParagraphView.TextPiece;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts paragraphs on sheets of about the same height. Browsers lay out only the sheets that are
 * near the window: with hundreds of paragraphs each watched on its own, watching them would take
 * longer than laying them out.
 */
final class ParagraphSheets {

  /** About a window: a jump to a place far away lays out two or three sheets before it is seen. */
  private static final int LINES = 24;

  private static final int CHARACTERS_A_LINE = 72;

  /** The name of who speaks, and the room before the next paragraph. */
  private static final int LINES_BESIDES = 2;

  private ParagraphSheets() {}

  /** The paragraphs in the same order, in lists of at least one. */
  static List<List<ParagraphView>> of(List<ParagraphView> paragraphs) {
    var sheets = new ArrayList<List<ParagraphView>>();
    int left = 0;
    for (var paragraph : paragraphs) {
      if (left <= 0) {
        sheets.add(new ArrayList<>());
        left = LINES;
      }
      sheets.getLast().add(paragraph);
      left -= lines(paragraph);
    }
    return sheets;
  }

  private static int lines(ParagraphView paragraph) {
    int characters =
        paragraph.segments().stream()
            .flatMap(segment -> segment.pieces().stream())
            .map(TextPiece::text)
            .mapToInt(String::length)
            .sum();
    return Math.ceilDiv(characters, CHARACTERS_A_LINE) + LINES_BESIDES;
  }
}
