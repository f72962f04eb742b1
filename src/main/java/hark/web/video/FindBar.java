package hark.web.video;

import hark.transcript.VideoId;
import hark.web.video.VideoView.FoundMoments;
import hark.web.view.DeepLink;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import java.util.Map;

/**
 * What is looked for on the page of a video.
 *
 * @param reading how the query is read and the answer narrowed, where that is not the usual way:
 *     parameters by name
 * @param count how many moments there are
 * @param earlier opens the video before this one that has the query; empty without one
 * @param later opens the one after
 */
public record FindBar(
    String query, Map<String, String> reading, long count, String earlier, String later) {

  static FindBar of(VideoId video, SearchContext asked, FoundMoments found) {
    if (asked.query().isBlank()) {
      return new FindBar(asked.query(), Map.of(), 0, "", "");
    }
    var next =
        "%s/next?q=%s%s"
            .formatted(DeepLink.to(video), PageLinks.encode(asked.query()), asked.parameters());
    return new FindBar(asked.query(), asked.fields(), found.count(), next + "&back=1", next);
  }

  public boolean isAsked() {
    return !query.isBlank();
  }
}
