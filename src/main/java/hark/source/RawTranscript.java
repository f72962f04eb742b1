package hark.source;

import hark.transcript.Track;
import hark.transcript.Video;
import java.util.Objects;

/**
 * A transcript as it came.
 *
 * @param video what its place tells of it
 * @param track its language and kind, as far as the place tells
 * @param languageIsNamed the language of the track was read out of a file's name
 * @param content a caption file of any format; owned by this record from now on, not to be changed
 */
public record RawTranscript(Video video, Track track, boolean languageIsNamed, byte[] content) {

  public RawTranscript {
    Objects.requireNonNull(video);
    Objects.requireNonNull(track);
    Objects.requireNonNull(content);
  }

  /** A transcript whose language is declared, if it is told at all. */
  public RawTranscript(Video video, Track track, byte[] content) {
    this(video, track, false, content);
  }
}
