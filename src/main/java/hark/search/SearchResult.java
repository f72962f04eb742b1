package hark.search;

import hark.message.Message;
import hark.message.MessageKind;
import hark.search.request.PageRequest;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The result of a search.
 *
 * @param request the request that was answered; its first page, if the requested one is no longer
 *     available
 * @param count of the moments in all videos, on every page
 * @param totalVideos the number of videos with moments, on every page; exact
 * @param hits of the page, in the requested order; empty in a list of moments
 * @param moments of the page, in the requested order; empty in a list of videos
 * @param facets empty unless requested
 * @param offers other queries, where this one has few moments or none
 * @param position the snapshot that was searched, and the position of this page
 */
public record SearchResult(
    SearchRequest request,
    MomentCount count,
    int totalVideos,
    List<Hit> hits,
    List<VideoMoment> moments,
    List<FacetCounts> facets,
    TitleMatches titles,
    SearchNotices notices,
    SearchOffers offers,
    ResultPosition position) {

  private static final Set<MessageKind> ENDED_EARLY =
      Set.of(SearchNote.TIME_LIMIT, SearchNote.MEMORY_LIMIT);

  /**
   * The position of a page in a result.
   *
   * @param skipped the number of videos or moments, depending on the view, before this page
   * @param snapshot the name of the snapshot, for {@link PageRequest#snapshot()}; empty if
   *     snapshots are not kept
   * @param next the token of the next page, for {@link PageRequest#after()}; empty on the last page
   */
  public record ResultPosition(long skipped, Optional<String> snapshot, Optional<String> next) {

    public static final ResultPosition START =
        new ResultPosition(0, Optional.empty(), Optional.empty());
  }

  public SearchResult {
    Objects.requireNonNull(request);
    Objects.requireNonNull(offers);
    hits = List.copyOf(hits);
    moments = List.copyOf(moments);
    facets = List.copyOf(facets);
  }

  /** Creates a result with totals only. */
  public static SearchResult of(SearchRequest request, MomentCount count, int totalVideos) {
    return new SearchResult(
        request,
        count,
        totalVideos,
        List.of(),
        List.of(),
        List.of(),
        TitleMatches.NONE,
        SearchNotices.NONE,
        SearchOffers.NONE,
        ResultPosition.START);
  }

  /** Creates the result of an empty query. */
  public static SearchResult empty(SearchRequest request) {
    return of(request, MomentCount.NONE, 0);
  }

  public SearchResult withHits(List<Hit> newHits) {
    return new SearchResult(
        request, count, totalVideos, newHits, moments, facets, titles, notices, offers, position);
  }

  public SearchResult withMoments(List<VideoMoment> newMoments) {
    return new SearchResult(
        request, count, totalVideos, hits, newMoments, facets, titles, notices, offers, position);
  }

  public SearchResult withFacets(List<FacetCounts> newFacets) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, newFacets, titles, notices, offers, position);
  }

  public SearchResult withTitles(TitleMatches newTitles) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, facets, newTitles, notices, offers, position);
  }

  public SearchResult withNotices(SearchNotices newNotices) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, facets, titles, newNotices, offers, position);
  }

  public SearchResult withOffers(SearchOffers newOffers) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, facets, titles, notices, newOffers, position);
  }

  public SearchResult withPosition(ResultPosition newPosition) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, facets, titles, notices, offers, newPosition);
  }

  public SearchResult withHint(SyntaxHint hint) {
    return withNotices(new SearchNotices(notes(), incomplete(), Optional.of(hint)));
  }

  /** Adds a note before the others. */
  public SearchResult withNote(SearchNote note) {
    var notes = Stream.concat(Stream.of(Message.of(note)), notes().stream()).toList();
    return withNotices(new SearchNotices(notes, incomplete(), hint()));
  }

  /** Adds a note that signs of the query text were not searched; none if there are none. */
  SearchResult withIgnoredSigns(List<String> signs) {
    if (signs.isEmpty()) {
      return this;
    }
    var note = Message.of(SearchNote.SIGNS_IGNORED, String.join(" ", signs));
    var notes = Stream.concat(notes().stream(), Stream.of(note)).toList();
    return withNotices(new SearchNotices(notes, incomplete(), hint()));
  }

  /** Adds reasons why something may be missing before the others. */
  public SearchResult withIncomplete(List<Message> reasons) {
    if (reasons.isEmpty()) {
      return this;
    }
    var all = Stream.concat(reasons.stream(), incomplete().stream()).toList();
    return withNotices(new SearchNotices(notes(), all, hint()));
  }

  /** Returns the number of moments in all tiers, on every page; exact. */
  public long totalMoments() {
    return count.all();
  }

  /**
   * Checks whether this is a list of moments; without any it is a list of videos, whatever the
   * requested view.
   */
  public boolean listsMoments() {
    return request.resultOrder().view() == ResultView.MOMENTS && totalMoments() > 0;
  }

  /** Returns the number of pages; 0 if there are no hits. */
  public int pages() {
    long all = listsMoments() ? totalMoments() : totalVideos;
    return Math.toIntExact(Math.ceilDiv(all, (long) request.page().size()));
  }

  /** Returns the number of this page, from 1. */
  public int page() {
    return Math.toIntExact(position.skipped() / request.page().size() + 1);
  }

  public List<Message> notes() {
    return notices.notes();
  }

  /** Returns the reasons why something may be missing; empty if the result is complete. */
  public List<Message> incomplete() {
    return notices.incomplete();
  }

  /**
   * Checks whether the search ended before it had read everything, for lack of time or memory: that
   * it has no moments then does not mean that there are none.
   */
  public boolean endedEarly() {
    return incomplete().stream().map(Message::kind).anyMatch(ENDED_EARLY::contains);
  }

  public Optional<SyntaxHint> hint() {
    return notices.hint();
  }

  public Optional<String> snapshot() {
    return position.snapshot();
  }

  public Optional<String> next() {
    return position.next();
  }
}
