package hark.search;

import hark.message.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of the library that can be searched.
 *
 * @param filling whether the index is being filled from the archive and is still incomplete
 * @param missing the number of transcripts in the archive that cannot be indexed
 */
public record IndexCoverage(boolean filling, long missing) {

  /** The coverage of a complete index. */
  public static final IndexCoverage WHOLE = new IndexCoverage(false, 0);

  public boolean isWhole() {
    return !filling && missing == 0;
  }

  /** Returns the reasons why a result may be incomplete; empty if it is complete. */
  public List<Message> reasons() {
    var reasons = new ArrayList<Message>();
    if (filling) {
      reasons.add(Message.of(SearchNote.INDEX_FILLING));
    }
    if (missing > 0) {
      reasons.add(Message.of(SearchNote.TRANSCRIPTS_MISSING, missing));
    }
    return List.copyOf(reasons);
  }
}
