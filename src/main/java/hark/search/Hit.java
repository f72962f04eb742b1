package hark.search;

import hark.transcript.Track;
import hark.transcript.Video;
import java.util.List;

/**
 * One video in an answer.
 *
 * @param momentCount all moments of this video; exact
 * @param moments the first of them, in order of time
 */
public record Hit(Video video, Track track, int momentCount, List<Moment> moments) {

  public Hit {
    moments = List.copyOf(moments);
  }
}
