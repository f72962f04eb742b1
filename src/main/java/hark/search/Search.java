package hark.search;

import hark.query.Filter;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryParser;
import hark.query.QuerySyntaxException;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds what was said. Safe to share between threads. */
public final class Search {

  private final TranscriptIndex index;
  private final Supplier<IndexCoverage> coverage;

  /** For an index that everything is in. */
  public Search(TranscriptIndex index) {
    this(index, () -> IndexCoverage.WHOLE);
  }

  /**
   * @param coverage asked at each search, so that its answer tells where something may be missing
   */
  public Search(TranscriptIndex index, Supplier<IndexCoverage> coverage) {
    this.index = index;
    this.coverage = coverage;
  }

  /** How much of the library can be found now. */
  public IndexCoverage coverage() {
    return coverage.get();
  }

  /**
   * Answers a question. Never fails for what was typed: where that cannot be read, its words are
   * looked for.
   */
  public SearchResult find(SearchRequest request) {
    return find(request, () -> false);
  }

  /**
   * The same, for somebody who may go away.
   *
   * @param isCancelled asked often by the calling thread; once it says yes, the search ends soon
   */
  public SearchResult find(SearchRequest request, BooleanSupplier isCancelled) {
    var understood = Interpretation.of(request);
    var question = understood.question();
    var before = coverage.get(); // what was missing then may be missing in the answer
    var result =
        question.isEmpty()
            ? SearchResult.empty(request)
            : index.search(question, request, isCancelled);
    return understood.hint().map(result::withHint).orElse(result).withIncomplete(before.reasons());
  }

  /**
   * Gives out every moment of a request, one after the other in the order of its list of moments
   * and from one state of the index, however many there are: at most {@value PageRequest#LARGEST}
   * are held at a time. Of one video with {@link VideoSort#NEWEST} these are its moments in the
   * order of time.
   *
   * @param sink takes each; nothing more is given out once the search is cancelled
   * @param isCancelled asked before each page, and often while it is searched
   * @return the first page, which has the totals and remarks
   */
  public SearchResult eachMoment(
      SearchRequest request, Consumer<VideoMoment> sink, BooleanSupplier isCancelled) {
    var first =
        find(request.withView(ResultView.MOMENTS).withPage(1, PageRequest.LARGEST), isCancelled);
    var page = Optional.of(first);
    while (page.isPresent() && !isCancelled.getAsBoolean()) {
      page.get().moments().forEach(sink);
      var asked = page.get().request();
      page =
          page.get()
              .next()
              .map(
                  after ->
                      new PageRequest(1, PageRequest.LARGEST, Optional.empty(), Optional.of(after)))
              .map(next -> find(asked.withPage(next), isCancelled))
              .filter(next -> next.state().equals(first.state())); // else it begins anew
    }
    return first;
  }

  /** How what stands in a search field could go on, the best first. */
  public List<Suggestion> suggest(String typed) {
    return index.suggest(PartialQuery.of(typed));
  }

  /**
   * What a query text finds in one transcript; nothing when it finds no moment there.
   *
   * @param moments how many to bring at the most, in order of time
   */
  public Optional<Hit> within(VideoId video, Track track, String queryText, int moments) {
    return within(new TrackQuery(video, track, queryText, MatchOptions.USUAL), moments);
  }

  /** The same, read in another way than the usual one. */
  public Optional<Hit> within(TrackQuery asked, int moments) {
    var request = asked.request().withMoments(moments);
    var question = Interpretation.of(request).question();
    if (question.words().isEmpty()) {
      return Optional.empty();
    }
    var filters = new ArrayList<>(question.filters());
    filters.add(new Filter.TrackFilter(asked.track()));
    var alone = new ParsedQuery(question.words(), filters);
    return index.search(alone, request.withTracks(TrackSelection.ALL)).hits().stream().findFirst();
  }

  /**
   * Marks a query text's words in one transcript: the text of each segment touched, in fragments,
   * by ordinal. Empty when it is not said there.
   */
  public Map<Integer, List<Fragment>> marks(VideoId video, Track track, String queryText) {
    return marks(new TrackQuery(video, track, queryText, MatchOptions.USUAL));
  }

  /** The same, read in another way than the usual one. */
  public Map<Integer, List<Fragment>> marks(TrackQuery asked) {
    return index.marks(Interpretation.of(asked.request()).question(), asked);
  }

  /**
   * Where a query text is satisfied in one transcript; without the words, and so fit to be asked at
   * every key that is pressed.
   *
   * @param first ordinal of the first segment to know all of
   * @param end ordinal after that of the last one
   */
  public MomentPositions places(TrackQuery asked, int first, int end) {
    var understood = Interpretation.of(asked.request());
    return index.places(understood.question(), asked, first, end).withHint(understood.hint());
  }

  /**
   * What a query text means: its question, or its words taken literally with a hint on what is
   * wrong.
   */
  private record Interpretation(ParsedQuery question, Optional<SyntaxHint> hint) {

    static Interpretation of(SearchRequest request) {
      var text = request.queryText();
      try {
        var question = QueryParser.parse(text, request.reading().nearby());
        return new Interpretation(within(question, request), Optional.empty());
      } catch (QuerySyntaxException e) {
        var literal = QueryParser.literal(text, request.reading().nearby());
        var hint = new SyntaxHint(e.column(), e.getMessage());
        return new Interpretation(within(literal, request), Optional.of(hint));
      }
    }

    /** The request has filters of its own; without a question there is nothing to filter. */
    private static ParsedQuery within(ParsedQuery question, SearchRequest request) {
      if (question.isEmpty()) {
        return question;
      }
      var filters = new ArrayList<>(question.filters());
      request.chosen().forEach((facet, value) -> filters.addAll(facet.filters(value)));
      request.video().map(Filter.VideoFilter::new).ifPresent(filters::add);
      return new ParsedQuery(question.words(), filters);
    }
  }
}
