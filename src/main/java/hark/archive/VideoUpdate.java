package hark.archive;

import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of one video that the archive makes in one step.
 *
 * @param puts transcripts of the video; each takes the place of that of its track
 * @param deletes tracks that go
 * @param onlyPuts whether tracks that are not put go too
 * @param edits in place of those that are kept; empty to leave them
 */
public record VideoUpdate(
    VideoId video,
    List<ArchivedTranscript> puts,
    Set<Track> deletes,
    boolean onlyPuts,
    Optional<VideoEdits> edits) {

  public VideoUpdate {
    puts = List.copyOf(puts);
    deletes = Set.copyOf(deletes);
    if (puts.stream().anyMatch(put -> !put.video().id().equals(video))) {
      throw new IllegalArgumentException("All transcripts of an update belong to its video");
    }
  }

  /** Changes nothing yet. */
  public static VideoUpdate of(VideoId video) {
    return new VideoUpdate(video, List.of(), Set.of(), false, Optional.empty());
  }

  /** Makes a video what is given, its other tracks and edits aside. */
  public static VideoUpdate replacing(ArchivedVideo video) {
    return new VideoUpdate(video.id(), video.tracks(), Set.of(), true, Optional.of(video.edits()));
  }

  public VideoUpdate put(ArchivedTranscript archived) {
    var more = new ArrayList<>(puts);
    more.add(archived);
    return new VideoUpdate(video, more, deletes, onlyPuts, edits);
  }

  public VideoUpdate delete(Track track) {
    var more = new HashSet<>(deletes);
    more.add(track);
    return new VideoUpdate(video, puts, more, onlyPuts, edits);
  }

  public VideoUpdate withEdits(VideoEdits newEdits) {
    return new VideoUpdate(video, puts, deletes, onlyPuts, Optional.of(newEdits));
  }
}
