package hark.lucene.schema;

import hark.language.LanguageGuesser;
import hark.transcript.Track;
import java.util.Locale;

/** The language of a transcript: that of its track, otherwise guessed from its words. */
final class SpokenLanguage {

  private SpokenLanguage() {}

  /** Returns an ISO 639 code, or {@link Track#UNKNOWN_LANGUAGE}. */
  static String of(Track track, TranscriptVocabulary vocabulary) {
    if (!track.language().equals(Track.UNKNOWN_LANGUAGE)) {
      var declared = Locale.forLanguageTag(track.language()).getLanguage();
      return declared.isEmpty() ? Track.UNKNOWN_LANGUAGE : declared;
    }
    var guess = new LanguageGuesser();
    for (int i = 0; i < vocabulary.size(); i++) {
      guess.add(vocabulary.word(i), vocabulary.times(i));
    }
    return guess.language().orElse(Track.UNKNOWN_LANGUAGE);
  }
}
