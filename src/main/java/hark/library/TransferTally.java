package hark.library;

import hark.library.TransferReport.KeptVideo;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the videos of an export. Used by one thread. */
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

  void keep(VideoId video, String what) {
    kept.add(new KeptVideo(video, what));
  }

  void refuse(VideoId video, String what) {
    refused.add(new KeptVideo(video, what));
  }

  /** The number of videos and transcripts that were not taken so far. */
  int told() {
    return kept.size() + refused.size();
  }

  TransferReport report(List<String> damaged) {
    return new TransferReport(added, unchanged, replaced, kept, refused, damaged);
  }
}
