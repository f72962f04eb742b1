package hark.web.search;

import hark.search.VideoMoment;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import hark.web.view.SpeechLanguage;
import hark.web.view.VideoPlayer;
import hark.web.view.VideoSummary;

/**
 * A line of a list of moments.
 *
 * @param link the address that opens the video
 * @param facts the known properties of the video
 * @param player the player for playback inside the list
 */
public record MomentLine(
    MomentView moment,
    String title,
    String link,
    VideoSummary facts,
    SpeechLanguage speech,
    VideoPlayer player) {

  static MomentLine of(VideoMoment one, SearchContext query, VideoPlayer player) {
    var speech = SpeechLanguage.of(one.track());
    return new MomentLine(
        MomentView.of(one.video().id(), one.moment(), query, one.track()),
        one.video().title(),
        PageLinks.video(one.video().id(), query),
        VideoSummary.of(one.video(), speech),
        speech,
        player);
  }
}
