package hark.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of one part that have none of the other near, overlapping ones aside. */
final class NotNearMatcher extends Matcher {

  private final Matcher wanted;
  private final Companion unwanted;
  private final Nearness nearness;
  private final Onsets onsets;
  private final SpanList spans = new SpanList();

  /** The ends of the unwanted spans in order, and for each how far it and those before it reach. */
  private int[] ends = new int[0];

  private long[] reaches = new long[0];

  /** The unwanted span looked at last, by its place in its list, and the first onset from it on. */
  private int next;

  private long nextOnset;

  NotNearMatcher(Matcher wanted, Matcher unwanted, Nearness nearness) {
    this.wanted = wanted;
    this.unwanted = new Companion(unwanted);
    this.nearness = nearness;
    this.onsets = new Onsets(nearness);
  }

  @Override
  DocIdSetIterator transcripts() {
    return wanted.transcripts();
  }

  @Override
  SpanList match() throws IOException {
    int document = transcripts().docID();
    var all = wanted.match();
    var others = unwanted.match(document);
    spans.clear();
    if (!others.isEmpty() && !all.isEmpty()) {
      nearness.moveTo(document);
      onsets.read(others);
      readEnds(others);
      next = 0;
      nextOnset = onsets.firstFrom(0);
    }
    for (int i = 0; i < all.size(); i++) {
      if (others.isEmpty()
          || !isBefore(others, all.end(i)) && !isAfter(others.size(), all.start(i))) {
        spans.addFrom(all, i);
      }
    }
    return spans;
  }

  private void readEnds(SpanList others) throws IOException {
    int size = others.size();
    if (ends.length < size) {
      ends = new int[2 * size];
      reaches = new long[2 * size];
    }
    for (int i = 0; i < size; i++) {
      ends[i] = others.end(i);
    }
    Arrays.sort(ends, 0, size);
    for (int i = 0; i < size; i++) {
      reaches[i] = Math.max(i == 0 ? Long.MIN_VALUE : reaches[i - 1], nearness.reach(ends[i]));
    }
  }

  /** Tells whether a span that ends here comes before an unwanted one that is near. */
  private boolean isBefore(SpanList others, int end) throws IOException {
    int found = others.firstFrom(end + 1, next);
    if (found == others.size()) {
      return false;
    }
    if (found != next) {
      next = found;
      nextOnset = onsets.firstFrom(found);
    }
    return nearness.isNear(nearness.reach(end), nextOnset);
  }

  /** Tells whether a span that starts here comes after an unwanted one that is near. */
  private boolean isAfter(int size, int start) throws IOException {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && nearness.isNear(reaches[low - 1], nearness.onset(start));
  }

  @Override
  void marks(Consumer<SpanList> to) {
    wanted.marks(to);
  }
}
