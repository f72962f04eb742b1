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
 * @param refused what was not taken because a transcript of it cannot be read or has a value that
 *     is not taken
 * @param damaged what in the zip could not be read, is missing, or was so when it was exported
 */
public record TransferReport(
    int added,
    int unchanged,
    int replaced,
    List<KeptVideo> kept,
    List<KeptVideo> refused,
    List<String> damaged) {

  /** A video that is here otherwise than in the export; {@code what} is a whole sentence. */
  public record KeptVideo(VideoId video, String what) {}

  public TransferReport {
    kept = List.copyOf(kept);
    refused = List.copyOf(refused);
    damaged = List.copyOf(damaged);
  }
}
