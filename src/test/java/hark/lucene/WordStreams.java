package hark.lucene;

import hark.transcript.NaiveWords;
import hark.transcript.Transcript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of every transcript of a library as plain arrays, as the reference for a full scan. Cut
 * by a naive implementation, not by the application's; words that differ only in accents are the
 * same.
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

    /** Encodes the place of a range of words as one comparable number. */
    long place(int first, int last) {
      return WordStreams.place(number, segments[first], segments[last]);
    }
  }

  private static final Pattern ACCENTS =
      Pattern.compile(
          "(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsArabic}])\\p{Mn}+"
              + "|(?<=[аеиоуыэюяієөүә]\\p{Mn}{0,3})[\u0300\u0301]"
              + "|(?<=е\\p{Mn}{0,3})\u0308");
  private static final Map<String, String> STROKES =
      Arrays.stream(
              "ø=o đ=d ł=l ħ=h ŧ=t ı=i æ=ae œ=oe ð=d þ=th ə=e ŋ=n ɓ=b ɗ=d ƙ=k ى=ي ٱ=ا".split(" "))
          .collect(Collectors.toMap(pair -> pair.substring(0, 1), pair -> pair.substring(2)));

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> numbersOfPlain = new HashMap<>();
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
    int number = numbers.computeIfAbsent(word, this::numberOfPlain);
    times[number]++;
    return number;
  }

  private int numberOfPlain(String word) {
    int number = numbersOfPlain.computeIfAbsent(plain(word), plain -> words.size());
    if (number == words.size()) {
      words.add(word);
      times = number == times.length ? Arrays.copyOf(times, 2 * number) : times;
    }
    return number;
  }

  private static String plain(String word) {
    var plain = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    for (var stroke : STROKES.entrySet()) {
      plain = plain.replace(stroke.getKey(), stroke.getValue());
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
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

  /** Returns the number of times a word is said. */
  int times(int word) {
    return times[word];
  }

  /** Formats words as a query that finds them exactly. */
  String quoted(int... wanted) {
    return Arrays.stream(wanted).mapToObj(words::get).collect(Collectors.joining(" ", "\"", "\""));
  }

  /** Encodes the place of a moment as {@link Stream#place} does. */
  long place(String key, int firstSegment, int lastSegment) {
    return place(streamNumbers.get(key), firstSegment, lastSegment);
  }

  private static long place(int stream, int firstSegment, int lastSegment) {
    return (long) stream << 42 | (long) firstSegment << 21 | lastSegment;
  }

  /** Checks whether a place crosses a bound of segments. */
  static boolean crosses(long place) {
    return (place >> 21 & (1 << 21) - 1) != (place & (1 << 21) - 1);
  }

  /** Draws a stream with at least so many words, weighted by its number of words. */
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
