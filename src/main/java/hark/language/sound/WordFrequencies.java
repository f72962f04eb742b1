package hark.language.sound;

/**
 * The frequencies of spoken English words, from a list of 17,700 that were counted in meetings,
 * lectures, talks and court hearings. Safe to share between threads.
 */
public final class WordFrequencies {

  static final String RESOURCE = "english-frequencies.txt.gz";

  private static final SortedLines LEVELS = SortedLines.ofResource(RESOURCE);

  private WordFrequencies() {}

  /** Checks whether frequencies are known for a language, an ISO 639 code. */
  public static boolean areKnown(String language) {
    return language.equals("en");
  }

  /** Returns the times a word is said in a million English words; 0 if it is not in the list. */
  public static double perMillion(String word) {
    return LEVELS.find(word).map(level -> Math.pow(2, Integer.parseInt(level) / 2.0)).orElse(0.0);
  }

  /** Returns the level by which the list gives a frequency: half powers of two. */
  static int level(double perMillion) {
    return (int) Math.round(2 * Math.log(perMillion) / Math.log(2));
  }
}
