package hark.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer.
 *
 * @param request what was answered; where the page asked for is no longer to be had, its first
 * @param count of the moments in all videos, on every page
 * @param totalVideos in which there are moments, on every page; exact
 * @param hits of the page, in the order asked for; empty in a list of moments
 * @param moments of the page, in the order asked for; empty in a list of videos
 * @param facets empty unless asked for
 * @param standing the state of the index that answered, and how to go on
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
   * Where in which state of the index an answer stands.
   *
   * @param skipped how many videos or moments, as the view has it, come before this page
   * @param state names the state, for {@link PageRequest#state()}; empty where states are not kept
   * @param next leads to the page after this one, for {@link PageRequest#after()}; empty after the
   *     last
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

  /** An answer of which nothing but the totals is known yet. */
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

  /** The answer to a question without a word in it. */
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

  /** With one more whole sentence, before the others. */
  public SearchResult withNote(String note) {
    var notes = Stream.concat(Stream.of(note), notes().stream()).toList();
    return withRemarks(new SearchNotices(notes, incomplete(), hint()));
  }

  /** With more reasons why something may be missing, in whole sentences, before the others. */
  public SearchResult withIncomplete(List<String> reasons) {
    if (reasons.isEmpty()) {
      return this;
    }
    var all = Stream.concat(reasons.stream(), incomplete().stream()).toList();
    return withRemarks(new SearchNotices(notes(), all, hint()));
  }

  /** Of all moments, of every tier, on every page; exact. */
  public long totalMoments() {
    return count.all();
  }

  /**
   * Tells whether this is a list of moments; without any it is one of videos, whatever was asked.
   */
  public boolean listsMoments() {
    return request.arrangement().view() == ResultView.MOMENTS && totalMoments() > 0;
  }

  /** The number of pages; 0 when nothing was found. */
  public int pages() {
    long all = listsMoments() ? totalMoments() : totalVideos;
    return Math.toIntExact(Math.ceilDiv(all, (long) request.page().size()));
  }

  /** The number of this page, from 1. */
  public int page() {
    return Math.toIntExact(standing.skipped() / request.page().size() + 1);
  }

  public List<String> notes() {
    return remarks.notes();
  }

  /** Why something may be missing; empty when the answer is complete. */
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
