package hark.lucene;

import hark.lucene.WordStreams.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A naive evaluation of operators over one transcript: everything is scanned, and every pair
 * examined. Shares no code with the engine.
 */
final class PlainOperators {

  /** A range of word positions, both inclusive. */
  record Span(int start, int end) {

    private boolean holds(Span other) {
      return start <= other.start && other.end <= end;
    }

    private Span with(Span other) {
      return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
  }

  private PlainOperators() {}

  /** Finds every place where these words are adjacent. */
  static List<Span> phrase(Stream stream, int... phrase) {
    var spans = new ArrayList<Span>();
    int[] words = stream.words();
    for (int at = 0; at + phrase.length <= words.length; at++) {
      if (words[at] == phrase[0]
          && Arrays.equals(words, at, at + phrase.length, phrase, 0, phrase.length)) {
        spans.add(new Span(at, at + phrase.length - 1));
      }
    }
    return spans;
  }

  /** Accepts two spans in either order with at most so many words between them. */
  static BiPredicate<Span, Span> withinWords(int most) {
    return inTurn((first, second) -> second.start() - first.end() - 1 <= most);
  }

  /** Accepts two spans in either order with at most so much time between them. */
  static BiPredicate<Span, Span> withinMillis(Stream stream, long most) {
    return inTurn(
        (first, second) ->
            stream.starts()[stream.segments()[second.start()]]
                    - stream.ends()[stream.segments()[first.end()]]
                <= most);
  }

  private static BiPredicate<Span, Span> inTurn(BiPredicate<Span, Span> near) {
    return (one, other) ->
        one.end() < other.start()
            ? near.test(one, other)
            : other.end() < one.start() && near.test(other, one);
  }

  /** Accepts two spans within a number of words in total. */
  static BiPredicate<Span, Span> within(int within) {
    return (one, other) -> one.with(other).end() - one.with(other).start() < within;
  }

  /** Finds the minimal spans that contain an accepted pair. */
  static List<Span> pairs(List<Span> left, List<Span> right, BiPredicate<Span, Span> fit) {
    var pairs =
        left.stream()
            .flatMap(one -> right.stream().filter(other -> fit.test(one, other)).map(one::with))
            .collect(Collectors.toSet());
    return pairs.stream()
        .filter(pair -> pairs.stream().noneMatch(o -> !o.equals(pair) && pair.holds(o)))
        .toList();
  }

  /** Finds the spans that have none of the others near. */
  static List<Span> without(List<Span> wanted, List<Span> others, BiPredicate<Span, Span> near) {
    return wanted.stream()
        .filter(span -> others.stream().noneMatch(other -> near.test(span, other)))
        .toList();
  }

  /**
   * Selects the pairs that count: each word belongs to one at most, to the narrowest, then to one
   * in order, then to the earliest.
   */
  static List<Span> counted(List<Span> pairs, List<Span> left, List<Span> right) {
    var bestFirst =
        Comparator.<Span>comparingInt(pair -> pair.end() - pair.start())
            .thenComparing(pair -> last(left, pair).start() < last(right, pair).start() ? 0 : 1)
            .thenComparing(Span::start);
    var counted = new ArrayList<Span>();
    for (var pair : pairs.stream().sorted(bestFirst).toList()) {
      if (counted.stream()
          .noneMatch(other -> other.start() <= pair.end() && pair.start() <= other.end())) {
        counted.add(pair);
      }
    }
    return counted;
  }

  private static Span last(List<Span> spans, Span within) {
    return spans.stream()
        .filter(span -> span.end() <= within.end())
        .max(Comparator.comparing(Span::end))
        .orElseThrow();
  }

  /** Joins two lists without duplicates. */
  static List<Span> or(List<Span> left, List<Span> right) {
    return java.util.stream.Stream.concat(left.stream(), right.stream()).distinct().toList();
  }
}
