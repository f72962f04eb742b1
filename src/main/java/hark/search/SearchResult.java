package hark.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param standing the snapshot that was searched, and the position of this page
 */
public record SearchResult(
    SearchRequest request,
    MomentCount count,
    int totalVideos,
    List<Hit> hits,
    List<VideoMoment> moments,
    List<FacetCounts> facets,
    TitleMatches titles,
    SearchNotices remarks,
    ResultPosition standing) {

  /**
   * The position of a page in a result.
   *
   * @param skipped the number of videos or moments, depending on the view, before this page
   * @param state the name of the snapshot, for {@link PageRequest#state()}; empty if snapshots are
   *     not kept
   * @param next the token of the next page, for {@link PageRequest#after()}; empty on the last page
   */
  public record ResultPosition(long skipped, Optional<String> state, Optional<String> next) {

    public static final ResultPosition START =
        new ResultPosition(0, Optional.empty(), Optional.empty());
  }

  public SearchResult {
    Objects.requireNonNull(request);
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
        ResultPosition.START);
  }

  /** Creates the result of an empty query. */
  public static SearchResult empty(SearchRequest request) {
    return of(request, MomentCount.NONE, 0);
  }

  public SearchResult withHits(List<Hit> newHits) {
    return new SearchResult(
        request, count, totalVideos, newHits, moments, facets, titles, remarks, standing);
  }

  public SearchResult withMoments(List<VideoMoment> newMoments) {
    return new SearchResult(
        request, count, totalVideos, hits, newMoments, facets, titles, remarks, standing);
  }

  public SearchResult withFacets(List<FacetCounts> newFacets) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, newFacets, titles, remarks, standing);
  }

  public SearchResult withTitles(TitleMatches newTitles) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, facets, newTitles, remarks, standing);
  }

  public SearchResult withRemarks(SearchNotices newRemarks) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, facets, titles, newRemarks, standing);
  }

  public SearchResult withStanding(ResultPosition newStanding) {
    return new SearchResult(
        request, count, totalVideos, hits, moments, facets, titles, remarks, newStanding);
  }

  public SearchResult withHint(SyntaxHint hint) {
    return withRemarks(new SearchNotices(notes(), incomplete(), Optional.of(hint)));
  }

  /** Adds a note, a whole sentence, before the others. */
  public SearchResult withNote(String note) {
    var notes = Stream.concat(Stream.of(note), notes().stream()).toList();
    return withRemarks(new SearchNotices(notes, incomplete(), hint()));
  }

  /** Adds reasons why something may be missing, in whole sentences, before the others. */
  public SearchResult withIncomplete(List<String> reasons) {
    if (reasons.isEmpty()) {
      return this;
    }
    var all = Stream.concat(reasons.stream(), incomplete().stream()).toList();
    return withRemarks(new SearchNotices(notes(), all, hint()));
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
    return request.arrangement().view() == ResultView.MOMENTS && totalMoments() > 0;
  }

  /** Returns the number of pages; 0 if there are no hits. */
  public int pages() {
    long all = listsMoments() ? totalMoments() : totalVideos;
    return Math.toIntExact(Math.ceilDiv(all, (long) request.page().size()));
  }

  /** Returns the number of this page, from 1. */
  public int page() {
    return Math.toIntExact(standing.skipped() / request.page().size() + 1);
  }

  public List<String> notes() {
    return remarks.notes();
  }

  /** Returns the reasons why something may be missing; empty if the result is complete. */
  public List<String> incomplete() {
    return remarks.incomplete();
  }

  public Optional<SyntaxHint> hint() {
    return remarks.hint();
  }

  public Optional<String> state() {
    return standing.state();
  }

  public Optional<String> next() {
    return standing.next();
  }
}
