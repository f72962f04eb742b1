package hark.search;

import hark.message.Message;
import hark.message.MessageException;

/** The signal that a search in one transcript was ended before it was done; it has no result. */
public final class SearchEndedException extends MessageException {

  /**
   * @param reason with what to do
   */
  public SearchEndedException(Message reason) {
    super(reason);
  }
}
