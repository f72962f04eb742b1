package hark.web.search;

import hark.search.Hit;
import hark.search.Search;
import hark.search.SearchEndedException;
import hark.search.request.SearchRequest;
import hark.web.view.SearchContext;
import hark.web.view.Timeline;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The time lines of hits, with all of their moments. Safe to share between threads. */
@Singleton
class HitTimelines {

  private final Search search;

  HitTimelines(Search search) {
    this.search = search;
  }

  /**
   * Returns the time line of a hit; empty if it has no moments, or if they could not be found in
   * time. Where the length of the recording is not known, the end of its transcript stands for it.
   *
   * @param isCancelled as in {@link Search#find(SearchRequest, BooleanSupplier)}
   */
  Optional<Timeline> of(Hit hit, SearchRequest request, BooleanSupplier isCancelled) {
    int count = hit.momentCount();
    var video = hit.video();
    if (count == 0 || video.duration().isEmpty()) {
      return Optional.empty();
    }
    var length = video.duration().get();
    if (count <= Timeline.MAX_MARKS && count == hit.moments().size()) {
      var query = SearchContext.of(request);
      return Optional.of(Timeline.of(video.id(), hit.moments(), length, query));
    }
    try {
      var stops = search.places(request, hit, isCancelled).stops();
      return Optional.of(Timeline.dense(stops, length));
    } catch (SearchEndedException e) {
      return Optional.empty();
    }
  }
}
