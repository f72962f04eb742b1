package hark.ingest;

import hark.transcript.Track;
import hark.transcript.VideoId;

/**
 * A transcript in the archive that cannot be indexed.
 *
 * @param track as its source sent it
 * @param reason one sentence
 */
public record MissingTranscript(VideoId video, Track track, String reason) {

  /** Returns a name of the transcript, such as {@code VI1 (en.auto)}. */
  public String subject() {
    return "%s (%s)".formatted(video, track.key());
  }
}
