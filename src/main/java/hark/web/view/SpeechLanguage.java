package hark.web.view;

import hark.transcript.Track;

/**
 * The language of spoken text, for the attributes of the element that holds it.
 *
 * @param lang a BCP 47 tag, {@code und} if undeclared
 * @param dir {@code ltr}, {@code rtl} or {@code auto}
 * @param name in English; empty if undeclared
 */
public record SpeechLanguage(String lang, String dir, String name) {

  public static SpeechLanguage of(Track track) {
    return new SpeechLanguage(
        track.language(),
        DisplayFormat.direction(track.language()),
        DisplayFormat.language(track.language()));
  }
}
