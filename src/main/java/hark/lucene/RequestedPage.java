package hark.lucene;

import hark.search.request.PageRequest;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * The page of a result to return, and the snapshot to search.
 *
 * @param snapshot open until it is closed
 * @param skipped the number of videos or moments before the page
 * @param lost whether the requested page is no longer available and this is the first page instead
 */
record RequestedPage(IndexSnapshots.Snapshot snapshot, long skipped, boolean lost) {

  static RequestedPage of(SearchRequest request, IndexSnapshots snapshots) throws IOException {
    var page = request.page();
    return page.after().isPresent()
        ? after(page.after().get(), request, snapshots)
        : numbered(page, snapshots);
  }

  private static RequestedPage after(String text, SearchRequest request, IndexSnapshots snapshots)
      throws IOException {
    var continuation = ContinuationToken.read(text).filter(token -> token.isOf(request));
    return continuation.isEmpty()
        ? lost(snapshots)
        : of(
            snapshots.named(continuation.get().snapshot()),
            continuation.get().skipped(),
            snapshots);
  }

  private static RequestedPage numbered(PageRequest page, IndexSnapshots snapshots)
      throws IOException {
    return page.snapshot().isEmpty()
        ? new RequestedPage(snapshots.present(), page.skipped(), false)
        : of(snapshots.named(page.snapshot().get()), page.skipped(), snapshots);
  }

  private static RequestedPage of(
      Optional<IndexSnapshots.Snapshot> snapshot, long skipped, IndexSnapshots snapshots)
      throws IOException {
    return snapshot.isEmpty() ? lost(snapshots) : new RequestedPage(snapshot.get(), skipped, false);
  }

  private static RequestedPage lost(IndexSnapshots snapshots) throws IOException {
    return new RequestedPage(snapshots.present(), 0, true);
  }
}
