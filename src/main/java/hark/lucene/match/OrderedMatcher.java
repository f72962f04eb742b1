package hark.lucene.match;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Words in this order with a bounded number of others between them in total: the minimal spans that
 * contain such a sequence.
 */
final class OrderedMatcher extends SpanMatcher {

  private final List<WordMatcher> words;
  private final int between;
  private final DocIdSetIterator transcripts;
  private final SpanList[] found;
  private final SpanList spans = new SpanList();

  OrderedMatcher(List<WordMatcher> words, int between) {
    this.words = words;
    this.between = between;
    this.found = new SpanList[words.size()];
    this.transcripts =
        ConjunctionUtils.intersectIterators(words.stream().map(SpanMatcher::transcripts).toList());
  }

  @Override
  public DocIdSetIterator transcripts() {
    return transcripts;
  }

  @Override
  protected SpanList findSpans() throws IOException {
    for (int i = 0; i < found.length; i++) {
      found[i] = words.get(i).match();
    }
    spans.clear();
    int from = 0;
    for (int end = firstEnd(from); end >= 0; end = firstEnd(from)) {
      int start = lastStart(end);
      int length = end - start + 1;
      if (length - found.length <= between) {
        spans.add(start, end, found.length / (float) length);
      }
      from = start + 1;
    }
    return spans;
  }

  /**
   * Returns the end of the first sequence that begins at a position or later; -1 if there is none.
   */
  private int firstEnd(int from) {
    int position = from - 1;
    for (var list : found) {
      int next = list.firstFrom(position + 1);
      if (next == list.size()) {
        return -1;
      }
      position = list.start(next);
    }
    return position;
  }

  /** Returns the start of the last sequence with this end. */
  private int lastStart(int end) {
    int position = end;
    for (int i = found.length - 2; i >= 0; i--) {
      position = found[i].start(found[i].firstFrom(position) - 1);
    }
    return position;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    words.forEach(word -> word.marks(to));
  }
}
