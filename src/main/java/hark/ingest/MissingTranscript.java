package hark.ingest;

import hark.message.Message;
import hark.transcript.Track;
import hark.transcript.VideoId;

/**
 * A transcript in the archive that cannot be indexed.
 *
 * @param track as its source sent it
 * @param reason why it cannot be indexed
 */
public record MissingTranscript(VideoId video, Track track, Message reason) {

  /** Returns a name of the transcript, such as {@code VI1 (en.auto)}. */
  public String subject() {
    return "%s (%s)".formatted(video, track.key());
  }
}
