package hark.web.video;

import hark.search.Fragment;
import hark.search.Moment;
import hark.transcript.quote.WordStretch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of a transcript's segments besides their words.
 *
 * @param count of all moments
 * @param moments the first of them, in order
 * @param marks marked text, by the ordinal of its segment
 * @param came original words, by the ordinal of a corrected segment
 * @param quoted the words of a quote
 */
public record FoundMoments(
    int count,
    List<Moment> moments,
    Map<Integer, List<Fragment>> marks,
    Map<Integer, String> came,
    Optional<WordStretch> quoted) {

  public static final FoundMoments NOTHING = new FoundMoments(0, List.of(), Map.of());

  /** Creates the properties of a transcript without corrections and quotes. */
  public FoundMoments(int count, List<Moment> moments, Map<Integer, List<Fragment>> marks) {
    this(count, moments, marks, Map.of(), Optional.empty());
  }

  public FoundMoments withCame(Map<Integer, String> newCame) {
    return new FoundMoments(count, moments, marks, newCame, quoted);
  }

  public FoundMoments withQuoted(Optional<WordStretch> newQuoted) {
    return new FoundMoments(count, moments, marks, came, newQuoted);
  }
}
