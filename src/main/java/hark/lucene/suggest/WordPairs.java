package hark.lucene.suggest;

import hark.language.Words;
import hark.language.Words.Word;
import hark.lucene.schema.TimelineCache;
import hark.lucene.schema.TranscriptDocument;
import hark.lucene.suggest.SuggestionSource.SpokenPair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A finder of pairs of words that are said one directly after the other, as they are written there.
 * Examines a bounded number of places, whatever the size of the index. Used by one thread.
 */
final class WordPairs {

  /** The number of places of a first word that are read, in transcripts spread over each leaf. */
  static final int PLACES = 400;

  private static final int PLACES_A_TRANSCRIPT = 4;

  /** The number of places of a second word that are compared with the first. */
  private static final int PLACES_OF_SECOND = 500;

  private final IndexReader reader;
  private final Map<String, WordPair> pairs = new HashMap<>();

  WordPairs(IndexReader reader) {
    this.reader = reader;
  }

  /** A pair in its most frequent spelling, and the number of places where it was found. */
  private static final class WordPair {
    private final String second;
    private final Map<String, Integer> spellings = new HashMap<>();
    private int places;

    WordPair(String second) {
      this.second = second;
    }
  }

  /**
   * Finds the words that follow a word.
   *
   * @param transcripts the number of transcripts of the library that say it
   */
  List<SpokenPair> after(String first, long transcripts) throws IOException {
    pairs.clear();
    var term = new Term(TranscriptDocument.SPEECH, first);
    long stride = Math.max(1, transcripts * PLACES_A_TRANSCRIPT / PLACES);
    for (var leaf : reader.leaves()) {
      var postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
      if (postings != null) {
        readSome(leaf, postings, stride);
      }
    }
    return found();
  }

  private void readSome(LeafReaderContext leaf, PostingsEnum postings, long stride)
      throws IOException {
    var live = leaf.reader().getLiveDocs();
    var place = new PairPosition(leaf.reader());
    for (int i = 0; postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
      int document = postings.docID();
      if (i % stride == 0 && (live == null || live.get(document))) {
        int step = Math.ceilDiv(postings.freq(), PLACES_A_TRANSCRIPT); // not only its beginning
        for (int j = 0; j < postings.freq(); j++) {
          int position = postings.nextPosition();
          if (j % step == step / 2) {
            place.count(document, position);
          }
        }
      }
    }
  }

  /** Finds those of some words that follow a word. */
  List<SpokenPair> after(String first, List<String> seconds) throws IOException {
    pairs.clear();
    for (var second : seconds) {
      int left = PLACES_OF_SECOND;
      for (var leaf : reader.leaves()) {
        left = left > 0 ? left - readSecond(leaf, first, second, left) : 0;
      }
    }
    return found();
  }

  /** Reads places of the second word, up to a number; returns the number read. */
  private int readSecond(LeafReaderContext leaf, String first, String second, int most)
      throws IOException {
    var before = postings(leaf, first);
    var after = postings(leaf, second);
    var live = leaf.reader().getLiveDocs();
    var place = new PairPosition(leaf.reader());
    int read = 0;
    while (before != null
        && after != null
        && read < most
        && after.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = after.docID();
      read += Math.min(after.freq(), most - read);
      boolean both =
          before.docID() == document
              || before.docID() < document && before.advance(document) == document;
      if (both && (live == null || live.get(document))) {
        readSecond(before, after, document, place);
      }
    }
    return read;
  }

  private static PostingsEnum postings(LeafReaderContext leaf, String word) throws IOException {
    return leaf.reader()
        .postings(new Term(TranscriptDocument.SPEECH, word), PostingsEnum.POSITIONS);
  }

  private static void readSecond(
      PostingsEnum before, PostingsEnum after, int document, PairPosition place)
      throws IOException {
    int unread = before.freq();
    int at = -1;
    for (int i = 0; i < after.freq(); i++) {
      int wanted = after.nextPosition() - 1;
      while (at < wanted && unread > 0) {
        at = before.nextPosition();
        unread--;
      }
      if (at == wanted && at >= 0) {
        place.count(document, at);
      }
    }
  }

  private List<SpokenPair> found() {
    return pairs.values().stream()
        .map(pair -> new SpokenPair(pair.second, pair.places, pair.spellings))
        .toList();
  }

  /** A reader of the text at positions in the transcripts of one leaf, in order of documents. */
  private final class PairPosition {
    private final LeafReader leaf;
    private final TimelineCache timelines;
    private BinaryDocValues texts;
    private int segment = -1;
    private String text;
    private List<Word> words;

    PairPosition(LeafReader leaf) {
      this.leaf = leaf;
      this.timelines = new TimelineCache(leaf);
    }

    /** Counts the word at a position with the next one, if no punctuation is between them. */
    void count(int document, int position) throws IOException {
      var timeline = timelines.of(document);
      int ordinal = timeline.segmentAt(position);
      open(document - timeline.segments() + ordinal);
      int at = position - timeline.firstPosition(ordinal);
      var first = words.get(at);
      var written = text.substring(first.start(), first.end());
      if (at + 1 < words.size()) {
        var second = words.get(at + 1);
        add(written, text.substring(first.end(), second.start()), second);
      } else if (ordinal + 1 < timeline.segments() && text.substring(first.end()).isBlank()) {
        open(document - timeline.segments() + ordinal + 1);
        if (!words.isEmpty() && text.substring(0, words.getFirst().start()).isBlank()) {
          add(written, " ", words.getFirst());
        }
      }
    }

    private void add(String first, String between, Word second) {
      if (between.isBlank() || between.equals("-")) {
        var written = first + between.replaceAll("\\s+", " ") + text(second);
        var pair = pairs.computeIfAbsent(second.text(), WordPair::new);
        pair.places++;
        pair.spellings.merge(written, 1, Integer::sum);
      }
    }

    private String text(Word word) {
      return text.substring(word.start(), word.end());
    }

    private void open(int wanted) throws IOException {
      if (wanted == segment) {
        return;
      }
      if (texts == null || texts.docID() > wanted) { // doc values only move forward
        texts = DocValues.getBinary(leaf, TranscriptDocument.TEXT);
      }
      texts.advanceExact(wanted);
      text = texts.binaryValue().utf8ToString();
      words = new ArrayList<>(Words.of(text));
      segment = wanted;
    }
  }
}
