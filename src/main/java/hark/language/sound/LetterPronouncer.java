package hark.language.sound;

import hark.language.AccentFolder;

/** The pronouncer of languages without rules: letters stand for themselves, without accents. */
final class LetterPronouncer extends Pronouncer {

  @Override
  public String sounds(String word) {
    return AccentFolder.fold(word);
  }
}
