package hark.lucene.expand;

import hark.query.Query.Fuzzy;
import hark.query.Query.Prefix;
import hark.query.Query.StemmedWord;
import hark.search.SoundAlikes;
import hark.search.part.SearchBounds;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;

/**
 * The words of one state of a library that the words of queries stand for. Safe to share between
 * threads.
 */
public interface LibraryForms {

  /** The most words that one prefix or fuzzy word stands for. */
  int MOST_WORDS = SearchBounds.MOST_WORDS;

  /** Returns the result of {@link TermExpander#of}. */
  SpokenForm.Expansions of(StemmedWord word) throws IOException;

  /** Returns the result of {@link TermExpander#joined}. */
  Map<String, Set<String>> joined(String first, String second) throws IOException;

  /** Returns the result of {@link WordKeys#of(String)}. */
  Map<String, Set<String>> keys(String word);

  /** Returns the other ways to give the number that some words are; empty if they are none. */
  List<SpokenForm> numbers(List<String> words) throws IOException;

  /** Returns the names of thousand, million and so on in the languages of the library. */
  Set<String> scaleNames() throws IOException;

  /** Returns where numbers in digits go on in a leaf. */
  NumberBoundaries boundaries(LeafReader leaf) throws IOException;

  /** Returns the words that sound like a word. */
  SoundAlikes sounding(String word) throws IOException;

  /** Returns the words that begin with a prefix, {@value #MOST_WORDS} at the most. */
  PrefixWords beginning(Prefix prefix) throws IOException;

  /** Returns the words that a fuzzy word stands for, {@value #MOST_WORDS} at the most. */
  SimilarWords similar(Fuzzy word) throws IOException;

  /**
   * The words that a fuzzy word stands for.
   *
   * @param cut whether there are more
   */
  record SimilarWords(List<String> words, boolean cut) {

    public SimilarWords {
      words = List.copyOf(words);
    }
  }
}
