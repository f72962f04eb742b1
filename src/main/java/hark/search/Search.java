package hark.search;

import hark.message.Message;
import hark.query.Filter;
import hark.query.IgnoredSigns;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryKind;
import hark.search.request.MatchOptions;
import hark.search.request.PageRequest;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.search.request.TrackSelection;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The search in all transcripts. Safe to share between threads. */
public final class Search {

  private final TranscriptIndex index;
  private final Supplier<IndexCoverage> coverage;
  private final LongSupplier nanos;
  private final CountCache counts = new CountCache();
  private final SpareThreads threads = new SpareThreads();
  private final SearchObserver observer;

  /** Creates a search in an index that is complete. */
  public Search(TranscriptIndex index) {
    this(index, () -> IndexCoverage.WHOLE);
  }

  /**
   * @param coverage called at each search, so that the result says if something may be missing
   */
  public Search(TranscriptIndex index, Supplier<IndexCoverage> coverage) {
    this(index, coverage, SearchObserver.NONE);
  }

  /**
   * @param coverage called at each search, so that the result says if something may be missing
   * @param observer of the searches in all transcripts
   */
  public Search(TranscriptIndex index, Supplier<IndexCoverage> coverage, SearchObserver observer) {
    this(index, coverage, System::nanoTime, observer);
  }

  /**
   * @param nanos a clock such as {@link System#nanoTime}, for the deadline of offers
   */
  Search(TranscriptIndex index, Supplier<IndexCoverage> coverage, LongSupplier nanos) {
    this(index, coverage, nanos, SearchObserver.NONE);
  }

  private Search(
      TranscriptIndex index,
      Supplier<IndexCoverage> coverage,
      LongSupplier nanos,
      SearchObserver observer) {
    this.observer = observer;
    this.index = index;
    this.coverage = coverage;
    this.nanos = nanos;
  }

  /** Returns the share of the library that can be searched now. */
  public IndexCoverage coverage() {
    return coverage.get();
  }

  /**
   * Runs a search. Never fails on the query text: if it is invalid, its words are taken literally.
   */
  public SearchResult find(SearchRequest request) {
    return find(request, () -> false);
  }

  /**
   * Runs a search that can be cancelled.
   *
   * @param isCancelled called often, by several threads where offers are looked for; once it
   *     returns true, the search ends soon
   */
  public SearchResult find(SearchRequest request, BooleanSupplier isCancelled) {
    var interpretation = QueryInterpretation.of(request);
    var query = interpretation.query();
    var ignored = query.isEmpty() ? List.<String>of() : IgnoredSigns.of(request.queryText());
    var before = coverage.get(); // transcripts missing now may be missing in the result
    var result =
        query.isEmpty() ? SearchResult.empty(request) : search(query, request, isCancelled);
    return interpretation
        .hint()
        .map(result::withHint)
        .orElse(result)
        .withIgnoredSigns(ignored)
        .withIncomplete(before.reasons());
  }

  /**
   * Checks whether a search has results, without counting them.
   *
   * @param isCancelled as in {@link #find(SearchRequest, BooleanSupplier)}
   * @return false where none was found before the search was cancelled or took too long
   */
  public boolean hasMatch(SearchRequest request, BooleanSupplier isCancelled) {
    var query = QueryInterpretation.of(request).query();
    return !query.isEmpty() && index.hasMatch(query, request, isCancelled);
  }

  private SearchResult search(
      ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    long start = System.nanoTime();
    var result = index.search(query, request, isCancelled);
    observer.searched(QueryKind.of(query), System.nanoTime() - start, result.endedEarly());
    return result;
  }

  /**
   * Runs a search as {@link #find(SearchRequest, BooleanSupplier)}, and adds offers to the first
   * page: words that sound alike to a result with few moments, and other queries to one without
   * exact ones. All offers together have two seconds; those that were not counted by then are left
   * out.
   *
   * @param replaces whether the result of an offer may take the place of one without moments, which
   *     {@link SearchOffers#replacement} then states
   */
  public SearchResult answer(SearchRequest request, boolean replaces, BooleanSupplier isCancelled) {
    var result = find(request, isCancelled);
    if (!isFirst(result)) {
      return result;
    }
    var counter = new OfferCounter(index, counts, threads, isCancelled, nanos);
    var sounding = new SoundOffers(index, counter);
    if (!isOffering(result)) {
      var groups = sounding.groups(result, List.of());
      return result.withOffers(SearchOffers.of(sounding.offers(result.request(), groups)));
    }
    var finder = new OfferFinder(index, request, counter);
    var alone = result.totalMoments() == 0 ? finder.wordsAlone() : List.<Offer>of();
    var found = threads.both(() -> sounding.groups(result, alone), () -> finder.find(result));
    var offers = found.second().plus(sounding.offers(result.request(), found.first()));
    var best = result.totalMoments() == 0 ? finder.best(offers) : Optional.<Offer>empty();
    if (!replaces || best.isEmpty()) {
      return result.withOffers(offers);
    }
    var shown = best.get();
    return find(request.withQueryText(shown.query()), isCancelled)
        .withOffers(offers.shownFor(request.queryText(), shown));
  }

