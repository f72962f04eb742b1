package hark.web.search;

import hark.search.SyntaxHint;
import hark.web.view.PageLanguage;

/**
 * A syntax error in a query.
 *
 * @param before the query text before the position, at most {@value #ROUND} characters
 * @param after the query text from the position on, at most {@value #ROUND} characters
 */
public record HintView(int column, String message, String before, String after) {

  static final int ROUND = 24;

  static HintView of(SyntaxHint hint, String query) {
    int at = Math.clamp(hint.column() - 1L, 0, query.length());
    return new HintView(
        hint.column(),
        PageLanguage.word(hint.message()),
        query.substring(Math.max(0, at - ROUND), at),
        query.substring(at, Math.min(query.length(), at + ROUND)));
  }
}
