package hark.search;

/**
 * Creates searches whose offers have as much time as they need, so that answers can be compared.
 */
public final class ClocklessSearch {

  private ClocklessSearch() {}

  public static Search in(TranscriptIndex index) {
    return new Search(index, () -> IndexCoverage.WHOLE, () -> 0);
  }
}