  /**
   * Runs a search for a text that somebody is still typing: a phrase at its end may be open. If
   * nothing is found, the last word is taken as the beginning of one; if that finds nothing either,
   * the result of the text as it is has offers.
   */
  public SearchResult preview(SearchRequest request, BooleanSupplier isCancelled) {
    var partial = PartialQuery.of(request.queryText());
    var result = find(request.withQueryText(partial.closed()), isCancelled);
    if (result.totalVideos() > 0) {
      return result;
    }
    return partial
        .withPrefix()
        .map(text -> find(request.withQueryText(text), isCancelled))
        .filter(begun -> begun.totalVideos() > 0)
        .orElseGet(() -> answer(request, false, isCancelled));
  }

  /** Checks whether a result has no exact moments although its query has words. */
  private static boolean isOffering(SearchResult result) {
    return result.count().exact() == 0
        && (result.totalMoments() > 0
            || result.totalVideos() == 0); // not a list of videos by filters
  }

  /** Checks whether a result is a first page, and not ended before its time. */
  private static boolean isFirst(SearchResult result) {
    var page = result.request().page();
    return !result.endedEarly() && page.number() == 1 && page.after().isEmpty();
  }

  /**
   * Finds the page that follows another one, from the same snapshot and of the same size, for those
   * who read a whole result.
   *
   * @param isCancelled as in {@link #find(SearchRequest, BooleanSupplier)}
   * @return empty after the last page; if the snapshot is no longer kept, a last page without hits
   *     and moments that is incomplete for {@link SearchNote#REST_EXPIRED}
   */
  public Optional<SearchResult> following(SearchResult page, BooleanSupplier isCancelled) {
    int size = page.request().page().size();
    return page.next()
        .map(after -> new PageRequest(1, size, Optional.empty(), Optional.of(after)))
        .map(next -> find(page.request().withPage(next), isCancelled))
        .map(next -> next.snapshot().equals(page.snapshot()) ? next : expired(page));
  }

  private static SearchResult expired(SearchResult before) {
    return SearchResult.of(before.request(), before.count(), before.totalVideos())
        .withIncomplete(List.of(Message.of(SearchNote.REST_EXPIRED)));
  }

  /** Suggests completions of the text of a search field, the best first. */
  public List<Suggestion> suggest(String typed) {
    return index.suggest(PartialQuery.of(typed));
  }

  /**
   * Searches one transcript; empty if it has no moment.
   *
   * @param moments the most moments to return, in order of time
   */
  public Optional<Hit> within(VideoId video, Track track, String queryText, int moments) {
    return within(
        new TrackQuery(video, track, queryText, MatchOptions.USUAL), moments, () -> false);
  }

  /**
   * Searches one transcript with other match options.
   *
   * @param isCancelled as in {@link #find(SearchRequest, BooleanSupplier)}
   */
  public Optional<Hit> within(TrackQuery trackQuery, int moments, BooleanSupplier isCancelled) {
    var request = trackQuery.request().withMoments(moments);
    var query = QueryInterpretation.of(request).query();
    if (query.words().isEmpty()) {
      return Optional.empty();
    }
    var filters = new ArrayList<>(query.filters());
    filters.add(new Filter.TrackFilter(trackQuery.track()));
    var alone = new ParsedQuery(query.words(), filters);
    return index.search(alone, request.withTracks(TrackSelection.ALL), isCancelled).hits().stream()
        .findFirst();
  }

  /**
   * Marks the matches in one transcript: the text of each segment with a match, in fragments, by
   * ordinal. Empty if there is none.
   */
  public Map<Integer, List<Fragment>> marks(VideoId video, Track track, String queryText) {
    return marks(new TrackQuery(video, track, queryText, MatchOptions.USUAL), () -> false);
  }

  /**
   * Marks the matches with other match options.
   *
   * @param isCancelled as in {@link #find(SearchRequest, BooleanSupplier)}
   * @throws SearchEndedException if it takes too much time or memory, or is cancelled
   */
  public Map<Integer, List<Fragment>> marks(TrackQuery trackQuery, BooleanSupplier isCancelled) {
    return index.marks(
        QueryInterpretation.of(trackQuery.request()).query(), trackQuery, isCancelled);
  }

  /**
   * Finds the positions of moments in one transcript, without their texts; fast enough for each key
   * press.
   *
   * @param first ordinal of the first segment of the detailed range
   * @param end ordinal after the last segment of the range
   * @param isCancelled as in {@link #find(SearchRequest, BooleanSupplier)}
   * @throws SearchEndedException if it takes too much time or memory, or is cancelled
   */
  public MomentPositions places(
      TrackQuery trackQuery, int first, int end, BooleanSupplier isCancelled) {
    var interpretation = QueryInterpretation.of(trackQuery.request());
    return index
        .places(interpretation.query(), trackQuery, first, end, isCancelled)
        .withHint(interpretation.hint());
  }

  /**
   * Finds where the moments of hits begin, all of them, without their texts.
   *
   * @param request that the hits belong to, with its filters
   * @return for each hit in turn; empty if there was no time or memory for it
   */
  public List<Optional<MomentPositions>> places(
      SearchRequest request, List<Hit> hits, BooleanSupplier isCancelled) {
    var query = QueryInterpretation.of(request).query();
    var tracks =
        hits.stream()
            .map(
                hit ->
                    new TrackQuery(
                        hit.video().id(), hit.track(), request.queryText(), request.matchOptions()))
            .toList();
    return index.places(query, tracks, isCancelled);
  }
}
