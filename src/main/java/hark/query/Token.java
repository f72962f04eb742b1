package hark.query;

/**
 * A piece of query text.
 *
 * @param text for {@link TokenKind#QUOTED} the text between the quotation marks
 * @param at the offset in the query text, from 0
 * @param suffix for {@link TokenKind#QUOTED} the text that follows the closing mark without a
 *     blank, such as {@code ~8}
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

  /** Returns the column of the token, from 1. */
  int column() {
    return at + 1;
  }
}
