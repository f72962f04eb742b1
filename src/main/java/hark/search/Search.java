package hark.search;

import hark.query.QueryParser;
import hark.query.QuerySyntaxException;
import hark.search.SearchResult.SyntaxHint;
import hark.transcript.VideoId;
import java.util.List;
import java.util.Map;

/** Finds what was said. Safe to share between threads. */
public final class Search {

  private final TranscriptIndex index;

  public Search(TranscriptIndex index) {
    this.index = index;
  }

  /**
   * Answers a question. Never fails for what was typed: where that cannot be read, its words are
   * looked for.
   */
  public SearchResult find(SearchRequest request) {
    var text = request.queryText();
    try {
      return QueryParser.parse(text)
          .map(query -> index.search(query, request))
          .orElseGet(() -> SearchResult.empty(request));
    } catch (QuerySyntaxException e) {
      return QueryParser.literal(text)
          .map(query -> index.search(query, request))
          .orElseGet(() -> SearchResult.empty(request))
          .withHint(new SyntaxHint(e.column(), e.getMessage()));
    }
  }

  /**
   * The text of the segments of one video that a query touches, cut into fragments.
   *
   * @return for each such segment's ordinal its whole text; empty when nothing was found
   */
  public Map<Integer, List<Fragment>> marks(VideoId video, String queryText) {
    return Map.of();
  }
}
