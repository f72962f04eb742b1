package hark.search;

import java.util.List;
import java.util.Optional;

/**
 * An answer.
 *
 * @param totalMoments in all hits, on every page; exact
 * @param totalVideos exact
 * @param hits of the page asked for, best first
 * @param notes what to know of the answer: why it is incomplete, which filter fits nothing; whole
 *     sentences
 * @param hint what could not be read in the query text; the answer then is for its words taken
 *     literally
 */
public record SearchResult(
    SearchRequest request,
    long totalMoments,
    int totalVideos,
    List<Hit> hits,
    List<String> notes,
    Optional<SyntaxHint> hint) {

  /**
   * What is wrong with a query text.
   *
   * @param column from 1
   */
  public record SyntaxHint(int column, String message) {}

  /** An answer to a query text that could be read. */
  public SearchResult(
      SearchRequest request,
      long totalMoments,
      int totalVideos,
      List<Hit> hits,
      List<String> notes) {
    this(request, totalMoments, totalVideos, hits, notes, Optional.empty());
  }

  public SearchResult {
    hits = List.copyOf(hits);
    notes = List.copyOf(notes);
  }

  /** The answer to a question without a word in it. */
  public static SearchResult empty(SearchRequest request) {
    return new SearchResult(request, 0, 0, List.of(), List.of());
  }

  public SearchResult withHint(SyntaxHint newHint) {
    return new SearchResult(request, totalMoments, totalVideos, hits, notes, Optional.of(newHint));
  }

  /** The number of pages; 0 when nothing was found. */
  public int pages() {
    return Math.ceilDiv(totalVideos, request.size());
  }
}
