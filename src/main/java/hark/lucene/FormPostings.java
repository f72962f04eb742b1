package hark.lucene;

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
 * The postings of a word together with those of its forms, as if they were one word; those of a
 * form only in transcripts of its languages. Used by one thread.
 */
final class FormPostings extends PostingsEnum {

  /** How near a form is to the word. */
  enum Kind {
    SAME,
    ACCENT,
    INFLECTED
  }

  /**
   * The postings of one form.
   *
   * @param languages the ordinals of the languages in whose transcripts it counts; null for all
   * @param within the transcripts in which alone it counts; null for all
   */
  record Part(PostingsEnum postings, Kind kind, boolean[] languages, DocIdSetIterator within) {

    private boolean counts(int document, int language) throws IOException {
      if (languages != null && (language < 0 || !languages[language])) {
        return false;
      }
      return within == null || standsAt(document);
    }

    private boolean standsAt(int document) throws IOException {
      int at = within.docID();
      return (at < document ? within.advance(document) : at) == document;
    }
  }

  private final Part[] parts;
  private final SortedDocValues spoken;
  private final boolean restricted;
  private final long cost;
  private int document = -1;

  /** The parts that count in the current transcript. */
  private final Part[] here;

  private int hereSize;

  // What is merged where more than one part counts, or accents have to be known.
  private boolean merged;
  private int[] positions = new int[16];
  private int size;
  private int next;
  private int[] accents = new int[4];
  private int accentsSize;

  /**
   * @param parts at least one
   */
  FormPostings(LeafReader leaf, List<Part> parts) throws IOException {
    this.parts = parts.toArray(Part[]::new);
    this.here = new Part[this.parts.length];
    this.spoken = DocValues.getSorted(leaf, TranscriptDocument.SPOKEN);
    this.restricted = parts.stream().anyMatch(part -> part.languages() != null);
    this.cost = parts.stream().mapToLong(part -> part.postings().cost()).sum();
  }

  /** The ordinals of languages in a leaf, as a table; empty where no transcript is in one. */
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

  /** Tells whether an inflected form is said in the current transcript. */
  boolean isInflectedHere() {
    for (int i = 0; i < hereSize; i++) {
      if (here[i].kind() == Kind.INFLECTED) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether a form with other accents is said between two positions of the current
   * transcript, both inclusive; to be asked after the positions have been read.
   */
  boolean isAccentBetween(int start, int end) {
    for (int i = 0; i < accentsSize; i++) {
      if (accents[i] >= start && accents[i] <= end) {
        return true;
      }
    }
    return false;
  }

  boolean hasAccents() {
    return accentsSize > 0;
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

  /** Finds the parts that count in the current transcript; {@code false} when there is none. */
  private boolean gather() throws IOException {
    int language = restricted && spoken.advanceExact(document) ? spoken.ordValue() : -1;
    hereSize = 0;
    merged = false;
    accentsSize = 0;
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
    return hereSize == 1 && here[0].kind() != Kind.ACCENT;
  }

  private void merge() throws IOException {
    if (merged) {
      return;
    }
    merged = true;
    size = 0;
    next = 0;
    for (int i = 0; i < hereSize; i++) {
      boolean accent = here[i].kind() == Kind.ACCENT;
      var postings = here[i].postings();
      for (int left = postings.freq(); left > 0; left--) {
        add(postings.nextPosition(), accent);
      }
    }
    if (hereSize > 1) {
      Arrays.sort(positions, 0, size);
    }
  }

  private void add(int position, boolean accent) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * size);
    }
    positions[size++] = position;
    if (accent) {
      if (accentsSize == accents.length) {
        accents = Arrays.copyOf(accents, 2 * accentsSize);
      }
      accents[accentsSize++] = position;
    }
  }

  /** Reads all positions, as many as {@link #freq()}, into an array from a place on. */
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
