package hark.search;

import hark.transcript.Track;
import hark.transcript.Video;
import java.util.List;

/**
 * One video in a result.
 *
 * @param count all moments of this video
 * @param moments the first of them, in the requested order
 */
public record Hit(Video video, Track track, MomentCount count, List<Moment> moments) {

  public Hit {
    moments = List.copyOf(moments);
  }

  /** Returns the number of moments of this video, in all tiers. */
  public int momentCount() {
    return Math.toIntExact(count.all());
  }
}
