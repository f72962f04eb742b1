package hark.lucene.suggest;

import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.StringHelper;

/**
 * A sample of the transcripts of a library by the hashes of their videos' IDs, so that it is the
 * same however the library is divided into parts. Used by one thread, for documents of one leaf in
 * ascending order.
 */
final class TranscriptSample {

  private final LeafReader leaf;
  private final long fraction;
  private SortedDocValues videos;

  /**
   * @param all the number of transcripts from which some are taken
   * @param wanted the fewest that are taken, about; at most twice as many are
   */
  TranscriptSample(LeafReader leaf, long all, int wanted) {
    this.leaf = leaf;
    // A power of two: a few transcripts more or less seldom make it another sample.
    this.fraction = Long.highestOneBit(Math.max(1, all / wanted));
  }

  boolean includes(int document) throws IOException {
    if (fraction == 1) {
      return true;
    }
    if (videos == null) {
      videos = DocValues.getSorted(leaf, TranscriptDocument.VIDEO);
    }
    return videos.advanceExact(document)
        && (StringHelper.murmurhash3_x86_32(videos.lookupOrd(videos.ordValue()), 0) & fraction - 1)
            == 0;
  }
}
