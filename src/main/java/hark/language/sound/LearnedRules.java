package hark.language.sound;

/**
 * Rules from English letters to sounds, learned from the pronouncing dictionary: the sounds of a
 * letter in the longest known context of its neighbours.
 */
final class LearnedRules {

  /** The neighbours of a letter in the order in which a context names them. */
  private static final int[] NEIGHBOURS = {1, -1, 2, -2, 3, -3, 4};

  private static final char EDGE = '#';

  private final SortedLines rules;

  LearnedRules(SortedLines rules) {
    this.rules = rules;
  }

  /** Returns the letter at an index of a word and its neighbours, the nearest first. */
  static String context(String word, int index) {
    var context = new StringBuilder(NEIGHBOURS.length + 1).append(word.charAt(index));
    for (int neighbour : NEIGHBOURS) {
      int at = index + neighbour;
      context.append(at < 0 || at >= word.length() ? EDGE : word.charAt(at));
    }
    return context.toString();
  }

  /** Returns the sounds of a word of the letters a to z. */
  String pronounce(String word) {
    var sounds = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      sounds.append(sounds(context(word, i)));
    }
    return sounds.toString();
  }

  private String sounds(String context) {
    for (int length = context.length(); length > 0; length--) {
      var sounds = rules.find(context.substring(0, length));
      if (sounds.isPresent()) {
        return sounds.get();
      }
    }
    return "";
  }
}
