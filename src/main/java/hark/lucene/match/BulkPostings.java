package hark.lucene.match;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;

/** Postings that return all positions in a transcript in one call. Used by one thread. */
abstract class BulkPostings extends PostingsEnum {

  /**
   * Copies all positions in the current transcript, as many as {@link #freq()}, into an array.
   *
   * @param from index of the first position in the array
   */
  abstract void read(int[] into, int from) throws IOException;
}
