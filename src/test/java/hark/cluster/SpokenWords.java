package hark.cluster;

import hark.language.StopWords;
import hark.language.Words;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Draws words from random places of a library, each segment as likely as any other. */
final class SpokenWords {

  private static final int LONG = 4;
  private static final int REACH = 6;

  private final List<Transcript> library;
  private final long[] ends; // the number of segments up to and with each transcript

  SpokenWords(List<Transcript> library) {
    this.library = library;
    this.ends = new long[library.size()];
    long all = 0;
    for (int i = 0; i < ends.length; i++) {
      all += library.get(i).segments().size();
      ends[i] = all;
    }
  }

  /** A segment of a transcript. */
  record Place(Transcript transcript, int ordinal) {

    Segment segment() {
      return transcript.segments().get(ordinal);
    }
  }

  Place place(SplittableRandom random) {
    long at = random.nextLong(ends[ends.length - 1]);
    int found = Arrays.binarySearch(ends, at + 1);
    int number = found >= 0 ? found : -found - 1;
    while (number > 0 && ends[number - 1] == ends[number]) {
      number--; // one without segments
    }
    long before = number == 0 ? 0 : ends[number - 1];
    return new Place(library.get(number), (int) (at - before));
  }

  /** Draws neighbouring words. */
  List<String> run(SplittableRandom random, int length) {
    while (true) {
      var place = place(random);
      var segments = place.transcript().segments();
      var words =
          segments
              .subList(place.ordinal(), Math.min(place.ordinal() + REACH, segments.size()))
              .stream()
              .flatMap(SpokenWords::words)
              .toList();
      if (words.size() >= length) {
        int from = random.nextInt(words.size() - length + 1);
        return words.subList(from, from + length);
      }
    }
  }

  /** Draws words with at least four letters that are near each other, none twice. */
  List<String> meaningful(SplittableRandom random, int length) {
    while (true) {
      var words =
          run(random, 12).stream().filter(SpokenWords::isMeaningful).distinct().limit(length);
      var found = words.toList();
      if (found.size() == length) {
        return found;
      }
    }
  }

  String one(SplittableRandom random) {
    return meaningful(random, 1).getFirst();
  }

  static Stream<String> words(Segment segment) {
    return Words.of(segment.text()).stream().map(Words.Word::text);
  }

  private static boolean isMeaningful(String word) {
    return word.length() >= LONG
        && word.chars().allMatch(Character::isLetter)
        && !StopWords.isFrequent(word);
  }
}
