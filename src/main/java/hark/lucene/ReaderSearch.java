package hark.lucene;

import hark.lucene.expand.LibraryForms;
import hark.lucene.expand.TermExpansion;
import hark.query.ParsedQuery;
import hark.search.part.FacetTally;
import hark.search.part.SearchBounds;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.TrackSelection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;

/**
 * One search in all leaves of a reader, which is a whole index or one shard: what is counted, and
 * the best transcripts, from which a page is selected. Used by one thread.
 */
final class ReaderSearch {

  private final IndexReader reader;
  private final TrackMap tracks;
  private final ParsedQuery query;
  private final SearchRequest request;
  private final TermExpansion expansion;
  private final TimeLimit limit;
  private final Optional<FacetCounter> facets;
  private final HitCollector collector;
  private final HitFinder finder;

  /**
   * @param tracks the videos of the reader that have several tracks
   * @param keep the most transcripts to keep; 0 to look only whether there is one
   */
  ReaderSearch(
      IndexReader reader,
      TrackMap tracks,
      ParsedQuery query,
      SearchRequest request,
      LibraryForms forms,
      TimeLimit limit,
      long keep) {
    this.reader = reader;
    this.tracks = tracks;
    this.query = query;
    this.request = request;
    this.limit = limit;
    this.expansion = TermExpansion.of(forms, request.matchOptions().tiers());
    this.facets =
        request.resultOptions().facets() ? Optional.of(new FacetCounter()) : Optional.empty();
    this.collector =
        new HitCollector(
            query,
            expansion,
            request.resultOrder().sort(),
            keep,
            facets,
            limit,
            tracks,
            isOfAll() ? Set.of() : tracks.hidden(query.filters()));
    this.finder =
        new HitFinder(
            query, expansion, request.resultOptions(), request.momentOrder(), tracks, limit);
  }

  private boolean isOfAll() {
    return request.matchOptions().tracks() == TrackSelection.ALL;
  }

  /** Checks whether a request is for a list of moments. */
  static boolean isList(ParsedQuery query, SearchRequest request) {
    return request.resultOrder().view() == ResultView.MOMENTS && query.words().isPresent();
  }

  /**
   * Returns the number of transcripts to keep. In a list of moments a page may need any of them.
   *
   * @param skipped the number of videos or moments before the page
   */
  static long keep(ParsedQuery query, SearchRequest request, long skipped) {
    return isList(query, request) ? Long.MAX_VALUE : skipped + request.page().size();
  }

  /** Counts and keeps what the leaves have, until the time is over. */
  HitCollector collect() throws IOException {
    for (var leaf : reader.leaves()) {
      if (!limit.isOver()) {
        collector.collect(leaf);
      }
    }
    return collector;
  }

  /** Checks whether a transcript satisfies the query; false where the time was over before. */
  boolean hasMatch() throws IOException {
    for (var leaf : reader.leaves()) {
      if (limit.isOver()) {
        return false;
      }
      collector.collect(leaf);
      if (collector.videos() > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the finder of the texts of the page. */
  HitFinder finder() {
    return finder;
  }

  TrackMap tracks() {
    return tracks;
  }

  /** Returns the counts by facets, if they were requested. */
  Optional<FacetTally> facets() {
    return facets.map(FacetCounter::tally);
  }

  /** Checks for each filter in turn whether some transcript passes it. */
  List<Boolean> fitting() throws IOException {
    return FilterCheck.fitting(reader, query.filters());
  }

  /** Returns the bounds that were met so far. */
  SearchBounds bounds() {
    return new SearchBounds(
        expansion.wasCut(),
        expansion.wereFormsCut(),
        limit.wasOver(),
        collector.isTooLarge() || finder.isTooLarge());
  }
}
