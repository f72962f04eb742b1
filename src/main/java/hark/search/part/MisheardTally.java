package hark.search.part;

import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardPlaces.HeardWords;
import hark.search.Snippet;
import hark.search.part.MisheardPart.HeardPlace;
import hark.search.part.MisheardPart.WordPosition;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The places that sound like a name, merged from all parts of an index: counted, and those chosen
 * that are listed. Used by one thread.
 */
public final class MisheardTally {

  /** The most segments that are read for one name. */
  public static final int MOST_READ = 10_000;

  private final List<HeardPlace> listed = new ArrayList<>();
  private final Map<String, WordCount> counts = new LinkedHashMap<>();
  private final Set<VideoId> videos = new HashSet<>();
  private final long read;
  private int total;

  /** The places of the same words. */
  private static final class WordCount {
    private int places;
    private final Set<VideoId> videos = new HashSet<>();
  }

  /**
   * @param words in the order in which their places are listed; those of one word are ordered by
   *     video ID, track and time
   * @param isWanted decides for each place whether it is counted
   * @param most the most places that are listed
   */
  public MisheardTally(
      List<String> words, List<MisheardPart> parts, Predicate<MisheardPlace> isWanted, int most) {
    read = parts.stream().mapToLong(MisheardPart::read).sum();
    parts.stream()
        .flatMap(part -> part.places().stream())
        .sorted(
            Comparator.comparingInt((HeardPlace one) -> words.indexOf(one.place().heard()))
                .thenComparing(one -> one.place().video().id())
                .thenComparing(one -> one.place().track(), Track.BEST_FIRST)
                .thenComparingInt(HeardPlace::position))
        .filter(one -> isWanted.test(one.place()))
        .forEach(one -> add(one, most));
  }

  private void add(HeardPlace one, int most) {
    var video = one.place().video().id();
    total++;
    videos.add(video);
    var count = counts.computeIfAbsent(one.place().heard(), _ -> new WordCount());
    count.places++;
    count.videos.add(video);
    if (listed.size() < most) {
      listed.add(one);
    }
  }

  /** Returns where the words of the listed places are, in their order. */
  public List<WordPosition> listed() {
    return listed.stream().map(HeardPlace::words).toList();
  }

  /**
   * Returns the places with their sentences.
   *
   * @param sentences one for each of {@link #listed}
   */
  public MisheardPlaces with(List<Snippet> sentences) {
    var places = new ArrayList<MisheardPlace>(listed.size());
    for (int i = 0; i < listed.size(); i++) {
      places.add(listed.get(i).place().withSentence(sentences.get(i)));
    }
    return new MisheardPlaces(places, heard(), total, videos.size(), read < MOST_READ);
  }

  private List<HeardWords> heard() {
    return counts.entrySet().stream()
        .map(
            one ->
                new HeardWords(one.getKey(), one.getValue().places, one.getValue().videos.size()))
        .toList();
  }
}
