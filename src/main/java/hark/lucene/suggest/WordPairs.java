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

  /** The number of transcripts that are read, about; up to twice as many. */
  static final int TRANSCRIPTS = 100;

  /** The number of places of a first word that are read in a transcript. */
  static final int PLACES_A_TRANSCRIPT = 4;

  /**
   * The number of places of a second word that are compared with the first in so many transcripts.
   */
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
    for (var leaf : reader.leaves()) {
      var postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
      if (postings != null) {
        readSome(leaf, postings, new TranscriptSample(leaf.reader(), transcripts, TRANSCRIPTS));
      }
    }
    return found();
  }

  private void readSome(LeafReaderContext leaf, PostingsEnum postings, TranscriptSample sample)
      throws IOException {
    var live = leaf.reader().getLiveDocs();
    var place = new PairPosition(leaf.reader());
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = postings.docID();
      if ((live == null || live.get(document)) && sample.includes(document)) {
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

  /**
   * Finds those of some words that follow a word.
   *
   * @param seconds these words, each with the number of transcripts of the library that say it
   */
  List<SpokenPair> after(String first, Map<String, Long> seconds) throws IOException {
    pairs.clear();
    for (var second : seconds.entrySet()) {
      for (var leaf : reader.leaves()) {
        readSecond(leaf, first, second.getKey(), second.getValue());
      }
    }
    return found();
  }

  private void readSecond(LeafReaderContext leaf, String first, String second, long transcripts)
      throws IOException {
    var before = postings(leaf, first);
    var after = postings(leaf, second);
    if (before == null || after == null) {
      return;
    }
    var live = leaf.reader().getLiveDocs();
    var place = new PairPosition(leaf.reader());
    var sample = new TranscriptSample(leaf.reader(), transcripts, TRANSCRIPTS);
    int most = PLACES_OF_SECOND / Math.clamp(transcripts, 1, TRANSCRIPTS);
    while (after.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = after.docID();
      boolean both =
          before.docID() == document
              || before.docID() < document && before.advance(document) == document;
      if (both && (live == null || live.get(document)) && sample.includes(document)) {
        readSecond(before, after, document, most, place);
      }
    }
  }

  private static PostingsEnum postings(LeafReaderContext leaf, String word) throws IOException {
    return leaf.reader()
        .postings(new Term(TranscriptDocument.SPEECH, word), PostingsEnum.POSITIONS);
  }

  /**
   * @param most the number of places of the second word that are compared, spread over all of them
   */
  private static void readSecond(
      PostingsEnum before, PostingsEnum after, int document, int most, PairPosition place)
      throws IOException {
    int step = Math.ceilDiv(after.freq(), most);
    int unread = before.freq();
    int at = -1;
    for (int i = 0; i < after.freq(); i++) {
      int wanted = after.nextPosition() - 1;
      if (i % step != step / 2) {
        continue;
      }
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
