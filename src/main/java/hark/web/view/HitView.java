package hark.web.view;

import hark.search.Detail;
import hark.search.Hit;
import hark.search.Page;
import hark.search.SearchRequest;
import hark.search.View;
import hark.transcript.DeepLink;
import java.util.List;

/**
 * One video of an answer.
 *
 * @param link opens it at its first moment
 * @param facts what is known of it
 * @param found how many moments there are; 0 where only filters were asked for
 * @param player how it can be played on the spot
 * @param timeline the places of all moments; empty where not all are known, or not how long it is
 * @param complete all moments are shown here
 * @param all opens every moment of this video, or the transcript with all of them marked
 * @param list opens a list of every moment of this video
 */
public record HitView(
    String title,
    String link,
    Facts facts,
    Speech speech,
    long found,
    List<MomentView> moments,
    boolean complete,
    String all,
    String list,
    Player player,
    List<Tick> timeline) {

  /** An answer for one video shows every moment it brought, one for all only the first few. */
  static HitView of(Hit hit, SearchRequest request, Player player) {
    var id = hit.video().id();
    var query = Asked.of(request);
    boolean one = request.video().isPresent();
    int shown = one ? hit.moments().size() : Detail.DEFAULT_MOMENTS;
    var moments =
        hit.moments().stream()
            .limit(shown)
            .map(moment -> MomentView.of(id, moment, query, hit.track()))
            .toList();
    var within = request.in(id).withPage(Page.of(1, Page.DEFAULT_SIZE));
    return new HitView(
        hit.video().title(),
        moments.isEmpty() ? DeepLink.to(id) : moments.getFirst().link(),
        Facts.of(hit.video(), Speech.of(hit.track())),
        Speech.of(hit.track()),
        hit.momentCount(),
        moments,
        hit.momentCount() == moments.size(),
        one ? Links.video(id, query) : Links.search(within),
        Links.search(within.withView(View.MOMENTS).withPage(Page.of(1, Page.MAX_SIZE))),
        player,
        timeline(hit, query));
  }

  private static List<Tick> timeline(Hit hit, Asked query) {
    boolean allKnown = hit.moments().size() == hit.momentCount() && !hit.moments().isEmpty();
    return hit.video()
        .duration()
        .filter(length -> allKnown)
        .map(length -> Tick.of(hit.video().id(), hit.moments(), length, query))
        .orElse(List.of());
  }
}
