package hark.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The transcripts of a video that were deleted on purpose while the index may still hold them. The
 * record is written in one step with the deletion and removed once the index has followed, so that
 * after a crash a deletion can be told from a loss. It is stored as one {@link SealedJson}:
 *
 * <pre>
 * {"format","video","tracks":[key],"seal"}
 * </pre>
 *
 * @param tracks as they were shown
 */
record DeletionRecord(VideoId video, Set<Track> tracks) {

  DeletionRecord {
    tracks = Set.copyOf(tracks);
  }

  /** Returns the record of no deletion. */
  static DeletionRecord none(VideoId video) {
    return new DeletionRecord(video, Set.of());
  }

  /** Adds tracks that were shown, and removes those that are shown after the change. */
  DeletionRecord after(Set<Track> shownBefore, Set<Track> shownAfter) {
    var gone = new HashSet<>(tracks);
    gone.addAll(shownBefore);
    gone.removeAll(shownAfter);
    return new DeletionRecord(video, gone);
  }

  boolean isEmpty() {
    return tracks.isEmpty();
  }

  byte[] toJson() throws IOException {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("video", video.value());
    var keys = root.putArray("tracks");
    var sorted = new TreeSet<String>();
    tracks.forEach(track -> sorted.add(track.key()));
    sorted.forEach(keys::add);
    return SealedJson.write(root);
  }

  /**
   * @throws RuntimeException when the JSON has another structure
   */
  static DeletionRecord fromJson(ObjectNode root) {
    var tracks = new HashSet<Track>();
    root.required("tracks").forEach(key -> tracks.add(ArchiveLayout.track(key.asText())));
    return new DeletionRecord(new VideoId(root.required("video").asText()), tracks);
  }
}
