package hark.web.search;

import hark.search.Fragment;
import hark.search.Moment;
import hark.search.Tier;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import hark.web.view.SpeechLanguage;
import java.util.List;

/**
 * One moment: where it is, and the words round it.
 *
 * @param start where it begins, in seconds, and {@code end} where it ends
 * @param speaker who says its first word; empty where nobody knows
 * @param speech in which the words are
 * @param inflected whether it has other forms of the words that were asked for
 */
public record MomentView(
    String time,
    String link,
    String start,
    String end,
    List<Fragment> fragments,
    String speaker,
    boolean inflected,
    SpeechLanguage speech) {

  /**
   * @param usual the track of a moment that tells none itself
   */
  static MomentView of(VideoId video, Moment moment, SearchContext query, Track usual) {
    return new MomentView(
        DisplayFormat.time(moment.startMillis()),
        PageLinks.moment(video, moment, query),
        DeepLink.seconds(moment.startMillis()),
        DeepLink.seconds(moment.endMillis()),
        moment.snippet().fragments(),
        moment.speaker().orElse(""),
        moment.tier() == Tier.INFLECTED,
        SpeechLanguage.of(moment.track().orElse(usual)));
  }
}
