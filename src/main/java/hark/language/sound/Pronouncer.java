package hark.language.sound;

import hark.language.AccentFolder;

/**
 * The pronunciation of the words of one language, as a string of sounds. A sound is one character:
 *
 * <pre>
 *   vowels      i beat   I bit   e bait   E bet   &amp; bat   A father   V but   &#64; about   3 bird
 *               O law    o boat  U book   u boot  Y bite  W bout     J boy   Q German ue   9 oe
 *   consonants  p b t d k g f v s z h m n l r w y as in English, c church, j judge, S she,
 *               Z measure, T thin, D then, N sing, x as in Scottish loch
 * </pre>
 *
 * Safe to share between threads.
 */
public abstract class Pronouncer {

  Pronouncer() {}

  /**
   * Returns the sounds of a word.
   *
   * @param word as {@link hark.language.Words} gives it
   */
  public abstract String sounds(String word);

  /** Returns the letters a to z of a word; its other characters are left out. */
  static String plainLetters(String word) {
    var folded = AccentFolder.fold(word);
    var plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) >= 'a' && folded.charAt(i) <= 'z') {
        plain.append(folded.charAt(i));
      }
    }
    return plain.length() == folded.length() ? folded : plain.toString();
  }
}
