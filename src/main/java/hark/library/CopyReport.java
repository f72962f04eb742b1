package hark.library;

import hark.transcript.VideoId;
import java.util.List;

/**
 * What became of the videos of an exported library.
 *
 * @param added videos of which nothing was here, or not all of their tracks
 * @param unchanged videos that were here just so
 * @param replaced videos that were here otherwise, and are now as they were exported
 * @param kept what was here otherwise and was left as it is
 * @param damaged folders in the zip that could not be read
 */
public record CopyReport(
    int added, int unchanged, int replaced, List<Kept> kept, List<String> damaged) {

  /** A video that is here otherwise than in the export; {@code what} is a whole sentence. */
  public record Kept(VideoId video, String what) {}

  public CopyReport {
    kept = List.copyOf(kept);
    damaged = List.copyOf(damaged);
  }
}
