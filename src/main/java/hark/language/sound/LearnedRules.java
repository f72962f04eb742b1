package hark.language.sound;

/**
 * Rules from English letters to sounds, learned from the pronouncing dictionary: the sounds of a
 * letter in the longest known context of its neighbours. Safe to share between threads.
 */
final class LearnedRules {

  /** The neighbours of a letter in the order in which a context names them. */
  private static final int[] NEIGHBOURS = {1, -1, 2, -2, 3, -3, 4};

  private static final char EDGE = '#';

  /** The contexts that begin alike, and the sounds for the shortest of them; null if unknown. */
  private static final class Node {

    private final Node[] longer = new Node['z' - 'a' + 2];
    private String sounds;
  }

  private final Node root = new Node();

  LearnedRules(SortedLines rules) {
    rules.forEach(this::add);
  }

  private void add(String context, String sounds) {
    var node = root;
    for (int i = 0; i < context.length(); i++) {
      int letter = index(context.charAt(i));
      if (node.longer[letter] == null) {
        node.longer[letter] = new Node();
      }
      node = node.longer[letter];
    }
    node.sounds = sounds;
  }

  private static int index(char letter) {
    return letter == EDGE ? 0 : letter - 'a' + 1;
  }

  /** Returns the letter at an index of a word and its neighbours, the nearest first. */
  static String context(String word, int index) {
    var context = new StringBuilder(NEIGHBOURS.length + 1).append(word.charAt(index));
    for (int neighbour : NEIGHBOURS) {
      context.append(letter(word, index + neighbour));
    }
    return context.toString();
  }

  private static char letter(String word, int at) {
    return at < 0 || at >= word.length() ? EDGE : word.charAt(at);
  }

  /** Returns the sounds of a word of the letters a to z. */
  String pronounce(String word) {
    var sounds = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      sounds.append(sounds(word, i));
    }
    return sounds.toString();
  }

  private String sounds(String word, int at) {
    var sounds = "";
    var node = root.longer[index(word.charAt(at))];
    for (int i = 0; node != null; i++) {
      sounds = node.sounds == null ? sounds : node.sounds;
      node = i == NEIGHBOURS.length ? null : node.longer[index(letter(word, at + NEIGHBOURS[i]))];
    }
    return sounds;
  }
}
