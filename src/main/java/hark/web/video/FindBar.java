package hark.web.video;

import hark.transcript.VideoId;
import hark.web.view.DeepLink;
import hark.web.view.SearchContext;
import java.util.Map;

/**
 * The find bar on the page of a video.
 *
 * @param reading the match options and the filters of the result that differ from the defaults:
 *     parameters by name
 * @param count the number of moments
 * @param results the address of the results that the query has in all videos; the start page's
 *     without a query
 * @param earlier the address of the previous video that satisfies the query; empty without one
 * @param later the address of the next such video; empty without one
 */
public record FindBar(
    String query,
    Map<String, String> reading,
    long count,
    String results,
    String earlier,
    String later) {

  static FindBar of(VideoId video, SearchContext asked, FoundMoments found) {
    if (asked.query().isBlank()) {
      return new FindBar(asked.query(), Map.of(), 0, "/", "", "");
    }
    var results = "/search?q=%s%s".formatted(DeepLink.encode(asked.query()), asked.parameters());
    var next =
        "%s/next?q=%s%s"
            .formatted(DeepLink.to(video), DeepLink.encode(asked.query()), asked.parameters());
    return new FindBar(
        asked.query(), asked.fields(), found.count(), results, next + "&back=1", next);
  }

  public boolean isAsked() {
    return !query.isBlank();
  }
}
