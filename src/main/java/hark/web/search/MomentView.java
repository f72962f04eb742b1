package hark.web.search;

import hark.search.Fragment;
import hark.search.Moment;
import hark.search.request.Tier;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import hark.web.view.SpeechLanguage;
import java.util.List;

/**
 * A moment: its place, and the words around it.
 *
 * @param start its start in seconds, as {@code end} is its end
 * @param speaker the speaker of its first word; empty if unknown
 * @param speech the language of the words
 * @param tier the match of its words
 */
public record MomentView(
    String time,
    String link,
    String start,
    String end,
    List<Fragment> fragments,
    String speaker,
    Tier tier,
    SpeechLanguage speech) {

  /** Returns whether it has other forms of the query's words. */
  public boolean inflected() {
    return tier == Tier.INFLECTED;
  }

  /** Returns whether it has a number of the query, said or written in another way. */
  public boolean number() {
    return tier == Tier.NUMBER;
  }

  /** Returns whether it has words that sound like those of the query. */
  public boolean sounds() {
    return tier == Tier.SOUNDS;
  }

  /**
   * Returns the view of a moment.
   *
   * @param usual the track of a moment that names none itself
   */
  static MomentView of(VideoId video, Moment moment, SearchContext query, Track usual) {
    return new MomentView(
        DisplayFormat.time(moment.startMillis()),
        PageLinks.moment(video, moment, query),
        DeepLink.seconds(moment.startMillis()),
        DeepLink.seconds(moment.endMillis()),
        moment.snippet().fragments(),
        moment.speaker().orElse(""),
        moment.tier(),
        SpeechLanguage.of(moment.track().orElse(usual)).forText(moment.snippet().text()));
  }
}
