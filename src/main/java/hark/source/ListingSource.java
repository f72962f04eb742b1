package hark.source;

import java.util.List;
import java.util.function.Predicate;

/** A source that can tell which videos it has. */
public interface ListingSource extends TranscriptSource {

  /**
   * Reads the list, however long that takes.
   *
   * @param reader is handed the videos as they come, each once; {@code false} ends the reading
   * @throws SourceException when there is no list to be had, or not all of it
   */
  void list(Predicate<List<ListedSourceVideo>> reader);
}
