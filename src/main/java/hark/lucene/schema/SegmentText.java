package hark.lucene.schema;

import hark.language.Words;

/**
 * The text of one segment with the offsets of its words, which are looked for when they are first
 * needed: most of the segments around a moment have no word to mark. Used by one thread.
 */
public final class SegmentText {

  private final String text;
  private final int firstPosition;
  private final int endPosition;
  private int[] starts;
  private int[] ends;

  /**
   * @param firstPosition of its first word in the transcript
   * @param endPosition after its last word; the same if it has none
   */
  SegmentText(String text, int firstPosition, int endPosition) {
    this.text = text;
    this.firstPosition = firstPosition;
    this.endPosition = endPosition;
  }

  public String text() {
    return text;
  }

  public int firstPosition() {
    return firstPosition;
  }

  /** Returns the position after its last word. */
  public int endPosition() {
    return endPosition;
  }

  /** Returns the offset in the text at which the word at a position begins. */
  public int start(int position) {
    findWords();
    return starts[position - firstPosition];
  }

  /** Returns the offset in the text at which the word at a position ends, exclusive. */
  public int end(int position) {
    findWords();
    return ends[position - firstPosition];
  }

  private void findWords() {
    if (starts != null) {
      return;
    }
    starts = new int[endPosition - firstPosition];
    ends = new int[starts.length];
    var reader = new Words().reset(text);
    for (int i = 0; reader.next(); i++) {
      starts[i] = reader.start();
      ends[i] = reader.end();
    }
  }
}
