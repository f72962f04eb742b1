package hark.source.podcast;

import java.text.Normalizer;
import java.util.Locale;

/** The dates and durations of feeds in one form: digits and marks of ASCII, in lower case. */
final class FeedDigits {

  private FeedDigits() {}

  /** Returns a text with the digits of all scripts, and full-width marks, as ASCII has them. */
  static String plain(String written) {
    var text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip().toLowerCase(Locale.ROOT);
  }
}
