package hark.query;

/**
 * A piece of query text.
 *
 * @param text what stands there; of {@link TokenKind#QUOTED} what stands between the quotation
 *     marks
 * @param at where it begins, from 0
 * @param suffix of {@link TokenKind#QUOTED} what follows the closing mark without a blank, such as
 *     {@code ~8}
 */
record Token(TokenKind kind, String text, int at, String suffix) {

  enum TokenKind {
    BARE,
    QUOTED,
    OPEN,
    CLOSE,
    MINUS,
    END
  }

  static Token of(TokenKind kind, String text, int at) {
    return new Token(kind, text, at, "");
  }

  boolean isBare(String keyword) {
    return kind == TokenKind.BARE && text.equals(keyword);
  }

  /** Where it begins as people count, from 1. */
  int column() {
    return at + 1;
  }
}
