package hark.language;

import java.util.Arrays;

/**
 * A model of the errors that people make when they type: the probability that a word is typed in
 * place of another one. An error is a letter left out, added, replaced, or swapped with its
 * neighbour (Damerau, "A technique for computer detection and correction of spelling errors",
 * 1964). The shares of these kinds, of words with more than one error and of errors in the first
 * letter are assumed, after those reported of Pollock and Zamora ("Collection and characterization
 * of spelling errors in scientific and scholarly text", 1983), and that of adjacent keys among
 * replaced letters after Grudin ("Error patterns in novice and skilled transcription typing",
 * 1983); they were not checked against the papers. Accents hardly count: many people leave them
 * out.
 */
public final class TypingErrors {

  /** The natural logarithm of the probability that a word is typed with an error. */
  private static final double ERROR = Math.log(0.03);

  /** That a word with an error has a further one. */
  private static final double FURTHER = Math.log(0.075);

  private static final double LEFT_OUT = Math.log(0.34);
  private static final double ADDED = Math.log(0.27);
  private static final double REPLACED = Math.log(0.19);
  private static final double SWAPPED = Math.log(0.125);

  /** That an error is in the first letter. */
  private static final double FIRST = Math.log(0.078);

  private static final double NOT_FIRST = Math.log(1 - 0.078);

  /** That an added letter repeats its neighbour, is a key beside it, or any other letter. */
  private static final double REPEATED = Math.log(0.5);

  private static final double ADDED_BESIDE = Math.log(0.3 / 8);
  private static final double ADDED_ANY = Math.log(0.2 / 20);

  /** That a letter is replaced by a key beside it, a vowel by a vowel, or by any other letter. */
  private static final double REPLACED_BESIDE = Math.log(0.58 / 5);

  private static final double REPLACED_VOWEL = Math.log(0.2 / 5);
  private static final double REPLACED_ANY = Math.log(0.22 / 20);

  /** That one of two equal letters is left out, more often than others. */
  private static final double HALVED = Math.log(2);

  private static final double ACCENTS = Math.log(0.5);

  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  private static final String VOWELS = "aeiouy";
  private static final boolean[][] BESIDE = beside();

  private TypingErrors() {}

  /**
   * Returns the natural logarithm of the probability that somebody who means a word types another
   * one; near 0 if they are equal. Takes time in proportion to the product of their lengths.
   */
  public static double logProbability(String meant, String typed) {
    if (meant.equals(typed)) {
      return 0;
    }
    var plainMeant = AccentFolder.fold(meant).codePoints().toArray();
    var plainTyped = AccentFolder.fold(typed).codePoints().toArray();
    if (Arrays.equals(plainMeant, plainTyped)) {
      return ACCENTS;
    }
    return ERROR - FURTHER + best(plainMeant, plainTyped);
  }

  /** Returns the logarithm of the most probable sequence of errors, each as a further one. */
  private static double best(int[] meant, int[] typed) {
    var rows = new double[meant.length + 1][typed.length + 1];
    for (int i = 0; i <= meant.length; i++) {
      for (int j = 0; j <= typed.length; j++) {
        rows[i][j] = i == 0 && j == 0 ? 0 : best(rows, meant, typed, i, j);
      }
    }
    return rows[meant.length][typed.length];
  }

  private static double best(double[][] rows, int[] meant, int[] typed, int i, int j) {
    double best = Double.NEGATIVE_INFINITY;
    if (i > 0 && j > 0) {
      boolean same = meant[i - 1] == typed[j - 1];
      best = rows[i - 1][j - 1] + (same ? 0 : replaced(meant, i - 1, typed[j - 1]));
    }
    if (i > 0) {
      best = Math.max(best, rows[i - 1][j] + leftOut(meant, i - 1));
    }
    if (j > 0) {
      best = Math.max(best, rows[i][j - 1] + added(meant, i, typed[j - 1]));
    }
    if (i > 1 && j > 1 && meant[i - 2] == typed[j - 1] && meant[i - 1] == typed[j - 2]) {
      best = Math.max(best, rows[i - 2][j - 2] + SWAPPED + place(i - 2, meant.length - 1));
    }
    return best;
  }

  /** Returns the logarithm of the probability that an error is at one of some places. */
  private static double place(int at, int places) {
    return FURTHER + (at == 0 ? FIRST : NOT_FIRST - Math.log(Math.max(1, places - 1)));
  }

  private static double leftOut(int[] meant, int at) {
    boolean twice = at > 0 && meant[at - 1] == meant[at];
    return LEFT_OUT + place(at, meant.length) + (twice ? HALVED : 0);
  }

  private static double replaced(int[] meant, int at, int typed) {
    double letter = REPLACED_ANY;
    if (isBeside(meant[at], typed)) {
      letter = REPLACED_BESIDE;
    } else if (VOWELS.indexOf(meant[at]) >= 0 && VOWELS.indexOf(typed) >= 0) {
      letter = REPLACED_VOWEL;
    }
    return REPLACED + place(at, meant.length) + letter;
  }

  /**
   * @param at the number of letters before the added one
   */
  private static double added(int[] meant, int at, int typed) {
    int before = at > 0 ? meant[at - 1] : 0;
    int after = at < meant.length ? meant[at] : 0;
    double letter = ADDED_ANY;
    if (typed == before || typed == after) {
      letter = REPEATED;
    } else if (isBeside(before, typed) || isBeside(after, typed)) {
      letter = ADDED_BESIDE;
    }
    return ADDED + place(at, meant.length + 1) + letter;
  }

  /** Checks whether two letters are beside each other on a keyboard. */
  private static boolean isBeside(int one, int other) {
    return isKey(one) && isKey(other) && BESIDE[one - 'a'][other - 'a'];
  }

  private static boolean isKey(int letter) {
    return letter >= 'a' && letter <= 'z';
  }

  /** Builds a table of the pairs of keys that touch on a QWERTY keyboard. */
  private static boolean[][] beside() {
    var beside = new boolean[26][26];
    for (int row = 0; row < KEYS.length; row++) {
      for (int column = 0; column < KEYS[row].length(); column++) {
        char key = KEYS[row].charAt(column);
        connect(beside, key, row, column + 1);
        connect(beside, key, row + 1, column); // a row is half a key to the right of that above
        connect(beside, key, row + 1, column - 1);
      }
    }
    return beside;
  }

  private static void connect(boolean[][] beside, char key, int row, int column) {
    if (row < KEYS.length && column >= 0 && column < KEYS[row].length()) {
      char other = KEYS[row].charAt(column);
      beside[key - 'a'][other - 'a'] = true;
      beside[other - 'a'][key - 'a'] = true;
    }
  }
}
