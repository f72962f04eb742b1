package hark.lucene;

import hark.transcript.NaiveWords;
import hark.transcript.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * The words of every transcript of a library as plain arrays, for scanning from end to end: what an
 * index is held against. Made with the plain reading of words, not with the application's.
 */
final class WordStreams {

  /**
   * One transcript.
   *
   * @param words a number for each word
   * @param segments for each word the ordinal of its segment
   * @param starts of the segments, in milliseconds
   * @param ends of the segments, in milliseconds
   */
  record Stream(
      int number,
      String key,
      String language,
      int[] words,
      int[] segments,
      long[] starts,
      long[] ends) {

    /** Where the words from one position to another are said, as one comparable number. */
    long place(int first, int last) {
      return WordStreams.place(number, segments[first], segments[last]);
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Stream> streams = new ArrayList<>();
  private final Map<String, Integer> streamNumbers = new HashMap<>();
  private int[] times = new int[1024];

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
    var key = transcript.video().id().value();
    streamNumbers.put(key, streams.size());
    streams.add(
        new Stream(
            streams.size(),
            key,
            transcript.track().language(),
            Arrays.copyOf(numbersOfWords, size),
            Arrays.copyOf(segments, size),
            transcript.segments().stream().mapToLong(s -> s.startMillis()).toArray(),
            transcript.segments().stream().mapToLong(s -> s.endMillis()).toArray()));
  }

  private int number(String word) {
    int number = numbers.computeIfAbsent(word, w -> numbers.size());
    if (number == words.size()) {
      words.add(word);
    }
    if (number == times.length) {
      times = Arrays.copyOf(times, 2 * number);
    }
    times[number]++;
    return number;
  }

  List<Stream> streams() {
    return streams;
  }

  long allWords() {
    return streams.stream().mapToLong(stream -> stream.words().length).sum();
  }

  int distinctWords() {
    return words.size();
  }

  /** How often a word is said. */
  int times(int word) {
    return times[word];
  }

  /** Words as they are typed to be found exactly. */
  String quoted(int... wanted) {
    return Arrays.stream(wanted).mapToObj(words::get).collect(Collectors.joining(" ", "\"", "\""));
  }

  /** Where a moment is, as {@link Stream#place} has it. */
  long place(String key, int firstSegment, int lastSegment) {
    return place(streamNumbers.get(key), firstSegment, lastSegment);
  }

  private static long place(int stream, int firstSegment, int lastSegment) {
    return (long) stream << 42 | (long) firstSegment << 21 | lastSegment;
  }

  /** Tells whether a place goes over the edge of a segment. */
  static boolean crosses(long place) {
    return (place >> 21 & (1 << 21) - 1) != (place & (1 << 21) - 1);
  }

  /** A stream with at least so many words, each as likely as it has words. */
  static Stream random(List<Stream> among, int atLeast, SplittableRandom random) {
    long all = among.stream().mapToLong(stream -> stream.words().length).sum();
    while (true) {
      long at = random.nextLong(all);
      for (var stream : among) {
        at -= stream.words().length;
        if (at < 0) {
          if (stream.words().length >= atLeast) {
            return stream;
          }
          break;
        }
      }
    }
  }
}
