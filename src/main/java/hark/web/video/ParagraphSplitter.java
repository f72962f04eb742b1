package hark.web.video;

import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * A splitter of transcripts into paragraphs: at a change of speaker, at a pause, and after a
 * sentence once the paragraph is long.
 */
public final class ParagraphSplitter {

  private static final long PAUSE_MILLIS = 2_500;
  private static final int LONG = 320;
  private static final int TOO_LONG = 900;
  private static final String ENDS_SENTENCE = ".?!\u2026\u3002\uff1f\uff01\u061f\u06d4";

  private ParagraphSplitter() {}

  /** Returns the segments in the same order, in lists of at least one. */
  public static List<List<Segment>> of(List<Segment> segments) {
    var paragraphs = new ArrayList<List<Segment>>();
    int length = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (i == 0 || breaksBetween(segments.get(i - 1), segments.get(i), length)) {
        paragraphs.add(new ArrayList<>());
        length = 0;
      }
      paragraphs.getLast().add(segments.get(i));
      length += width(segments.get(i).text());
    }
    return paragraphs;
  }

  private static boolean breaksBetween(Segment before, Segment after, int length) {
    return !before.speaker().equals(after.speaker())
        || after.startMillis() - before.endMillis() >= PAUSE_MILLIS
        || length >= LONG && endsSentence(before.text())
        || length >= TOO_LONG;
  }

  private static boolean endsSentence(String text) {
    return ENDS_SENTENCE.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /**
   * Returns the width of a text in characters, where one of the wide scripts of East Asia counts as
   * three.
   */
  private static int width(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 3 : 1).sum();
  }
}
