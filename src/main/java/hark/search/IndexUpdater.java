package hark.search;

import java.util.function.Consumer;

/**
 * Changes of the index that follow changes of the archive. What the archive has accepted is done:
 * if the index cannot be changed, as on a full disk, the change is not reported as failed but left
 * to a later run that compares the index with the archive. Safe to share between threads.
 */
public final class IndexUpdater {

  private final TranscriptIndex index;
  private final Consumer<RuntimeException> onFailure;

  /**
   * @param onFailure receives a failure of the index; it must have the index compared with the
   *     archive once that is possible
   */
  public IndexUpdater(TranscriptIndex index, Consumer<RuntimeException> onFailure) {
    this.index = index;
    this.onFailure = onFailure;
  }

  /** Returns an updater that passes failures of the index on to the caller. */
  public static IndexUpdater strict(TranscriptIndex index) {
    return new IndexUpdater(
        index,
        failure -> {
          throw failure;
        });
  }

  /** Returns the index, to be read. */
  public TranscriptIndex index() {
    return index;
  }

  /**
   * Applies changes to the index that the archive has already.
   *
   * @return false if the index follows later
   */
  public boolean update(Consumer<TranscriptIndex> changes) {
    try {
      changes.accept(index);
      return true;
    } catch (RuntimeException e) {
      onFailure.accept(e);
      return false;
    }
  }
}
