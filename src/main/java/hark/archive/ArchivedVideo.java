package hark.archive;

import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.util.List;

/**
 * All stored data of one video.
 *
 * @param tracks its transcripts, at least one
 * @param members of its files, with those that this version does not know
 */
public record ArchivedVideo(
    VideoId id, List<ArchivedTranscript> tracks, VideoEdits edits, StoredMembers members) {

  public ArchivedVideo {
    tracks = List.copyOf(tracks);
    if (tracks.isEmpty()) {
      throw new IllegalArgumentException("A stored video has at least one transcript");
    }
  }

  public ArchivedVideo(VideoId id, List<ArchivedTranscript> tracks, VideoEdits edits) {
    this(id, tracks, edits, StoredMembers.NONE);
  }

  /** Returns the same video with other transcripts, at least one. */
  public ArchivedVideo withTracks(List<ArchivedTranscript> newTracks) {
    return new ArchivedVideo(id, newTracks, edits, members);
  }
}
