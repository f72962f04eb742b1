package hark.search;

import java.util.List;

/**
 * The places that sound like a name, those of the likeliest words first.
 *
 * @param places one for each segment and heard words, at most as many as were asked for
 * @param heard what was written in their stead, the likeliest first
 * @param total the number of all places, listed or not
 * @param videos the number of videos that have any
 * @param isComplete whether all were found; if not, the time was over or there were too many
 */
public record MisheardPlaces(
    List<MisheardPlace> places, List<HeardWords> heard, int total, int videos, boolean isComplete) {

  /** No places. */
  public static final MisheardPlaces NONE = new MisheardPlaces(List.of(), List.of(), 0, 0, true);

  /** No places, as the time was over. */
  public static final MisheardPlaces UNFINISHED =
      new MisheardPlaces(List.of(), List.of(), 0, 0, false);

  /**
   * A word, or two with a blank between them, that were written for a name.
   *
   * @param places the number of segments that have them
   * @param videos the number of their videos
   */
  public record HeardWords(String words, int places, int videos) {}

  public MisheardPlaces {
    places = List.copyOf(places);
    heard = List.copyOf(heard);
  }
}
