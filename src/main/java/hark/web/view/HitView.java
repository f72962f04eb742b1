package hark.web.view;

import hark.search.Detail;
import hark.search.Fragment;
import hark.search.Hit;
import hark.search.Moment;
import hark.search.SearchRequest;
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
 * @param timeline the places of all moments; empty where not all are known, or not how long it is
 * @param more how many moments are not shown here; empty when all are
 * @param all opens every moment of this video, or the transcript with all of them marked
 */
public record HitView(
    String title,
    String link,
    List<String> facts,
    Speech speech,
    List<MomentView> moments,
    Optional<String> more,
    String all,
    List<Tick> timeline) {

  /** One moment: where it is, and the words round it. */
  public record MomentView(String time, String link, List<Fragment> fragments) {}

  /** An answer for one video shows every moment it brought, one for all only the first few. */
  static HitView of(Hit hit, SearchRequest request) {
    var video = hit.video();
    var query = request.queryText();
    boolean one = request.video().isPresent();
    int shown = one ? hit.moments().size() : Detail.DEFAULT_MOMENTS;
    var moments =
        hit.moments().stream().limit(shown).map(moment -> moment(hit, moment, query)).toList();
    int left = hit.momentCount() - moments.size();
    boolean allKnown = hit.moments().size() == hit.momentCount();
    return new HitView(
        video.title(),
        moments.isEmpty() ? DeepLink.to(video.id()) : moments.getFirst().link(),
        facts(hit),
        Speech.of(hit.track()),
        moments,
        left == 0 ? Optional.empty() : Optional.of(Say.count(hit.momentCount(), "moment")),
        one ? Links.video(video.id(), query) : Links.search(query, video.id().value(), 1, 0, 0),
        video
            .duration()
            .filter(length -> allKnown && !hit.moments().isEmpty())
            .map(length -> Tick.of(video.id(), hit.moments(), length, query, Optional.empty()))
            .orElse(List.of()));
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

  private static MomentView moment(Hit hit, Moment moment, String query) {
    return new MomentView(
        Say.time(moment.startMillis()),
        Links.moment(hit.video().id(), moment, query),
        moment.snippet().fragments());
  }
}
