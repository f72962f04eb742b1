package hark.web.view;

import hark.search.VideoMoment;
import java.util.List;

/**
 * One line of a list of moments.
 *
 * @param link opens the video
 * @param facts what is known of the video, in the order it is said
 * @param day of the recording; empty where it is not known
 * @param player how it can be played on the spot
 */
public record MomentLine(
    MomentView moment,
    String title,
    String link,
    List<String> facts,
    Speech speech,
    String day,
    Player player) {

  static MomentLine of(VideoMoment one, Asked query, Player player) {
    var speech = Speech.of(one.track());
    return new MomentLine(
        MomentView.of(one.video().id(), one.moment(), query, one.track()),
        one.video().title(),
        Links.video(one.video().id(), query),
        HitView.facts(one.video(), speech),
        speech,
        Say.day(one.video()).orElse(""),
        player);
  }
}
