package hark.cluster;

import hark.search.Search;
import hark.search.TranscriptIndex;

/**
 * A question that any index of the same library must answer alike.
 *
 * @param kind for the summary
 * @param text as it is told if answers differ
 */
record Question(String kind, String text, Asking asking) {

  /** Asks an index, and returns what can be compared, without the names of states. */
  @FunctionalInterface
  interface Asking {
    Object ask(TranscriptIndex index, Search search);
  }

  Object ask(TranscriptIndex index, Search search) {
    return asking.ask(index, search);
  }
}
