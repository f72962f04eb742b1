package hark.web.view;

import hark.transcript.Track;

/**
 * In which language something was said, for the attributes of the element that holds it.
 *
 * @param lang a BCP 47 tag, {@code und} where nobody declared it
 * @param dir {@code ltr}, {@code rtl} or {@code auto}
 * @param name in English; empty where nobody declared it
 */
public record SpeechLanguage(String lang, String dir, String name) {

  public static SpeechLanguage of(Track track) {
    return new SpeechLanguage(
        track.language(),
        DisplayFormat.direction(track.language()),
        DisplayFormat.language(track.language()));
  }
}
