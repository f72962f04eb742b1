package hark.web.search;

import hark.search.Hit;
import hark.search.Search;
import hark.search.SearchResult;
import hark.transcript.VideoId;
import hark.web.view.SearchContext;
import hark.web.view.Timeline;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The time lines of hits, with all of their moments. Safe to share between threads. */
@Singleton
class HitTimelines {

  private final Search search;

  HitTimelines(Search search) {
    this.search = search;
  }

  /**
   * Returns the time lines of hits by video; those without moments have none, nor have those whose
   * moments could not be found in time. Where the length of the recording is not known, the end of
   * its transcript stands for it.
   *
   * @param isCancelled as in {@link Search#find(SearchRequest, BooleanSupplier)}
   */
  Map<VideoId, Timeline> of(SearchResult result, BooleanSupplier isCancelled) {
    var lines = new HashMap<VideoId, Timeline>();
    var dense = new ArrayList<Hit>();
    for (var hit : result.hits()) {
      int count = hit.momentCount();
      if (count == 0 || hit.video().duration().isEmpty()) {
        continue;
      }
      if (count <= Timeline.MAX_MARKS && count == hit.moments().size()) {
        lines.put(
            hit.video().id(),
            Timeline.of(
                hit.video().id(),
                hit.moments(),
                hit.video().duration().get(),
                SearchContext.of(result.request())));
      } else {
        dense.add(hit);
      }
    }
    var places = search.places(result.request(), dense, isCancelled);
    for (int i = 0; i < dense.size(); i++) {
      var video = dense.get(i).video();
      places
          .get(i)
          .map(found -> Timeline.dense(found.stops(), video.duration().orElseThrow()))
          .ifPresent(line -> lines.put(video.id(), line));
    }
    return lines;
  }
}
