package hark.web.view;

import hark.search.VideoMoment;

/**
 * One line of a list of moments.
 *
 * @param link opens the video
 * @param facts what is known of the video
 * @param player how it can be played on the spot
 */
public record MomentLine(
    MomentView moment, String title, String link, Facts facts, Speech speech, Player player) {

  static MomentLine of(VideoMoment one, Asked query, Player player) {
    var speech = Speech.of(one.track());
    return new MomentLine(
        MomentView.of(one.video().id(), one.moment(), query, one.track()),
        one.video().title(),
        Links.video(one.video().id(), query),
        Facts.of(one.video(), speech),
        speech,
        player);
  }
}
