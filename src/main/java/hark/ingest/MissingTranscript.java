package hark.ingest;

import hark.transcript.Track;
import hark.transcript.VideoId;

/**
 * A transcript that is in the archive and cannot be indexed.
 *
 * @param track as it came
 * @param reason one sentence
 */
public record MissingTranscript(VideoId video, Track track, String reason) {

  /** Names the transcript, such as {@code VI1 (en.auto)}. */
  public String subject() {
    return "%s (%s)".formatted(video, track.key());
  }
}
