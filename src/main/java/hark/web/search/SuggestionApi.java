package hark.web.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.query.PartialQuery;
import hark.search.Search;
import hark.search.Suggestion;
import hark.web.shell.RequestValues;
import hark.web.view.PageLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The completions of partial query text, as JSON. */
@Path("/api/suggestions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SuggestionApi {

  /**
   * The suggestions, best first.
   *
   * @param incomplete the reasons suggestions may be missing
   */
  record Suggestions(
      String typed,
      List<Suggested> suggestions,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> incomplete) {}

  /**
   * A suggestion.
   *
   * @param kind {@code word}, {@code phrase}, {@code title} or {@code speaker}
   * @param query the whole query with it
   * @param times the number of times a word is said
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Suggested(String kind, String text, String query, OptionalLong times) {

    static Suggested of(Suggestion one) {
      return new Suggested(
          one.kind().name().toLowerCase(Locale.ROOT), one.text(), one.query(), one.times());
    }
  }

  private final Search search;

  SuggestionApi(Search search) {
    this.search = search;
  }

  /**
   * Returns suggestions for partial query text.
   *
   * @param q the text of the field before the cursor
   */
  @GET
  public Suggestions suggest(@QueryParam("q") @Size(max = PartialQuery.MAX_LENGTH) String q) {
    var typed = RequestValues.text(q);
    return new Suggestions(
        typed,
        search.suggest(typed).stream().map(Suggested::of).toList(),
        PageLanguage.word(search.coverage().reasons()));
  }
}
