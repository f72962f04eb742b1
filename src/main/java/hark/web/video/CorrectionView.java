package hark.web.video;

import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import hark.web.view.SpeechLanguage;
import java.util.Optional;

/**
 * The form that corrects the words of one segment.
 *
 * @param link opens the video at the segment
 * @param action where the form is sent
 * @param title of the video
 * @param seen the fingerprint of the edits that the form is filled from
 * @param before the words of the segment before; empty where there is none
 * @param now what is shown in the segment's place now
 * @param typed what stands in the field
 * @param came the words as they came
 * @param problem why nothing was kept; empty when nothing is wrong
 */
public record CorrectionView(
    String link,
    String action,
    String title,
    String time,
    SpeechLanguage speech,
    String seen,
    String before,
    String now,
    String typed,
    String came,
    String after,
    String problem) {

  /**
   * The form as it is first shown.
   *
   * @param isBest the track is the one that the video's page shows by itself
   */
  public static CorrectionView of(
      Transcript shown, int ordinal, String came, String seen, boolean isBest) {
    var video = shown.video();
    var segment = shown.segments().get(ordinal);
    Optional<Track> track = isBest ? Optional.empty() : Optional.of(shown.track());
    return new CorrectionView(
        PageLinks.segment(video.id(), segment.startMillis(), ordinal, SearchContext.NOTHING, track),
        PageLinks.correction(video.id(), ordinal, shown.track()),
        video.title(),
        DisplayFormat.time(segment.startMillis()),
        SpeechLanguage.of(shown.track()),
        seen,
        text(shown, ordinal - 1),
        segment.text(),
        segment.text(),
        came,
        text(shown, ordinal + 1),
        "");
  }

  private static String text(Transcript transcript, int ordinal) {
    var segments = transcript.segments();
    return ordinal < 0 || ordinal >= segments.size() ? "" : segments.get(ordinal).text();
  }

  /** The same form when something was wrong. */
  public CorrectionView refusing(String newTyped, String newProblem) {
    return new CorrectionView(
        link, action, title, time, speech, seen, before, now, newTyped, came, after, newProblem);
  }

  public boolean isCorrected() {
    return !now.equals(came);
  }
}
