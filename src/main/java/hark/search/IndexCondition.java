package hark.search;

import hark.message.Message;
import java.util.Optional;

/**
 * The condition of the cluster that holds an index, as it was last seen.
 *
 * @param nodes the number of nodes of the cluster; 0 if it is not known
 * @param bytes the size of the index with all its copies; 0 if it is not known
 * @param reason why the index cannot be used, of the kind {@link IndexFault}; empty if it can
 */
public record IndexCondition(Level level, int nodes, long bytes, Optional<Message> reason) {

  /** The parts and copies of an index that are there. */
  public enum Level {
    /** All parts with all their copies. */
    GREEN,
    /** All parts, but not all copies: a further loss could take a part. */
    YELLOW,
    /** Not all parts. */
    RED,
    /** Unknown: the cluster does not answer, or not to this Hark. */
    UNREACHABLE
  }

  /** Returns whether all parts of the index are there. */
  public boolean isServing() {
    return reason.isEmpty() && (level == Level.GREEN || level == Level.YELLOW);
  }
}
