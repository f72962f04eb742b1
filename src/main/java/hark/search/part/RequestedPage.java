package hark.search.part;

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
 * @param <S> a snapshot of an index
 */
public record RequestedPage<S>(S snapshot, long skipped, boolean lost) {

  /** The snapshots of an index that can be searched. */
  public interface Snapshots<S> {

    /** Opens the current snapshot. */
    S present() throws IOException;

    /** Opens the snapshot with a name, if it is the current one or still kept. */
    Optional<S> named(String name) throws IOException;
  }

  public static <S> RequestedPage<S> of(SearchRequest request, Snapshots<S> snapshots)
      throws IOException {
    var page = request.page();
    return page.after().isPresent()
        ? after(page.after().get(), request, snapshots)
        : numbered(page, snapshots);
  }

  private static <S> RequestedPage<S> after(
      String text, SearchRequest request, Snapshots<S> snapshots) throws IOException {
    var continuation = ContinuationToken.read(text).filter(token -> token.isOf(request));
    return continuation.isEmpty()
        ? lost(snapshots)
        : of(
            snapshots.named(continuation.get().snapshot()),
            continuation.get().skipped(),
            snapshots);
  }

  private static <S> RequestedPage<S> numbered(PageRequest page, Snapshots<S> snapshots)
      throws IOException {
    return page.snapshot().isEmpty()
        ? new RequestedPage<>(snapshots.present(), page.skipped(), false)
        : of(snapshots.named(page.snapshot().get()), page.skipped(), snapshots);
  }

  private static <S> RequestedPage<S> of(Optional<S> snapshot, long skipped, Snapshots<S> snapshots)
      throws IOException {
    return snapshot.isEmpty()
        ? lost(snapshots)
        : new RequestedPage<>(snapshot.get(), skipped, false);
  }

  private static <S> RequestedPage<S> lost(Snapshots<S> snapshots) throws IOException {
    return new RequestedPage<>(snapshots.present(), 0, true);
  }

  /** Returns the request that is answered: for the first page, if the requested one is lost. */
  public SearchRequest answered(SearchRequest request) {
    return lost ? request.withPage(1, request.page().size()) : request;
  }
}
