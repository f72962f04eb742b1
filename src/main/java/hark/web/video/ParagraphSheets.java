package hark.web.video;

import hark.web.video.ParagraphView.TextPiece;
import java.util.ArrayList;
import java.util.List;

/**
 * A division of paragraphs into sheets of about the same height. Browsers lay out only the sheets
 * near the viewport: with hundreds of paragraphs observed one by one, the observation would take
 * longer than the layout.
 */
final class ParagraphSheets {

  /**
   * The lines of a sheet, about a viewport: a jump to a distant place lays out two or three sheets
   * before it is shown.
   */
  private static final int LINES = 24;

  private static final int CHARACTERS_A_LINE = 72;

  /** The lines for the speaker's name and the space before the next paragraph. */
  private static final int LINES_BESIDES = 2;

  private ParagraphSheets() {}

  /** Returns the paragraphs in the same order, in lists of at least one. */
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
