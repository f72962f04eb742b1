package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.view.Prose.Piece;
import hark.web.view.Prose.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void whatIsMarkedStandsOut() {
    assertEquals(
        List.of(
            new Piece(Style.STRONG, "How a word begins."),
            new Piece(Style.PLAIN, " Letters before the "),
            new Piece(Style.CODE, "*"),
            new Piece(Style.PLAIN, ", then "),
            new Piece(Style.KEY, "Enter"),
            new Piece(Style.PLAIN, ".")),
        Prose.pieces("**How a word begins.** Letters before the `*`, then [Enter]."));
  }

  @Test
  void marksThatDoNotEndAreText() {
    assertEquals(List.of(new Piece(Style.PLAIN, "a ` b [ c ** d")), Prose.pieces("a ` b [ c ** d"));
    assertEquals(List.of(), Prose.pieces(""));
  }
}
