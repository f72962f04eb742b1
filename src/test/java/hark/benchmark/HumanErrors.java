package hark.benchmark;

import java.util.SplittableRandom;

/**
 * Errors as people may make them when they type. The shares are assumed, after those reported of
 * Pollock and Zamora (1983) for misspellings, and of Grudin (1983) for adjacent keys among replaced
 * letters; they were not checked against the papers.
 */
final class HumanErrors {

  static final double MORE_THAN_ONE = 0.075;

  private static final double LEFT_OUT = 0.34;
  private static final double ADDED = 0.27;
  private static final double REPLACED = 0.19;
  private static final double SWAPPED = 0.125;
  private static final double FIRST = 0.078;
  private static final double REPEATED = 0.5;
  private static final double ADJACENT = 0.58;

  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl;", "zxcvbnm,./"};

  private final SplittableRandom random;
  private final String letters;

  /**
   * @param letters from which any other letter is drawn, as often as it stands there
   */
  HumanErrors(SplittableRandom random, String letters) {
    this.random = random;
    this.letters = letters;
  }

  /** Makes one error in a word of three letters or more. */
  String make(String word) {
    String typed = word;
    while (typed.equals(word)) { // two equal letters were swapped
      double kind = random.nextDouble(LEFT_OUT + ADDED + REPLACED + SWAPPED);
      int at = random.nextDouble() < FIRST ? 0 : 1 + random.nextInt(word.length() - 1);
      if (kind < LEFT_OUT) {
        typed = word.substring(0, at) + word.substring(at + 1);
      } else if (kind < LEFT_OUT + ADDED) {
        typed = word.substring(0, at) + added(word.charAt(at)) + word.substring(at);
      } else if (kind < LEFT_OUT + ADDED + REPLACED) {
        typed = word.substring(0, at) + replaced(word.charAt(at)) + word.substring(at + 1);
      } else if (at + 1 < word.length()) {
        typed =
            word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      }
    }
    return typed;
  }

  private char added(char next) {
    return random.nextDouble() < REPEATED ? next : random.nextBoolean() ? adjacent(next) : any();
  }

  private char replaced(char letter) {
    return random.nextDouble() < ADJACENT ? adjacent(letter) : any();
  }

  private char any() {
    return letters.charAt(random.nextInt(letters.length()));
  }

  /** Draws one of the keys that touch a letter's; any letter for other alphabets. */
  private char adjacent(char letter) {
    for (int row = 0; row < KEYS.length; row++) {
      int column = KEYS[row].indexOf(letter);
      if (column >= 0) {
        return adjacent(row, column);
      }
    }
    return any();
  }

  private char adjacent(int row, int column) {
    int[][] steps = {{0, -1}, {0, 1}, {-1, 0}, {-1, 1}, {1, -1}, {1, 0}};
    while (true) {
      var step = steps[random.nextInt(steps.length)];
      int keyRow = row + step[0];
      int keyColumn = column + step[1];
      if (keyRow >= 0 && keyRow < KEYS.length && keyColumn >= 0 && keyColumn < 10) {
        char key = KEYS[keyRow].charAt(keyColumn);
        if (Character.isLetter(key)) {
          return key;
        }
      }
    }
  }
}
