package hark.lucene;

import hark.transcript.NaiveWords;
import hark.transcript.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of every transcript of a library as plain arrays, for scanning from end to end: what an
 * index is held against.
 */
final class WordStreams {

  /** One transcript: a number for each word, and for each word the ordinal of its segment. */
  record Stream(String key, String language, int[] words, int[] segments) {}

  /** Where a phrase is said: video and first and last segment. */
  record Place(String video, int first, int last) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byVideo = video.compareTo(other.video);
      int byFirst = Integer.compare(first, other.first);
      return byVideo != 0 ? byVideo : byFirst != 0 ? byFirst : Integer.compare(last, other.last);
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Stream> streams = new ArrayList<>();

  void add(Transcript transcript) {
    int[] numbersOfWords = new int[64];
    int[] segments = new int[64];
    int size = 0;
    for (var segment : transcript.segments()) {
      for (var word : NaiveWords.of(segment.text())) {
        if (size == segments.length) {
          numbersOfWords = Arrays.copyOf(numbersOfWords, 2 * size);
          segments = Arrays.copyOf(segments, 2 * size);
        }
        numbersOfWords[size] = number(word);
        segments[size++] = segment.ordinal();
      }
    }
    streams.add(
        new Stream(
            transcript.video().id().value(),
            transcript.track().language(),
            Arrays.copyOf(numbersOfWords, size),
            Arrays.copyOf(segments, size)));
  }

  private int number(String word) {
    var known = numbers.putIfAbsent(word, words.size());
    if (known == null) {
      words.add(word);
      return words.size() - 1;
    }
    return known;
  }

  List<Stream> streams() {
    return streams;
  }

  String word(int number) {
    return words.get(number);
  }

  int distinctWords() {
    return words.size();
  }

  /**
   * Scans everything once for many phrases; for each the places where it is said, sorted, one for
   * each time.
   */
  List<List<Place>> scan(List<int[]> phrases) {
    var byFirstWord = new HashMap<Integer, List<Integer>>();
    var places = new ArrayList<List<Place>>();
    for (int i = 0; i < phrases.size(); i++) {
      byFirstWord.computeIfAbsent(phrases.get(i)[0], key -> new ArrayList<>()).add(i);
      places.add(new ArrayList<>());
    }
    for (var stream : streams) {
      for (int at = 0; at < stream.words().length; at++) {
        for (int i : byFirstWord.getOrDefault(stream.words()[at], List.of())) {
          int end = at + phrases.get(i).length;
          if (end <= stream.words().length
              && Arrays.equals(stream.words(), at, end, phrases.get(i), 0, end - at)) {
            places
                .get(i)
                .add(new Place(stream.key(), stream.segments()[at], stream.segments()[end - 1]));
          }
        }
      }
    }
    places.forEach(list -> list.sort(null));
    return places;
  }
}
