package hark.lucene;

import hark.search.PageRequest;
import hark.search.SearchRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * The page of a result to return, and the snapshot to search.
 *
 * @param state open until it is closed
 * @param skipped the number of videos or moments before the page
 * @param lost whether the requested page is no longer available and this is the first page instead
 */
record RequestedPage(IndexSnapshots.Snapshot state, long skipped, boolean lost) {

  /** The note on a page that is no longer available. */
  static final String LOST =
      "The answer that this page belonged to is no longer kept. This is the first page of a fresh"
          + " one.";

  static RequestedPage of(SearchRequest request, IndexSnapshots states) throws IOException {
    var page = request.page();
    return page.after().isPresent()
        ? after(page.after().get(), request, states)
        : numbered(page, states);
  }

  private static RequestedPage after(String text, SearchRequest request, IndexSnapshots states)
      throws IOException {
    var continuation = ContinuationToken.read(text).filter(one -> one.isOf(request));
    return continuation.isEmpty()
        ? lost(states)
        : of(states.named(continuation.get().state()), continuation.get().skipped(), states);
  }

  private static RequestedPage numbered(PageRequest page, IndexSnapshots states)
      throws IOException {
    return page.state().isEmpty()
        ? new RequestedPage(states.present(), page.skipped(), false)
        : of(states.named(page.state().get()), page.skipped(), states);
  }

  private static RequestedPage of(
      Optional<IndexSnapshots.Snapshot> state, long skipped, IndexSnapshots states)
      throws IOException {
    return state.isEmpty() ? lost(states) : new RequestedPage(state.get(), skipped, false);
  }

  private static RequestedPage lost(IndexSnapshots states) throws IOException {
    return new RequestedPage(states.present(), 0, true);
  }
}
