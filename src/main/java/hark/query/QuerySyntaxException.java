package hark.query;

import hark.message.Message;
import hark.message.MessageException;

/** An error in the query text. The reason says what was expected. */
public final class QuerySyntaxException extends MessageException {

  private final int column;

  /**
   * @param column of the error in the query text, from 1, in UTF-16 code units
   */
  public QuerySyntaxException(int column, QueryError error, Object... values) {
    super(Message.of(error, values));
    this.column = column;
  }

  public int column() {
    return column;
  }
}
