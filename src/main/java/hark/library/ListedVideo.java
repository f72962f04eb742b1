package hark.library;

import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A video in the library with its transcripts.
 *
 * @param tracks at least one, the best first
 */
public record ListedVideo(List<IndexedTrack> tracks) {

  private static final Comparator<IndexedTrack> BEST_FIRST =
      Comparator.comparing(IndexedTrack::track, Track.BEST_FIRST);

  public ListedVideo {
    tracks = tracks.stream().sorted(BEST_FIRST).toList();
    if (tracks.isEmpty()) {
      throw new IllegalArgumentException("A video in the library has a transcript");
    }
  }

  /** Groups transcripts by video, in the order of their first transcripts. */
  static List<ListedVideo> of(List<IndexedTrack> entries) {
    var tracks = new LinkedHashMap<VideoId, List<IndexedTrack>>();
    entries.forEach(
        entry -> tracks.computeIfAbsent(entry.video().id(), _ -> new ArrayList<>()).add(entry));
    return tracks.values().stream().map(ListedVideo::new).toList();
  }

  /** The details of the video. */
  public Video video() {
    return best().video();
  }

  /** The transcript that is shown by default. */
  public IndexedTrack best() {
    return tracks.getFirst();
  }

  /** The tags of its languages, each once. */
  public List<String> languages() {
    return tracks.stream().map(entry -> entry.track().language()).distinct().toList();
  }

  /** The sources of its transcripts, each once. */
  public List<String> sources() {
    return tracks.stream().map(entry -> entry.video().source()).distinct().toList();
  }
}
