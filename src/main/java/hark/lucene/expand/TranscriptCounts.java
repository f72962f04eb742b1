package hark.lucene.expand;

import java.io.IOException;

/** The numbers of transcripts that say words. */
record TranscriptCounts(LibraryTerms terms) {

  /** The fraction of transcripts, one in so many, that makes a spelling usual. */
  private static final int USUAL = 20;

  /**
   * Checks whether two words are usually one: whether at least one in {@value #USUAL} of the
   * transcripts with the rarer of them joins them with a hyphen. {@code may-be} is not {@code
   * maybe}.
   */
  boolean isUsualPair(String first, String second, long times) throws IOException {
    return times * USUAL >= Math.min(of(first), of(second));
  }

  /** Returns the number of transcripts that say a word. */
  long of(String word) throws IOException {
    return terms.transcripts(word);
  }
}
