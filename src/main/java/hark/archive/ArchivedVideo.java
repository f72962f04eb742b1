package hark.archive;

import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.util.List;

/**
 * All stored data of one video.
 *
 * @param tracks its transcripts, at least one
 */
public record ArchivedVideo(VideoId id, List<ArchivedTranscript> tracks, VideoEdits edits) {

  public ArchivedVideo {
    tracks = List.copyOf(tracks);
    if (tracks.isEmpty()) {
      throw new IllegalArgumentException("A stored video has at least one transcript");
    }
  }
}
