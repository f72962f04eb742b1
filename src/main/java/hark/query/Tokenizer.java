package hark.query;

import hark.language.Words;
import hark.query.Token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The division of query text into tokens, in linear time. */
final class Tokenizer {

  private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02\u300C\u300D";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  private Tokenizer(String text) {
    this.text = text;
  }

  /**
   * Splits a text into tokens, with {@link TokenKind#END} at the end.
   *
   * @throws QuerySyntaxException if a quotation mark is not closed
   */
  static List<Token> of(String text) {
    var tokens = new Tokenizer(text);
    while (tokens.next < text.length()) {
      tokens.read();
    }
    tokens.tokens.add(Token.of(TokenKind.END, "", text.length()));
    return tokens.tokens;
  }

  private void read() {
    char c = text.charAt(next);
    if (isBlank(c)) {
      next++;
    } else if (isQuote(next)) {
      readQuoted();
    } else if (c == '(') {
      tokens.add(Token.of(TokenKind.OPEN, "(", next++));
    } else if (c == ')') {
      tokens.add(Token.of(TokenKind.CLOSE, ")", next++));
    } else if (c == '-' && beginsSomething(next + 1)) {
      tokens.add(Token.of(TokenKind.MINUS, "-", next++));
    } else {
      readBare();
    }
  }

  /**
   * Checks whether a minus sign is an operator: it is if something follows directly; in {@code a -
   * b} it only separates.
   */
  private boolean beginsSomething(int at) {
    return at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '-';
  }

  private void readQuoted() {
    int opening = next++;
    int closing = closingQuote(opening);
    int from = next;
    next = closing + 1;
    int suffix = next;
    while (next < text.length() && isSuffix(text.charAt(next))) {
      next++;
    }
    tokens.add(
        new Token(
            TokenKind.QUOTED,
            text.substring(from, closing),
            opening,
            text.substring(suffix, next)));
  }

  private int closingQuote(int opening) {
    for (int i = opening + 1; i < text.length(); i++) {
      if (isQuote(i)) {
        return i;
      }
    }
    throw new QuerySyntaxException(opening + 1, QueryError.QUOTE_NOT_CLOSED);
  }

  private static boolean isSuffix(char c) {
    return c == '~' || c >= '0' && c <= '9';
  }

  private void readBare() {
    int from = next;
    while (next < text.length() && !endsBare(next)) {
      next++;
    }
    tokens.add(Token.of(TokenKind.BARE, text.substring(from, next), from));
  }

  private boolean endsBare(int at) {
    char c = text.charAt(at);
    return isBlank(c) || isQuote(at) || c == '(' || c == ')';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Checks for the straight quotation mark, and the curly, angle and corner ones that keyboards and
   * word processors produce. One between two Hebrew letters is part of an abbreviation.
   */
  private boolean isQuote(int at) {
    return QUOTES.indexOf(text.charAt(at)) >= 0 && !Words.isDropped(text, at);
  }
}
