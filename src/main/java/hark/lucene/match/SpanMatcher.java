package hark.lucene.match;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * One node of a query at work in one leaf of the index: iterates over the transcripts that may
 * satisfy it and finds its spans in each. Used by one thread.
 */
public abstract class SpanMatcher {

  /**
   * Returns the transcripts that may satisfy the node, in order; its current document is that of
   * the matcher.
   */
  public abstract DocIdSetIterator transcripts();

  /**
   * Finds the node's spans in the current transcript; empty if it does not satisfy the node after
   * all. Called at most once for each transcript; the list belongs to the matcher and is valid
   * until the next call.
   *
   * @throws SearchBudget.ExhaustedException if the thread's budget is used up; the matcher can then
   *     not be used any more
   */
  public final SpanList match() throws IOException {
    var spans = findSpans();
    SearchBudget.spend(1L + spans.size());
    return spans;
  }

  /** Finds the node's spans as {@link #match()}. */
  protected abstract SpanList findSpans() throws IOException;

  /**
   * Passes on, after {@link #match()}, the spans of the words and phrases below this node, for
   * marking.
   */
  public abstract void marks(Consumer<SpanList> to);
}
