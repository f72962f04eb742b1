package hark.search.part;

import hark.search.MomentCount;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answer of one part of an index to a search.
 *
 * @param count of the moments in all its videos
 * @param videos the number of its videos with hits
 * @param best of these, the best first
 * @param facets empty unless requested
 * @param fitting for each filter of the query in turn whether some transcript passes it
 */
public record SearchPart(
    MomentCount count,
    int videos,
    List<RankedVideo> best,
    TitlePart titles,
    Optional<FacetTally> facets,
    List<Boolean> fitting,
    SearchBounds bounds) {

  public SearchPart {
    best = List.copyOf(best);
    fitting = List.copyOf(fitting);
  }

  /**
   * Merges parts.
   *
   * @param parts at least one
   * @param keep the most videos to keep
   */
  public static SearchPart merged(List<SearchPart> parts, long keep) {
    return new SearchPart(
        parts.stream().map(SearchPart::count).reduce(MomentCount.NONE, MomentCount::plus),
        parts.stream().mapToInt(SearchPart::videos).sum(),
        parts.stream()
            .flatMap(part -> part.best().stream())
            .sorted(RankedVideo.BEST_FIRST)
            .limit(keep)
            .toList(),
        parts.stream().map(SearchPart::titles).reduce(TitlePart.NONE, TitlePart::plus),
        facets(parts),
        IntStream.range(0, parts.getFirst().fitting().size())
            .mapToObj(i -> parts.stream().anyMatch(part -> part.fitting().get(i)))
            .toList(),
        parts.stream().map(SearchPart::bounds).reduce(SearchBounds.NONE, SearchBounds::or));
  }

  private static Optional<FacetTally> facets(List<SearchPart> parts) {
    if (parts.getFirst().facets().isEmpty()) {
      return Optional.empty();
    }
    var all = new FacetTally();
    parts.forEach(part -> part.facets().ifPresent(all::addAll));
    return Optional.of(all);
  }
}
