package hark.web.search;

import hark.search.Hit;
import hark.search.request.PageRequest;
import hark.search.request.ResultOptions;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.web.view.DeepLink;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import hark.web.view.SpeechLanguage;
import hark.web.view.Timeline;
import hark.web.view.VideoPlayer;
import hark.web.view.VideoSummary;
import java.util.List;
import java.util.Optional;

/**
 * A video in a result.
 *
 * @param link the address that opens it at its first moment
 * @param facts its known properties
 * @param found the number of moments; 0 if the query has only filters
 * @param player the player for playback inside the result
 * @param timeline the places of all moments; empty if it has none
 * @param moments those shown here, without those that the snippet of another one marks too
 * @param complete whether all moments are shown here
 * @param shown the number of moments shown here, marked in snippets of others or not
 * @param all the address of every moment of this video, or of the transcript with all of them
 *     marked
 * @param list the address of a list of every moment of this video
 */
public record HitView(
    String title,
    String link,
    VideoSummary facts,
    SpeechLanguage speech,
    long found,
    List<MomentView> moments,
    boolean complete,
    int shown,
    String all,
    String list,
    VideoPlayer player,
    Optional<Timeline> timeline) {

  /**
   * Returns the view of a hit: with every moment it holds in the result for one video, else with
   * the first few.
   */
  static HitView of(
      Hit hit, SearchRequest request, VideoPlayer player, Optional<Timeline> timeline) {
    var id = hit.video().id();
    var query = SearchContext.of(request);
    boolean one = request.video().isPresent();
    int most = one ? Integer.MAX_VALUE : ResultOptions.DEFAULT_MOMENTS;
    int shown = Math.min(most, hit.moments().size());
    var moments =
        hit.moments().stream()
            .limit(shown)
            .filter(moment -> !moment.shown())
            .map(moment -> MomentView.of(id, moment, query, hit.track()))
            .toList();
    var within = request.in(id).withPage(PageRequest.of(1, PageRequest.DEFAULT_SIZE));
    return new HitView(
        hit.video().title(),
        moments.isEmpty() ? DeepLink.to(id) : moments.getFirst().link(),
        VideoSummary.of(hit.video(), SpeechLanguage.of(hit.track())),
        SpeechLanguage.of(hit.track()),
        hit.momentCount(),
        moments,
        hit.momentCount() == shown,
        shown,
        one ? PageLinks.video(id, query) : PageLinks.search(within),
        PageLinks.search(
            within.withView(ResultView.MOMENTS).withPage(PageRequest.of(1, PageRequest.MAX_SIZE))),
        player,
        timeline);
  }
}
