package hark.query;

/**
 * An error in the query text. The message says what was expected, in words for the person who typed
 * it.
 */
public final class QuerySyntaxException extends RuntimeException {

  private final int column;

  /**
   * @param column of the error in the query text, from 1, in UTF-16 code units
   */
  public QuerySyntaxException(int column, String message) {
    super(message);
    this.column = column;
  }

  public int column() {
    return column;
  }
}
