package hark.lucene.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The places of all words that a prefix or a fuzzy word stands for. */
final class ExpandedMatcher extends SpanMatcher {

  private final UnionIterator<PostingsEnum> transcripts;
  private final SpanList spans = new SpanList();
  private int[] positions = new int[64];

  ExpandedMatcher(List<PostingsEnum> words) {
    this.transcripts = new UnionIterator<>(words);
  }

  @Override
  public DocIdSetIterator transcripts() {
    return transcripts;
  }

  @Override
  protected SpanList findSpans() throws IOException {
    int size = 0;
    var here = transcripts.here();
    for (var word : here) {
      int frequency = word.freq();
      if (positions.length < size + frequency) {
        positions = Arrays.copyOf(positions, 2 * (size + frequency));
      }
      for (int left = frequency; left > 0; left--) {
        positions[size++] = word.nextPosition();
      }
    }
    if (here.size() > 1) {
      Arrays.sort(positions, 0, size);
    }
    spans.clear();
    spans.addWords(positions, size);
    return spans;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    to.accept(spans);
  }
}
