package hark.web.search;

import hark.search.SyntaxHint;

/**
 * What could not be read in a query.
 *
 * @param before what stands before the place, as typed, at most {@value #ROUND} characters
 * @param after what stands from the place on, as typed, at most {@value #ROUND} characters
 */
public record HintView(int column, String message, String before, String after) {

  static final int ROUND = 24;

  static HintView of(SyntaxHint hint, String query) {
    int at = Math.clamp(hint.column() - 1L, 0, query.length());
    return new HintView(
        hint.column(),
        hint.message(),
        query.substring(Math.max(0, at - ROUND), at),
        query.substring(at, Math.min(query.length(), at + ROUND)));
  }
}
