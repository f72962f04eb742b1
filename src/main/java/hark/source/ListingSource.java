package hark.source;

import java.util.List;
import java.util.function.Predicate;

/** A source that can list its videos. */
public interface ListingSource extends TranscriptSource {

  /**
   * Reads the list, which may take long.
   *
   * @param reader receives the videos as they arrive, each once; returns {@code false} to stop
   * @throws SourceException when the list cannot be read completely
   */
  void list(Predicate<List<ListedSourceVideo>> reader);
}
