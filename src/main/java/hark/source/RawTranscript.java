package hark.source;

import hark.message.Message;
import hark.transcript.Track;
import hark.transcript.Video;
import java.util.List;
import java.util.Objects;

/**
 * A transcript as its source sent it.
 *
 * @param video the details that the source gives
 * @param track its language and kind, as far as the source gives them
 * @param languageIsNamed whether the language was taken from a file's name
 * @param content a caption file of any format; owned by this record from now on; must not be
 *     changed
 * @param remarks for the receipt, on the name of the file
 */
public record RawTranscript(
    Video video, Track track, boolean languageIsNamed, byte[] content, List<Message> remarks) {

  public RawTranscript {
    Objects.requireNonNull(video);
    Objects.requireNonNull(track);
    Objects.requireNonNull(content);
    remarks = List.copyOf(remarks);
  }

  /** Creates a transcript whose language, if any, is declared. */
  public RawTranscript(Video video, Track track, byte[] content) {
    this(video, track, false, content, List.of());
  }
}
