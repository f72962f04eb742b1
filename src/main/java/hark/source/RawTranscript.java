package hark.source;

import hark.transcript.Track;
import hark.transcript.Video;
import java.util.Objects;

/**
 * A transcript as its source sent it.
 *
 * @param video the details that the source gives
 * @param track its language and kind, as far as the source gives them
 * @param languageIsNamed whether the language was taken from a file's name
 * @param content a caption file of any format; owned by this record from now on; must not be
 *     changed
 */
public record RawTranscript(Video video, Track track, boolean languageIsNamed, byte[] content) {

  public RawTranscript {
    Objects.requireNonNull(video);
    Objects.requireNonNull(track);
    Objects.requireNonNull(content);
  }

  /** Creates a transcript whose language, if any, is declared. */
  public RawTranscript(Video video, Track track, byte[] content) {
    this(video, track, false, content);
  }
}
