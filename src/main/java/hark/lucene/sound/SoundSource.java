package hark.lucene.sound;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The words of a library with their sounds, in one index or in parts that do not know each other.
 */
public interface SoundSource {

  /** Returns the number of times a word is said. */
  long times(String word) throws IOException;

  /** Returns the number of words said, repetitions included. */
  long times() throws IOException;

  /**
   * Finds the words whose sounds are near those of some words, or of a part of them.
   *
   * @param words one, or the words of a name
   * @param own the forms of the words, which are not looked for
   */
  SoundPart near(List<String> words, OwnForms own) throws IOException;

  /**
   * Counts the places of pairs of neighbours.
   *
   * @param pairs each as two words with a blank between them
   * @return the number of places of each pair that is said
   */
  Map<String, Long> pairs(List<String> pairs) throws IOException;
}
