package hark.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The union of several iterators over documents; moves those iterators along. They are kept in a
 * heap by document, so that of a thousand only those at the current document are touched.
 */
final class UnionIterator<T extends DocIdSetIterator> extends DocIdSetIterator {

  private final List<T> heap;

  /** The current documents of the iterators in the heap. */
  private final int[] documents;

  private final long cost;
  private final List<T> here = new ArrayList<>();
  private int document = -1;

  UnionIterator(List<T> parts) {
    this.heap = new ArrayList<>(parts);
    this.documents = new int[heap.size()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = -1;
    }
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
    while (documents[0] < target) {
      documents[0] = heap.getFirst().advance(target);
      sink();
    }
    document = documents[0];
    return document;
  }

  /** Moves the first iterator down until none below it is at an earlier document. */
  private void sink() {
    var moved = heap.getFirst();
    int at = documents[0];
    int place = 0;
    for (int child = 1; child < documents.length; child = 2 * place + 1) {
      if (child + 1 < documents.length && documents[child + 1] < documents[child]) {
        child++;
      }
      if (documents[child] >= at) {
        break;
      }
      documents[place] = documents[child];
      heap.set(place, heap.get(child));
      place = child;
    }
    documents[place] = at;
    heap.set(place, moved);
  }

  /** Returns the iterators at the current document; valid until the next call. */
  List<T> here() {
    here.clear();
    addHere(0);
    return here;
  }

  private void addHere(int place) {
    if (place < documents.length && documents[place] == document) {
      here.add(heap.get(place));
      addHere(2 * place + 1);
      addHere(2 * place + 2);
    }
  }

  @Override
  public long cost() {
    return cost;
  }
}
