package hark.search;

import hark.query.Query;
import hark.query.Query.Distance;
import hark.query.Query.Fuzzy;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.Slot;
import hark.query.Query.Together;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import hark.query.Query.Without;
import hark.query.Query.Word;
import hark.transcript.NaiveWords;
import hark.transcript.Transcript;
import hark.transcript.WordTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The meaning of a query written down as plainly as it reads: every window of a transcript is
 * looked at.
 */
public final class NaiveSearch {

  /** Positions of words, both inclusive. */
  public record Span(int start, int end) implements Comparable<Span> {

    boolean holds(Span other) {
      return start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Span other) {
      return Comparator.comparingInt(Span::start).thenComparingInt(Span::end).compare(this, other);
    }
  }

  private final List<String> words = new ArrayList<>();

  /** For each word when it was said: its own time where known, else its segment's. */
  private final List<WordTime> times = new ArrayList<>();

  private NaiveSearch(Transcript transcript) {
    for (var segment : transcript.segments()) {
      var said = NaiveWords.of(segment.text());
      words.addAll(said);
      times.addAll(
          segment.wordTimes().isEmpty()
              ? Collections.nCopies(
                  said.size(), new WordTime(segment.startMillis(), segment.endMillis()))
              : segment.wordTimes());
    }
  }

  public static List<Span> spans(Transcript transcript, Query query) {
    return new NaiveSearch(transcript).spans(query).sorted().distinct().toList();
  }

  private Stream<Span> spans(Query query) {
    return switch (query) {
      case Word word -> said(word.text()::equals);
      case Prefix prefix -> said(word -> word.startsWith(prefix.text()));
      case Fuzzy fuzzy -> said(word -> differences(word, fuzzy.text()) <= fuzzy.edits());
      case Phrase phrase -> phrase(phrase.slots());
      case Ordered ordered -> ordered(ordered);
      case Together together -> together(together);
      case Near near -> near(near);
      case NotNear notNear -> notNear(notNear);
      case Or or -> or.parts().stream().flatMap(this::spans);
      case Without without ->
          spans(without.unwanted()).findAny().isPresent() ? Stream.of() : spans(without.wanted());
    };
  }

  private Stream<Span> said(Predicate<String> wanted) {
    return IntStream.range(0, words.size())
        .filter(i -> wanted.test(words.get(i)))
        .mapToObj(i -> new Span(i, i));
  }

  private Stream<Span> phrase(List<Slot> slots) {
    return windows()
        .filter(window -> window.end() - window.start() + 1 == slots.size())
        .filter(
            window ->
                IntStream.range(0, slots.size())
                    .allMatch(i -> fits(slots.get(i), words.get(window.start() + i))));
  }

  private static boolean fits(Slot slot, String word) {
    return !(slot instanceof Word wanted) || wanted.text().equals(word);
  }

  private Stream<Span> ordered(Ordered ordered) {
    var wanted = ordered.words().stream().map(Word::text).toList();
    return minimal(windows().filter(window -> holdsRow(window, wanted)))
        .filter(span -> span.end() - span.start() + 1 - wanted.size() <= ordered.between());
  }

  private boolean holdsRow(Span window, List<String> wanted) {
    int next = 0;
    for (int i = window.start(); i <= window.end() && next < wanted.size(); i++) {
      next += words.get(i).equals(wanted.get(next)) ? 1 : 0;
    }
    return next == wanted.size();
  }

  private Stream<Span> together(Together together) {
    var times = new LinkedHashMap<Query, Integer>();
    together.parts().forEach(part -> times.merge(part, 1, Integer::sum));
    var spans = new LinkedHashMap<Query, List<Span>>();
    times.keySet().forEach(part -> spans.put(part, minimal(spans(part)).toList()));
    return minimal(
            windows()
                .filter(
                    window ->
                        times.keySet().stream()
                            .allMatch(
                                part ->
                                    spans.get(part).stream().filter(window::holds).count()
                                        >= times.get(part))))
        .filter(span -> span.end() - span.start() < together.within());
  }

  private Stream<Span> near(Near near) {
    var rights = spans(near.right()).toList();
    return minimal(
        spans(near.left())
            .flatMap(
                left ->
                    rights.stream()
                        .filter(right -> isNear(left, right, near.distance()))
                        .map(
                            right ->
                                new Span(
                                    Math.min(left.start(), right.start()),
                                    Math.max(left.end(), right.end())))));
  }

  private Stream<Span> notNear(NotNear notNear) {
    var unwanted = spans(notNear.unwanted()).toList();
    return spans(notNear.wanted())
        .filter(span -> unwanted.stream().noneMatch(u -> isNear(span, u, notNear.distance())));
  }

  private boolean isNear(Span one, Span other, Distance distance) {
    return one.end() < other.start()
        ? isNear(one.end(), other.start(), distance)
        : other.end() < one.start() && isNear(other.end(), one.start(), distance);
  }

  private boolean isNear(int end, int start, Distance distance) {
    return switch (distance) {
      case WithinWords within -> start - end - 1 <= within.words();
      case WithinTime within ->
          times.get(start).startMillis() - times.get(end).endMillis() <= within.millis();
    };
  }

  private Stream<Span> windows() {
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            start -> IntStream.range(start, words.size()).mapToObj(end -> new Span(start, end)));
  }

  private static Stream<Span> minimal(Stream<Span> spans) {
    var all = spans.distinct().toList();
    return all.stream()
        .filter(span -> all.stream().noneMatch(o -> !o.equals(span) && span.holds(o)));
  }

  /**
   * Letters put in, left out or changed, or swapped with their neighbour: optimal string alignment.
   */
  private static int differences(String left, String right) {
    int[][] least = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int changed = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        least[i][j] =
            Math.min(least[i - 1][j - 1] + changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[left.length()][right.length()];
  }
}
