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
 * An atomic change of one video.
 *
 * @param puts transcripts of the video; each replaces that of its track
 * @param deletes tracks to delete
 * @param onlyPuts whether tracks that are not put are deleted too
 * @param edits the new edits; empty to leave them unchanged
 * @param members whose unknown ones are added to the files that are written
 */
public record VideoUpdate(
    VideoId video,
    List<ArchivedTranscript> puts,
    Set<Track> deletes,
    boolean onlyPuts,
    Optional<VideoEdits> edits,
    StoredMembers members) {

  public VideoUpdate {
    puts = List.copyOf(puts);
    deletes = Set.copyOf(deletes);
    if (puts.stream().anyMatch(put -> !put.video().id().equals(video))) {
      throw new IllegalArgumentException("All transcripts of an update belong to its video");
    }
  }

  /** Returns an update without changes. */
  public static VideoUpdate of(VideoId video) {
    return new VideoUpdate(video, List.of(), Set.of(), false, Optional.empty(), StoredMembers.NONE);
  }

  /** Returns an update that replaces all data of a video. */
  public static VideoUpdate replacing(ArchivedVideo video) {
    return new VideoUpdate(
        video.id(), video.tracks(), Set.of(), true, Optional.of(video.edits()), video.members());
  }

  public VideoUpdate put(ArchivedTranscript archived) {
    var more = new ArrayList<>(puts);
    more.add(archived);
    return new VideoUpdate(video, more, deletes, onlyPuts, edits, members);
  }

  public VideoUpdate delete(Track track) {
    var more = new HashSet<>(deletes);
    more.add(track);
    return new VideoUpdate(video, puts, more, onlyPuts, edits, members);
  }

  public VideoUpdate withEdits(VideoEdits newEdits) {
    return new VideoUpdate(video, puts, deletes, onlyPuts, Optional.of(newEdits), members);
  }

  /** Adds the unknown members of these files to the files that are written. */
  public VideoUpdate withMembers(StoredMembers newMembers) {
    return new VideoUpdate(video, puts, deletes, onlyPuts, edits, newMembers);
  }
}
