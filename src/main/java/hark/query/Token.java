package hark.query;

/**
 * A piece of query text.
 *
 * @param text what stands there; of {@link Kind#QUOTED} what stands between the quotation marks
 * @param at where it begins, from 0
 * @param suffix of {@link Kind#QUOTED} what follows the closing mark without a blank, such as
 *     {@code ~8}
 */
record Token(Kind kind, String text, int at, String suffix) {

  enum Kind {
    BARE,
    QUOTED,
    OPEN,
    CLOSE,
    MINUS,
    END
  }

  static Token of(Kind kind, String text, int at) {
    return new Token(kind, text, at, "");
  }

  boolean isBare(String keyword) {
    return kind == Kind.BARE && text.equals(keyword);
  }

  /** Where it begins as people count, from 1. */
  int column() {
    return at + 1;
  }
}
