package hark.search;

import hark.query.Query;
import hark.query.QueryParser;
import hark.query.QuerySyntaxException;
import hark.search.SearchResult.SyntaxHint;
import hark.transcript.VideoId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    var understood = Understood.of(request.queryText());
    var result =
        understood
            .query()
            .map(query -> index.search(query, request))
            .orElseGet(() -> SearchResult.empty(request));
    return understood.hint().map(result::withHint).orElse(result);
  }

  /**
   * Marks a query text's words in one video: the text of each segment touched, in fragments, by
   * ordinal. Empty when it is not said there.
   */
  public Map<Integer, List<Fragment>> marks(VideoId video, String queryText) {
    return Understood.of(queryText)
        .query()
        .map(query -> index.marks(query, video))
        .orElse(Map.of());
  }

  /**
   * What a query text means: its tree, or its words taken literally with a hint on what is wrong.
   */
  private record Understood(Optional<Query> query, Optional<SyntaxHint> hint) {

    static Understood of(String text) {
      try {
        return new Understood(QueryParser.parse(text), Optional.empty());
      } catch (QuerySyntaxException e) {
        var hint = new SyntaxHint(e.column(), e.getMessage());
        return new Understood(QueryParser.literal(text), Optional.of(hint));
      }
    }
  }
}
