package hark.lucene.schema;

import hark.language.Words;
import java.util.Arrays;

/** The text of one segment with the offsets of its words. */
public final class SegmentText {

  private final String text;
  private final int firstPosition;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int words;

  /**
   * @param firstPosition of its first word in the transcript
   */
  public SegmentText(String text, int firstPosition) {
    this.text = text;
    this.firstPosition = firstPosition;
    var reader = new Words().reset(text);
    while (reader.next()) {
      if (words == starts.length) {
        starts = Arrays.copyOf(starts, 2 * words);
        ends = Arrays.copyOf(ends, 2 * words);
      }
      starts[words] = reader.start();
      ends[words++] = reader.end();
    }
  }

  public String text() {
    return text;
  }

  public int firstPosition() {
    return firstPosition;
  }

  /** Returns the position after its last word. */
  public int endPosition() {
    return firstPosition + words;
  }

  /** Returns the offset in the text at which the word at a position begins. */
  public int start(int position) {
    return starts[position - firstPosition];
  }

  /** Returns the offset in the text at which the word at a position ends, exclusive. */
  public int end(int position) {
    return ends[position - firstPosition];
  }
}
