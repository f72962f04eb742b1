package hark.search;

import hark.message.Message;
import hark.message.MessageException;

/**
 * The failure of a read or change because the cluster that holds the index cannot be used at
 * present. What was changed before stays. The same can be tried again later: the index notices by
 * itself when the cluster is back.
 */
public final class IndexUnreachableException extends MessageException {

  /**
   * @param reason of the kind {@link IndexFault}
   */
  public IndexUnreachableException(Message reason, Throwable cause) {
    super(reason, cause);
  }
}
