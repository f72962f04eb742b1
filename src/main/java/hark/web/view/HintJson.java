package hark.web.view;

import hark.search.SyntaxHint;

/**
 * A syntax error in a query as JSON.
 *
 * @param column of the error in the query text, from 1
 * @param message the reason, in one or two sentences
 */
public record HintJson(int column, String message) {

  public static HintJson of(SyntaxHint hint) {
    return new HintJson(hint.column(), PageLanguage.word(hint.message()));
  }
}
