package hark.web.view;

import hark.search.Fragment;
import hark.search.Moment;
import hark.search.Tier;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.List;

/**
 * One moment: where it is, and the words round it.
 *
 * @param speech in which the words are
 * @param inflected whether it has other forms of the words that were asked for
 */
public record MomentView(
    String time, String link, List<Fragment> fragments, boolean inflected, Speech speech) {

  /**
   * @param usual the track of a moment that tells none itself
   */
  static MomentView of(VideoId video, Moment moment, Asked query, Track usual) {
    return new MomentView(
        Say.time(moment.startMillis()),
        Links.moment(video, moment, query),
        moment.snippet().fragments(),
        moment.tier() == Tier.INFLECTED,
        Speech.of(moment.track().orElse(usual)));
  }
}
