package hark.library;

import hark.library.TransferReport.KeptVideo;
import hark.message.Message;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;

/** The counts of an import of an exported library. Used by one thread. */
final class TransferTally {

  private int added;
  private int unchanged;
  private int replaced;
  private final List<KeptVideo> kept = new ArrayList<>();
  private final List<KeptVideo> refused = new ArrayList<>();

  boolean added() {
    added++;
    return true;
  }

  boolean unchanged() {
    unchanged++;
    return true;
  }

  boolean replaced() {
    replaced++;
    return true;
  }

  void keep(VideoId video, Message reason) {
    kept.add(new KeptVideo(video, reason));
  }

  void refuse(VideoId video, Message reason) {
    refused.add(new KeptVideo(video, reason));
  }

  /** The number of videos and transcripts that were kept or refused so far. */
  int told() {
    return kept.size() + refused.size();
  }

  TransferReport report(List<String> damaged) {
    return new TransferReport(added, unchanged, replaced, kept, refused, damaged);
  }
}
