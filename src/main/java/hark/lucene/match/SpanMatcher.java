package hark.lucene.match;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * One node of a query at work in one leaf of the index: goes through the transcripts that may
 * satisfy it and finds its spans in each. Used by one thread.
 */
public abstract class SpanMatcher {

  /**
   * The transcripts that may satisfy the node, in order; the matcher speaks of the one this stands
   * at.
   */
  public abstract DocIdSetIterator transcripts();

  /**
   * Finds the node's spans in the current transcript; none when it does not satisfy the node after
   * all. At most once for each transcript; the list is the matcher's own and holds until the next
   * call.
   */
  public abstract SpanList match() throws IOException;

  /**
   * Hands out, after {@link #match()}, the spans of the words and phrases below this node, for
   * marking.
   */
  public abstract void marks(Consumer<SpanList> to);
}
