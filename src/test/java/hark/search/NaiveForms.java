package hark.search;

import java.util.List;

/** The forms of typed words in one transcript, for a naive evaluation. */
public interface NaiveForms {

  /** No forms: words stand only for themselves. */
  NaiveForms NONE =
      new NaiveForms() {
        @Override
        public boolean isSame(String typed, String said) {
          return typed.equals(said);
        }

        @Override
        public boolean isInflected(String typed, String said) {
          return false;
        }

        @Override
        public boolean isPairForm(String typed, String first, String second) {
          return false;
        }

        @Override
        public boolean areForms(String one, String other, boolean wide) {
          return one.equals(other);
        }

        @Override
        public boolean areTied(String first, String second) {
          return false;
        }
      };

  /** Checks whether a word begins with a prefix, apart from accents and an elided article. */
  default boolean begins(String prefix, String said) {
    return said.startsWith(prefix);
  }

  /** Checks whether two words are the same, apart from accents. */
  boolean isSame(String typed, String said);

  /**
   * Checks whether a word is another form of the typed one, in this transcript.
   *
   * @param typed with its apostrophe, if it has one
   */
  boolean isInflected(String typed, String said);

  /**
   * Checks whether two words are a form of the typed one, in this transcript.
   *
   * @param typed with its apostrophe, if it has one
   */
  boolean isPairForm(String typed, String first, String second);

  /** Checks whether one of two typed words is a form of the other, in some language. */
  boolean areForms(String one, String other, boolean wide);

  /** Returns the words that sound like the typed one, each one word or two with a blank. */
  default List<String> sounding(String typed) {
    return List.of();
  }

  /** Returns the other ways to give the number that typed words are, in this transcript. */
  default List<List<String>> otherNumbers(List<String> typed) {
    return List.of();
  }

  /** Checks whether typed words are a number that the library gives in another way. */
  default boolean isNumberInLibrary(List<String> typed) {
    return false;
  }

  /** Checks whether a word is the name of a thousand, a million and so on in the library. */
  default boolean isScaleInLibrary(String word) {
    return false;
  }

  /** Checks whether two typed words may be one, in this transcript. */
  boolean areTied(String first, String second);

  /** Returns the words that two typed words are together, in this transcript. */
  default List<String> joined(String first, String second) {
    return areTied(first, second) ? List.of(first + second) : List.of();
  }

  /**
   * Returns the rows of words that a typed word is drawn together from, in this transcript.
   *
   * @param typed with its apostrophe, if it has one
   */
  default List<String> rows(String typed) {
    return List.of();
  }

  /**
   * Counts letters added, removed, replaced, or swapped with their neighbour: optimal string
   * alignment.
   */
  static int differences(String left, String right) {
    int[][] least = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int changed = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        least[i][j] =
            Math.min(least[i - 1][j - 1] + changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[left.length()][right.length()];
  }
}
