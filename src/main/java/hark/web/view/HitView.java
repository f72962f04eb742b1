package hark.web.view;

import hark.search.Detail;
import hark.search.Hit;
import hark.search.Page;
import hark.search.SearchRequest;
import hark.search.View;
import hark.transcript.DeepLink;
import hark.transcript.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One video of an answer.
 *
 * @param link opens it at its first moment
 * @param facts what is known of it, in the order it is said
 * @param day of the recording; empty where it is not known
 * @param player how it can be played on the spot
 * @param timeline the places of all moments; empty where not all are known, or not how long it is
 * @param more how many moments there are, where not all are shown here; empty when all are
 * @param all opens every moment of this video, or the transcript with all of them marked
 * @param list opens a list of every moment of this video
 */
public record HitView(
    String title,
    String link,
    List<String> facts,
    Speech speech,
    List<MomentView> moments,
    Optional<String> more,
    String all,
    String list,
    String day,
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
        facts(hit),
        Speech.of(hit.track()),
        moments,
        hit.momentCount() == moments.size()
            ? Optional.empty()
            : Optional.of(Say.count(hit.momentCount(), "moment")),
        one ? Links.video(id, query) : Links.search(within),
        Links.search(within.withView(View.MOMENTS).withPage(Page.of(1, Page.MAX_SIZE))),
        Say.day(hit.video()).orElse(""),
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

  /** Source, day, channel, length and language, where known. */
  public static List<String> facts(Video video, Speech speech) {
    var facts = new ArrayList<String>();
    facts.add(video.source());
    Say.day(video).ifPresent(facts::add);
    video.channel().ifPresent(facts::add);
    video.duration().map(length -> Say.time(length.toMillis())).ifPresent(facts::add);
    if (!speech.name().isEmpty()) {
      facts.add(speech.name());
    }
    return facts;
  }

  private static List<String> facts(Hit hit) {
    var facts = new ArrayList<>(facts(hit.video(), Speech.of(hit.track())));
    if (hit.momentCount() > 0) {
      facts.add(Say.count(hit.momentCount(), "moment"));
    }
    return facts;
  }
}
