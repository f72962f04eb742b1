package hark.web.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.web.video.ParagraphView.SegmentView;
import hark.web.video.ParagraphView.TextPiece;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParagraphSheetsTest {

  @Test
  void paragraphsStayInOrderAndNoneIsLost() {
    var paragraphs = Collections.nCopies(200, paragraph("And so on."));
    var sheets = ParagraphSheets.of(paragraphs);
    assertTrue(sheets.size() > 1, "all on one sheet");
    assertEquals(paragraphs, sheets.stream().flatMap(List::stream).toList());
  }

  @Test
  void aSheetOfLongParagraphsHoldsFewerOfThem() {
    var few =
        ParagraphSheets.of(Collections.nCopies(100, paragraph("a".repeat(900)))).getFirst().size();
    var many = ParagraphSheets.of(Collections.nCopies(100, paragraph("Roger."))).getFirst().size();
    assertTrue(few > 1 && many > 3 * few, few + " and " + many);
  }

  @Test
  void aParagraphWithoutEndHasASheetOfItsOwn() {
    var endless = paragraph("a".repeat(50_000));
    assertEquals(
        List.of(List.of(endless), List.of(endless)), ParagraphSheets.of(List.of(endless, endless)));
  }

  @Test
  void nothingIsOnNoSheet() {
    assertEquals(List.of(), ParagraphSheets.of(List.of()));
  }

  private static ParagraphView paragraph(String text) {
    var piece = new TextPiece(text, false, false, false);
    var segment =
        new SegmentView(0, "/", "0", "1", "", List.of(piece), false, false, Optional.empty());
    return new ParagraphView("0:00", "/", "", "", List.of(segment));
  }
}
