package hark.lucene;

import hark.transcript.Segment;
import hark.transcript.Words;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of all segments of a transcript, cut once, and given out as if segments had no edges.
 */
final class Speech {

  private final int[] firstPositions;
  private char[] characters = new char[1024];
  private int size;

  /** For each word where it ends in the characters. */
  private int[] ends = new int[256];

  private int words;

  private Speech(int segments) {
    this.firstPositions = new int[segments];
  }

  static Speech of(List<Segment> segments) {
    var speech = new Speech(segments.size());
    var reader = new Words();
    for (int i = 0; i < segments.size(); i++) {
      speech.firstPositions[i] = speech.words;
      reader.reset(segments.get(i).text());
      while (reader.next()) {
        speech.add(reader.buffer(), reader.length());
      }
    }
    return speech;
  }

  private void add(char[] word, int length) {
    if (size + length > characters.length) {
      characters = Arrays.copyOf(characters, 2 * (size + length));
    }
    System.arraycopy(word, 0, characters, size, length);
    size += length;
    if (words == ends.length) {
      ends = Arrays.copyOf(ends, 2 * words);
    }
    ends[words++] = size;
  }

  FirstPositions firstPositions() {
    return new FirstPositions(firstPositions, words);
  }

  TokenStream stream() {
    return new Stream();
  }

  private final class Stream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int next;
    private int from;

    @Override
    public boolean incrementToken() {
      if (next == words) {
        return false;
      }
      clearAttributes();
      int end = ends[next++];
      term.copyBuffer(characters, from, end - from);
      from = end;
      return true;
    }

    @Override
    public void reset() {
      next = 0;
      from = 0;
    }
  }
}
