package hark.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Documents that any of several iterators stands at; moves those iterators along. Suits up to about
 * a thousand.
 */
final class UnionIterator extends DocIdSetIterator {

  private final DocIdSetIterator[] parts;
  private final long cost;
  private int document = -1;

  UnionIterator(List<? extends DocIdSetIterator> parts) {
    this.parts = parts.toArray(DocIdSetIterator[]::new);
    this.cost = parts.stream().mapToLong(DocIdSetIterator::cost).sum();
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(document + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    int nearest = NO_MORE_DOCS;
    for (var part : parts) {
      int at = part.docID();
      if (at < target) {
        at = part.advance(target);
      }
      nearest = Math.min(nearest, at);
    }
    document = nearest;
    return document;
  }

  @Override
  public long cost() {
    return cost;
  }
}
