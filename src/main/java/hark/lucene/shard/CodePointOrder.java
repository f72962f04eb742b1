package hark.lucene.shard;

import java.util.Comparator;

/**
 * The order of texts by code points, which is that of their UTF-8 bytes and so that of a dictionary
 * of the index; the natural order differs for characters beyond the first 65,536.
 */
enum CodePointOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    int most = Math.min(left.length(), right.length());
    for (int i = 0; i < most; i++) {
      if (left.charAt(i) != right.charAt(i)) {
        return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Puts surrogates, which stand for the last code points, after all other characters. */
  private static int rank(char character) {
    return Character.isSurrogate(character) ? character + Character.MAX_VALUE : character;
  }
}
