package hark.lucene;

import hark.search.Page;
import hark.search.SearchRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * Which page of an answer to give, and from which state of the index.
 *
 * @param state open until it is closed
 * @param skipped how many videos or moments come before the page
 * @param lost whether the place asked for is no longer to be had and this is the first page instead
 */
record Turn(States.State state, long skipped, boolean lost) {

  /** What to say when the place was lost. */
  static final String LOST =
      "The answer that this page belonged to is no longer kept. This is the first page of a fresh"
          + " one.";

  static Turn of(SearchRequest request, States states) throws IOException {
    var page = request.page();
    return page.after().isPresent()
        ? after(page.after().get(), request, states)
        : numbered(page, states);
  }

  private static Turn after(String text, SearchRequest request, States states) throws IOException {
    var continuation = Continuation.read(text).filter(one -> one.isOf(request));
    return continuation.isEmpty()
        ? lost(states)
        : of(states.named(continuation.get().state()), continuation.get().skipped(), states);
  }

  private static Turn numbered(Page page, States states) throws IOException {
    return page.state().isEmpty()
        ? new Turn(states.present(), page.skipped(), false)
        : of(states.named(page.state().get()), page.skipped(), states);
  }

  private static Turn of(Optional<States.State> state, long skipped, States states)
      throws IOException {
    return state.isEmpty() ? lost(states) : new Turn(state.get(), skipped, false);
  }

  private static Turn lost(States states) throws IOException {
    return new Turn(states.present(), 0, true);
  }
}
