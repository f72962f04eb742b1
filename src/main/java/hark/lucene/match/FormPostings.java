package hark.lucene.match;

import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The postings of a word and of its forms, merged as if they were one word; a form counts only in
 * transcripts of its languages. Used by one thread.
 */
final class FormPostings extends BulkPostings {

  /** The similarity of a form to the word. */
  enum FormKind {
    SAME,
    ACCENT,
    INFLECTED,
    NUMBER,
    SOUNDS
  }

  /**
   * The postings of one form.
   *
   * @param languages the ordinals of the languages in whose transcripts it counts; null for all
   * @param within the only transcripts in which it counts; null for all
   */
  record FormPart(
      PostingsEnum postings, FormKind kind, boolean[] languages, DocIdSetIterator within) {

    private boolean counts(int document, int language) throws IOException {
      if (languages != null && (language < 0 || !languages[language])) {
        return false;
      }
      return within == null || isAt(document);
    }

    private boolean isAt(int document) throws IOException {
      int at = within.docID();
      return (at < document ? within.advance(document) : at) == document;
    }
  }

  private final FormPart[] parts;
  private final SortedDocValues spoken;
  private final boolean restricted;
  private final long cost;
  private int document = -1;

  /** The parts that count in the current transcript. */
  private final FormPart[] here;

  private int hereSize;

  // The merged positions, if more than one part counts or the kind of each position is needed.
  private boolean merged;
  private int[] positions = new int[16];
  private int[] firstRun = new int[0];
  private int size;
  private int next;
  private final PositionSet accents = new PositionSet();
  private final PositionSet inflected = new PositionSet();

  /**
   * @param parts at least one
   */
  FormPostings(LeafReader leaf, List<FormPart> parts) throws IOException {
    this.parts = parts.toArray(FormPart[]::new);
    this.here = new FormPart[this.parts.length];
    this.spoken = DocValues.getSorted(leaf, TranscriptDocument.SPOKEN);
    this.restricted = parts.stream().anyMatch(part -> part.languages() != null);
    this.cost = parts.stream().mapToLong(part -> part.postings().cost()).sum();
  }

  /**
   * Returns a table of the ordinals of languages in a leaf; empty if no transcript is in one of
   * them.
   */
  static boolean[] languages(LeafReader leaf, Iterable<String> tags) throws IOException {
    var values = DocValues.getSorted(leaf, TranscriptDocument.SPOKEN);
    var table = new boolean[values.getValueCount()];
    boolean any = false;
    for (var tag : tags) {
      int ordinal = values.lookupTerm(new BytesRef(tag));
      if (ordinal >= 0) {
        table[ordinal] = true;
        any = true;
      }
    }
    return any ? table : new boolean[0];
  }

  /** Checks whether a form of a kind is said in the current transcript. */
  boolean isHere(FormKind kind) {
    for (int i = 0; i < hereSize; i++) {
      if (here[i].kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Returns the positions of forms with other accents in the current transcript. */
  PositionSet accents() throws IOException {
    merge();
    return accents;
  }

  /** Returns the positions of inflected forms in the current transcript. */
  PositionSet inflected() throws IOException {
    merge();
    return inflected;
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
    int wanted = target;
    do {
      document = nearest(wanted);
      wanted = document + 1;
    } while (document != NO_MORE_DOCS && !gather());
    return document;
  }

  private int nearest(int target) throws IOException {
    int nearest = NO_MORE_DOCS;
    for (var part : parts) {
      int at = part.postings().docID();
      if (at < target) {
        at = part.postings().advance(target);
      }
      nearest = Math.min(nearest, at);
    }
    return nearest;
  }

  /** Selects the parts that count in the current transcript; {@code false} if there is none. */
  private boolean gather() throws IOException {
    int language = restricted && spoken.advanceExact(document) ? spoken.ordValue() : -1;
    hereSize = 0;
    merged = false;
    accents.clear();
    inflected.clear();
    for (var part : parts) {
      if (part.postings().docID() == document && part.counts(document, language)) {
        here[hereSize++] = part;
      }
    }
    return hereSize > 0;
  }

  @Override
  public int freq() throws IOException {
    if (isSingle()) {
      return here[0].postings().freq();
    }
    merge();
    return size;
  }

  private boolean isSingle() {
    return hereSize == 1 && here[0].kind() == FormKind.SAME;
  }

  private void merge() throws IOException {
    if (merged || isSingle()) {
      return;
    }
    merged = true;
    size = 0;
    next = 0;
    for (int i = 0; i < hereSize; i++) {
      int from = size;
      addAll(here[i].postings());
      switch (here[i].kind()) {
        case SAME, NUMBER, SOUNDS -> {}
        case ACCENT -> accents.addAll(positions, from, size);
        case INFLECTED -> inflected.addAll(positions, from, size);
      }
    }
    if (hereSize == 2) {
      mergeRuns(here[0].postings().freq());
    } else if (hereSize > 2) {
      Arrays.sort(positions, 0, size);
    }
  }

  /** Merges the positions of two parts, which are in order. */
  private void mergeRuns(int middle) {
    if (positions[middle - 1] < positions[middle]) {
      return;
    }
    if (firstRun.length < middle) {
      firstRun = new int[2 * middle];
    }
    System.arraycopy(positions, 0, firstRun, 0, middle);
    int first = 0;
    int second = middle;
    for (int to = 0; first < middle; to++) {
      boolean isSecond = second < size && positions[second] < firstRun[first];
      positions[to] = isSecond ? positions[second++] : firstRun[first++];
    }
  }

  private void addAll(PostingsEnum postings) throws IOException {
    int frequency = postings.freq();
    if (positions.length < size + frequency) {
      positions = Arrays.copyOf(positions, 2 * (size + frequency));
    }
    for (int left = frequency; left > 0; left--) {
      positions[size++] = postings.nextPosition();
    }
  }

  @Override
  void read(int[] into, int from) throws IOException {
    if (isSingle()) {
      var postings = here[0].postings();
      int to = from + postings.freq();
      for (int i = from; i < to; i++) {
        into[i] = postings.nextPosition();
      }
    } else {
      merge();
      System.arraycopy(positions, 0, into, from, size);
    }
  }

  @Override
  public int nextPosition() throws IOException {
    if (isSingle()) {
      return here[0].postings().nextPosition();
    }
    merge();
    return positions[next++];
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public BytesRef getPayload() {
    return null;
  }

  @Override
  public long cost() {
    return cost;
  }
}
