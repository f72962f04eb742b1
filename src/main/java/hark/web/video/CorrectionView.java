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
 * @param link the address that opens the video at the segment
 * @param action the address that the form is sent to
 * @param title of the video
 * @param seen the fingerprint of the edits that the form is filled from
 * @param before the words of the previous segment; empty without one
 * @param now the words shown for the segment now
 * @param typed the text in the input field
 * @param came the original words
 * @param problem the reason nothing was saved; empty without an error
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
   * Returns the form as first shown.
   *
   * @param isBest whether the track is the one that the video's page shows by default
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

  /** Returns the same form with an error. */
  public CorrectionView refusing(String newTyped, String newProblem) {
    return new CorrectionView(
        link, action, title, time, speech, seen, before, now, newTyped, came, after, newProblem);
  }

  public boolean isCorrected() {
    return !now.equals(came);
  }
}
