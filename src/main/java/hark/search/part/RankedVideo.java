package hark.search.part;

import hark.search.MomentCount;
import hark.search.request.Tier;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A video with hits in one part of an index.
 *
 * @param rank the higher, the better
 * @param tracks its transcripts with hits, in the order of their moments; at least one
 * @param place the name of the track that gave the rank, which decides between equal ranks
 */
public record RankedVideo(double rank, VideoId video, String place, List<RankedTrack> tracks)
    implements MomentPage.Counted {

  /**
   * The order of a result, which does not depend on the parts: by rank, then by the video's ID and
   * the track.
   */
  public static final Comparator<RankedVideo> BEST_FIRST =
      (left, right) ->
          left.rank == right.rank
              ? compareNames(left, right)
              : Double.compare(right.rank, left.rank);

  /** A transcript with hits. */
  public record RankedTrack(Track track, MomentCount count) {}

  public RankedVideo {
    tracks = List.copyOf(tracks);
  }

  private static int compareNames(RankedVideo left, RankedVideo right) {
    int byVideo = left.video.compareTo(right.video);
    return byVideo != 0 ? byVideo : left.place.compareTo(right.place);
  }

  /** Returns the moments of all its transcripts. */
  public MomentCount count() {
    return tracks.stream().map(RankedTrack::count).reduce(MomentCount.NONE, MomentCount::plus);
  }

  @Override
  public int moments(Optional<Tier> tier) {
    return Math.toIntExact(tier.map(count()::of).orElseGet(count()::all));
  }
}
