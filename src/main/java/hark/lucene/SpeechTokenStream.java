package hark.lucene;

import hark.transcript.Segment;
import hark.transcript.Words;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of all segments of a transcript, one after the other, as if segments had no edges. */
final class SpeechTokenStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<Segment> segments;
  private final Words words = new Words();
  private int next;

  SpeechTokenStream(List<Segment> segments) {
    this.segments = segments;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (!words.next()) {
      if (next == segments.size()) {
        return false;
      }
      words.reset(segments.get(next++).text());
    }
    term.copyBuffer(words.buffer(), 0, words.length());
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    words.reset("");
  }
}
