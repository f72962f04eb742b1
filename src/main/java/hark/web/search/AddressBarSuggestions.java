package hark.web.search;

import hark.query.PartialQuery;
import hark.search.request.SearchRequest;
import hark.web.shell.RequestValues;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/**
 * The completions of a partial query for a browser's address bar, in the form of the OpenSearch
 * Suggestions extension: the text as typed, and the queries it may become.
 */
@Path("/search/suggestions")
@Blocking
class AddressBarSuggestions {

  private final SuggestionApi suggestions;

  AddressBarSuggestions(SuggestionApi suggestions) {
    this.suggestions = suggestions;
  }

  /**
   * Returns suggestions; none for text that is too long.
   *
   * @param q the text of the address bar
   */
  @GET
  @Produces("application/x-suggestions+json;charset=UTF-8")
  public List<Object> suggest(@QueryParam("q") String q) {
    var typed = RequestValues.text(q);
    return List.of(
        typed,
        typed.length() > PartialQuery.MAX_LENGTH
            ? List.of()
            : suggestions.suggest(typed, SearchRequest.of(typed)).suggestions().stream()
                .map(SuggestionApi.Suggested::query)
                .toList());
  }
}
