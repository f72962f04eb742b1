package hark.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A scan for many phrases of one length in one pass over all words: with a rolling hash over the
 * last words (Karp and Rabin, 1987); if it is a phrase's, the words themselves are compared.
 */
final class PhraseScan {

  private static final long BASE = 1_000_003;

  private final List<int[]> phrases;
  private final int length;
  private final Map<Long, List<Integer>> byHash = new HashMap<>();
  private final List<LongStream.Builder> places = new ArrayList<>();

  private PhraseScan(List<int[]> phrases, int length) {
    this.phrases = phrases;
    this.length = length;
    for (int i = 0; i < phrases.size(); i++) {
      long hash = 0;
      for (int word : phrases.get(i)) {
        hash = BASE * hash + word;
      }
      byHash.computeIfAbsent(hash, key -> new ArrayList<>()).add(i);
      places.add(LongStream.builder());
    }
  }

  /**
   * Finds the places of each phrase, sorted, one for each occurrence.
   *
   * @param length of every phrase
   */
  static List<long[]> places(List<WordStreams.Stream> streams, List<int[]> phrases, int length) {
    var scan = new PhraseScan(phrases, length);
    streams.forEach(scan::scan);
    return scan.places.stream().map(places -> places.build().sorted().toArray()).toList();
  }

  private void scan(WordStreams.Stream stream) {
    var words = stream.words();
    long oldest = 1; // the factor of the word that leaves the window
    for (int i = 0; i < length; i++) {
      oldest *= BASE;
    }
    long hash = 0;
    for (int last = 0; last < words.length; last++) {
      hash = BASE * hash + words[last] - (last < length ? 0 : oldest * words[last - length]);
      if (last >= length - 1) {
        int first = last - length + 1;
        for (int i : byHash.getOrDefault(hash, List.of())) {
          if (Arrays.equals(words, first, last + 1, phrases.get(i), 0, length)) {
            places.get(i).add(stream.place(first, last));
          }
        }
      }
    }
  }
}
