package hark.library;

import hark.message.Message;
import hark.transcript.VideoId;
import java.util.List;

/**
 * The outcome of importing an exported library.
 *
 * @param added the number of new videos and of videos that got new tracks
 * @param unchanged the number of videos already in the library, unchanged
 * @param replaced the number of videos that differed and were replaced
 * @param kept videos that differed and were not changed
 * @param refused videos that were refused because a transcript cannot be read or has a value that
 *     is not accepted
 * @param damaged entries of the zip that cannot be read or are missing, or were at the export
 */
public record TransferReport(
    int added,
    int unchanged,
    int replaced,
    List<KeptVideo> kept,
    List<KeptVideo> refused,
    List<String> damaged) {

  /** A video that was left unchanged, with the reason. */
  public record KeptVideo(VideoId video, Message reason) {}

  public TransferReport {
    kept = List.copyOf(kept);
    refused = List.copyOf(refused);
    damaged = List.copyOf(damaged);
  }
}
