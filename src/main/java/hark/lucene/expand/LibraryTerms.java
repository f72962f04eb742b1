package hark.lucene.expand;

import hark.query.Query.Fuzzy;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The words that the transcripts of a whole library say, and their form terms. What a query word
 * stands for is looked up here and never in a part of the index, so that it does not depend on how
 * the index is divided. Transcripts that were deleted are included for a while. Safe to share
 * between threads.
 */
public interface LibraryTerms {

  /**
   * A term, and the number of transcripts that have it.
   *
   * @param transcripts 1 or more
   */
  record CountedTerm(String text, long transcripts) {}

  /**
   * Terms in the order of their UTF-8 bytes.
   *
   * @param cut whether there are more than were asked for
   */
  record TermList(List<CountedTerm> terms, boolean cut) {

    public TermList {
      terms = List.copyOf(terms);
    }

    /** Returns the terms without their counts. */
    LibraryForms.SimilarWords words() {
      return new LibraryForms.SimilarWords(terms.stream().map(CountedTerm::text).toList(), cut);
    }
  }

  /** Returns the languages of the transcripts, as ISO 639 codes. */
  Set<String> languages() throws IOException;

  /** Returns the number of transcripts that say a word. */
  long transcripts(String word) throws IOException;

  /** Checks whether a transcript says a word. */
  default boolean isSaid(String word) throws IOException {
    return transcripts(word) > 0;
  }

  /**
   * Lists the words that begin with a prefix.
   *
   * @param most the most words, above 0
   */
  TermList words(String prefix, int most) throws IOException;

  /**
   * Lists the terms of {@link hark.lucene.schema.FormTerms} that begin with a prefix.
   *
   * @param most the most terms, above 0
   */
  TermList forms(String prefix, int most) throws IOException;

  /**
   * Lists the words that a fuzzy word stands for, by Levenshtein distance, where a swap of
   * neighbours counts one (Schulz and Mihov, 2002, as Lucene has it).
   *
   * @param most the most words, above 0
   */
  TermList similar(Fuzzy word, int most) throws IOException;
}
