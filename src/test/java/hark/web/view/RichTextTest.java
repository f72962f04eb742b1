package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.view.RichText.RichTextPiece;
import hark.web.view.RichText.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextTest {

  @Test
  void whatIsMarkedStandsOut() {
    assertEquals(
        List.of(
            new RichTextPiece(Style.STRONG, "How a word begins."),
            new RichTextPiece(Style.PLAIN, " Letters before the "),
            new RichTextPiece(Style.CODE, "*"),
            new RichTextPiece(Style.PLAIN, ", then "),
            new RichTextPiece(Style.KEY, "Enter"),
            new RichTextPiece(Style.PLAIN, ".")),
        RichText.pieces("**How a word begins.** Letters before the `*`, then [Enter]."));
  }

  @Test
  void linksLeadToPathsOfThisSiteOnly() {
    assertEquals(
        List.of(
            new RichTextPiece(Style.PLAIN, "Or "),
            new RichTextPiece(Style.LINK, "import your own", "/imports?page=2"),
            new RichTextPiece(Style.PLAIN, ".")),
        RichText.pieces("Or [import your own](/imports?page=2)."));
    assertEquals(
        List.of(
            new RichTextPiece(Style.KEY, "key"),
            new RichTextPiece(Style.PLAIN, "(javascript:alert)")),
        RichText.pieces("[key](javascript:alert)"));
  }

  @Test
  void marksThatDoNotEndAreText() {
    assertEquals(
        List.of(new RichTextPiece(Style.PLAIN, "a ` b [ c ** d")),
        RichText.pieces("a ` b [ c ** d"));
    assertEquals(List.of(), RichText.pieces(""));
  }
}
