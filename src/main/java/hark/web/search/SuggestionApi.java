package hark.web.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.language.Words;
import hark.query.PartialQuery;
import hark.search.Search;
import hark.search.Suggestion;
import hark.search.request.SearchRequest;
import hark.web.shell.RequestValues;
import hark.web.shell.SearchParameters;
import hark.web.transport.ClientCancellation;
import hark.web.transport.ResourcePermits;
import hark.web.view.PageLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The completions of partial query text, as JSON. */
@Path("/api/suggestions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SuggestionApi {

  /** The longest time to see whether anything is found for suggestions. */
  private static final long LONGEST_NANOS = Duration.ofMillis(300).toNanos();

  /** A query that is a title or a speaker and nothing else. */
  private static final Pattern NAME = Pattern.compile("(?:title|speaker):\"[^\"]*\"");

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
  private final ResourcePermits permits;
  private final ClientCancellation cancellation;

  SuggestionApi(Search search, ResourcePermits permits, ClientCancellation cancellation) {
    this.search = search;
    this.permits = permits;
    this.cancellation = cancellation;
  }

  /**
   * Returns suggestions for partial query text: what was typed already is none, nor is what nothing
   * would be found for.
   *
   * @param q the text of the field before the cursor
   * @param asked the search that it is typed for, with its filters
   */
  @GET
  public Suggestions suggest(
      @QueryParam("q") @Size(max = PartialQuery.MAX_LENGTH) String q,
      @Valid @BeanParam SearchParameters asked) {
    return suggest(RequestValues.text(q), asked.request());
  }

  /** Returns suggestions for partial query text that is typed for a search. */
  Suggestions suggest(String typed, SearchRequest request) {
    var others = search.suggest(typed).stream().filter(one -> !isSame(one.query(), typed)).toList();
    return new Suggestions(
        typed,
        findable(others, request).stream().map(Suggested::of).toList(),
        PageLanguage.word(search.coverage().reasons()));
  }

  private static boolean isSame(String query, String typed) {
    return query.strip().equalsIgnoreCase(typed.strip());
  }

  /**
   * Returns the suggestions for which something is found; those that take too long to see are left
   * out.
   */
  private List<Suggestion> findable(List<Suggestion> suggestions, SearchRequest request) {
    boolean isNarrowed = request.video().isPresent() || !request.facetValues().isEmpty();
    var certain = suggestions.stream().allMatch(one -> !isNarrowed && isAlone(one.query()));
    if (certain) {
      return suggestions;
    }
    permits.search();
    long end = System.nanoTime() + LONGEST_NANOS;
    return cancellation.whileConnected(
        hasGone -> {
          BooleanSupplier isOver = () -> hasGone.getAsBoolean() || System.nanoTime() - end > 0;
          return suggestions.stream()
              .filter(
                  one ->
                      !isNarrowed && isAlone(one.query())
                          || search.hasMatch(request.withQueryText(one.query()), isOver))
              .toList();
        });
  }

  /** Returns whether a query is one word of the index, or one name, which is there. */
  private static boolean isAlone(String query) {
    return Words.of(query).size() == 1 || NAME.matcher(query).matches();
  }
}
