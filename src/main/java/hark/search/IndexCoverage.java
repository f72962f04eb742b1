package hark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /**
   * Returns the reasons why a result may be incomplete, in whole sentences; empty if it is
   * complete.
   */
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
