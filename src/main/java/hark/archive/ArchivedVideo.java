package hark.archive;

import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.util.List;

/**
 * Everything that is kept of one video.
 *
 * @param tracks its transcripts as they came, at least one
 */
public record ArchivedVideo(VideoId id, List<ArchivedTranscript> tracks, VideoEdits edits) {

  public ArchivedVideo {
    tracks = List.copyOf(tracks);
    if (tracks.isEmpty()) {
      throw new IllegalArgumentException("A video that is kept has a transcript");
    }
  }
}
