package hark.query;

import hark.query.Query.Distance;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;

/** The parser of {@code NEAR/8} and {@code NEAR/10s}. */
final class DistanceParser {

  static final String NEAR = "NEAR/";
  static final int MAX_WORDS = 1_000;
  static final int MAX_SECONDS = 3_600;

  private static final int MAX_DIGITS = 6;

  private DistanceParser() {}

  static boolean isOperator(Token token) {
    return token.kind() == Token.TokenKind.BARE && token.text().startsWith(NEAR);
  }

  static Distance read(Token token) {
    var number = token.text().substring(NEAR.length());
    boolean seconds = number.endsWith("s");
    int value = number(seconds ? number.substring(0, number.length() - 1) : number);
    if (value < 0 || value > (seconds ? MAX_SECONDS : MAX_WORDS)) {
      throw new QuerySyntaxException(
          token.column() + NEAR.length(), QueryError.INVALID_DISTANCE, MAX_WORDS, MAX_SECONDS);
    }
    return seconds ? new WithinTime(value * 1000L) : new WithinWords(value);
  }

  /** Parses ASCII digits; -1 if the text is no number, or far too large. */
  static int number(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !text.isEmpty() && text.length() <= MAX_DIGITS ? Integer.parseInt(text) : -1;
  }
}
