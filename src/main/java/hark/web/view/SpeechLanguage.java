package hark.web.view;

import hark.language.TextDirection;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.util.List;

/**
 * The language of spoken text, for the attributes of the element that holds it.
 *
 * @param lang a BCP 47 tag, {@code und} if undeclared
 * @param dir {@code ltr}, {@code rtl} or {@code auto}
 * @param name in English; empty if undeclared
 */
public record SpeechLanguage(String lang, String dir, String name) {

  /**
   * Returns the language of a transcript; if it is undeclared, the direction is that of most
   * letters and never {@code auto}.
   */
  public static SpeechLanguage of(Transcript transcript) {
    var declared = of(transcript.track());
    if (!transcript.track().language().equals(Track.UNKNOWN_LANGUAGE)) {
      return declared;
    }
    var texts = transcript.segments().stream().map(Segment::text).toList();
    var direction = TextDirection.isRightToLeft(texts) ? "rtl" : "ltr";
    return new SpeechLanguage(declared.lang(), direction, declared.name());
  }

  /**
   * Returns the language for a text in it; if it is undeclared, the text's letters say the
   * direction.
   */
  public SpeechLanguage forText(String text) {
    return dir.equals("auto") ? new SpeechLanguage(lang, directionOf(text), name) : this;
  }

  /** Returns the direction of most letters of a text: {@code rtl} or {@code ltr}. */
  static String directionOf(String text) {
    return TextDirection.isRightToLeft(List.of(text)) ? "rtl" : "ltr";
  }

  public static SpeechLanguage of(Track track) {
    return new SpeechLanguage(
        track.language(),
        DisplayFormat.direction(track.language()),
        DisplayFormat.language(track.language()));
  }
}
