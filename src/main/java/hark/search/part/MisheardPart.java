package hark.search.part;

import hark.search.MisheardPlace;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.List;

/**
 * The places that sound like a name in a part of an index, in any order.
 *
 * @param places without their sentences
 * @param read the number of segments that were read for them
 */
public record MisheardPart(List<HeardPlace> places, int read) {

  public MisheardPart {
    places = List.copyOf(places);
  }

  /**
   * A place, and where its words are in their transcript.
   *
   * @param position of the first of the words, from 0
   */
  public record HeardPlace(MisheardPlace place, int position) {

    /** Returns where the words of this place are. */
    public WordPosition words() {
      return new WordPosition(
          place.video().id(), place.track(), position, place.heard().indexOf(' ') < 0 ? 1 : 2);
    }
  }

  /**
   * Consecutive words of a transcript.
   *
   * @param position of the first of them, from 0
   * @param words the number of them
   */
  public record WordPosition(VideoId video, Track track, int position, int words) {}
}
