package hark.lucene;

import static hark.lucene.PlainOperators.counted;
import static hark.lucene.PlainOperators.or;
import static hark.lucene.PlainOperators.pairs;
import static hark.lucene.PlainOperators.phrase;
import static hark.lucene.PlainOperators.within;
import static hark.lucene.PlainOperators.withinMillis;
import static hark.lucene.PlainOperators.withinWords;
import static hark.lucene.PlainOperators.without;

import hark.lucene.PlainOperators.Span;
import hark.lucene.WordStreams.Stream;
import hark.query.QueryParser;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Random queries with operators. Their words are drawn from the corpus, most of them near each
 * other; one side is never a very frequent word, so that there are not millions of moments.
 */
final class OperatorQueries {

  /** A query as typed, and a naive evaluation of its spans in a transcript. */
  record Held(String text, Function<Stream, List<Span>> plain) {}

  private static final int NEAREST = 15;
  private static final int MOST_WORDS = 12;
  private static final int MOST_SECONDS = 20;
  private static final int RARE = 2_000;

  private final WordStreams words;
  private final SplittableRandom random;

  OperatorQueries(WordStreams words, SplittableRandom random) {
    this.words = words;
    this.random = random;
  }

  Held nearWords() {
    return near(false, random.nextInt(MOST_WORDS + 1));
  }

  Held nearSeconds() {
    return near(true, random.nextInt(MOST_SECONDS + 1));
  }

  private Held near(boolean seconds, int most) {
    var draw = draw(1 + random.nextInt(3), 1 + random.nextInt(2));
    return new Held(
        words.quoted(draw.left)
            + " NEAR/"
            + most
            + (seconds ? "s " : " ")
            + words.quoted(draw.right),
        stream -> {
          var left = phrase(stream, draw.left);
          return left.isEmpty()
              ? left
              : pairs(left, phrase(stream, draw.right), nearness(stream, seconds, most));
        });
  }

  Held notNear() {
    boolean seconds = random.nextBoolean();
    int most = random.nextInt(seconds ? MOST_SECONDS + 1 : MOST_WORDS + 1);
    var draw = draw(1 + random.nextInt(3), 1 + random.nextInt(2));
    return new Held(
        words.quoted(draw.left)
            + (" NOT NEAR/" + most + (seconds ? "s " : " "))
            + words.quoted(draw.right),
        stream -> {
          var left = phrase(stream, draw.left);
          return left.isEmpty()
              ? left
              : without(left, phrase(stream, draw.right), nearness(stream, seconds, most));
        });
  }

  private static BiPredicate<Span, Span> nearness(Stream stream, boolean seconds, int most) {
    return seconds ? withinMillis(stream, 1000L * most) : withinWords(most);
  }

  Held bool() {
    int a = draw(1, 1).left[0];
    int b = otherThan(a);
    int c = otherThan(a, b);
    return switch (random.nextInt(4)) {
      case 0 -> held("%s OR %s", s -> or(phrase(s, a), phrase(s, b)), a, b);
      case 1 ->
          held(
              "(%s OR %s) %s",
              s -> together(or(phrase(s, a), phrase(s, b)), phrase(s, c)), a, b, c);
      case 2 ->
          held("%s %s -%s", s -> unlessSaid(s, c, together(phrase(s, a), phrase(s, b))), a, b, c);
      default -> held("%s NOT %s", s -> unlessSaid(s, b, phrase(s, a)), a, b);
    };
  }

  private static List<Span> together(List<Span> left, List<Span> right) {
    return counted(pairs(left, right, within(QueryParser.NEARBY)), left, right);
  }

  private Held held(String text, Function<Stream, List<Span>> plain, int... wanted) {
    var quoted = Arrays.stream(wanted).mapToObj(word -> (Object) words.quoted(word)).toArray();
    return new Held(text.formatted(quoted), plain);
  }

  private static List<Span> unlessSaid(Stream stream, int word, List<Span> spans) {
    return phrase(stream, word).isEmpty() ? spans : List.of();
  }

  private int otherThan(int... taken) {
    while (true) {
      int word = draw(1, 1).left[0];
      if (Arrays.stream(taken).noneMatch(other -> other == word)) {
        return word;
      }
    }
  }

  private record Draw(int[] left, int[] right) {}

  /**
   * Draws words of a random place, one of the left ones infrequent, and words of a place nearby.
   */
  private Draw draw(int lefts, int rights) {
    while (true) {
      var stream = WordStreams.random(words.streams(), 4 * NEAREST, random);
      int at = 2 * NEAREST + random.nextInt(stream.words().length - 4 * NEAREST + 1);
      int away = at + random.nextInt(2 * NEAREST) - NEAREST;
      var left = Arrays.copyOfRange(stream.words(), at, at + lefts);
      var right = Arrays.copyOfRange(stream.words(), away, away + rights);
      if (Arrays.stream(left).anyMatch(word -> words.times(word) <= RARE)) {
        return new Draw(left, right);
      }
    }
  }
}
