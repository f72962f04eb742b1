package hark.search;

import hark.transcript.Track;
import hark.transcript.Video;
import java.util.List;

/**
 * One video in an answer.
 *
 * @param count all moments of this video
 * @param moments the first of them, in the order asked for
 */
public record Hit(Video video, Track track, MomentCount count, List<Moment> moments) {

  public Hit {
    moments = List.copyOf(moments);
  }

  /** How many moments this video has, of every tier. */
  public int momentCount() {
    return Math.toIntExact(count.all());
  }
}
