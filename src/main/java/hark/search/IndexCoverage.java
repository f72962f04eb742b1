package hark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much of the library can be searched.
 *
 * @param filling the index is being filled from the archive, and lacks what is not in it yet
 * @param missing the number of transcripts that are in the archive and cannot be indexed
 */
public record IndexCoverage(boolean filling, long missing) {

  /** Everything can be searched. */
  public static final IndexCoverage WHOLE = new IndexCoverage(false, 0);

  public boolean isWhole() {
    return !filling && missing == 0;
  }

  /** Why something may be missing in an answer, in whole sentences; empty when nothing is. */
  public List<String> reasons() {
    var reasons = new ArrayList<String>();
    if (filling) {
      reasons.add(
          "The index is being made from the archive; what is not in it yet cannot be found.");
    }
    if (missing > 0) {
      reasons.add(
          missing == 1
              ? "One transcript of the library could not be indexed and cannot be found."
              : String.format(
                  Locale.ROOT,
                  "%,d transcripts of the library could not be indexed and cannot be found.",
                  missing));
    }
    return List.copyOf(reasons);
  }
}
