package hark.search;

import hark.transcript.Video;
import java.util.List;

/**
 * The videos whose titles match the query, whether or not their speech does.
 *
 * @param count of all such videos; exact
 * @param first the best of them
 */
public record TitleMatches(int count, List<Video> first) {

  public static final TitleMatches NONE = new TitleMatches(0, List.of());

  public TitleMatches {
    first = List.copyOf(first);
  }
}
