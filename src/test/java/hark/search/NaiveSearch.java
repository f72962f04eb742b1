package hark.search;

import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.Distance;
import hark.query.Query.Fuzzy;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.Slot;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import hark.query.Query.Without;
import hark.query.Query.Word;
import hark.search.request.Tier;
import hark.transcript.NaiveWords;
import hark.transcript.Transcript;
import hark.transcript.WordTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The meaning of a query as a naive evaluation: every window of a transcript is examined. */
public final class NaiveSearch {

  /** A range of word positions, both inclusive. */
  public record Span(int start, int end) implements Comparable<Span> {

    boolean holds(Span other) {
      return start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Span other) {
      return Comparator.comparingInt(Span::start).thenComparingInt(Span::end).compare(this, other);
    }
  }

  private final NaiveForms forms;
  private final boolean wide;
  private final boolean numbers;
  private final boolean sounds;
  private final NaiveParts parts;
  private final List<String> words = new ArrayList<>();

  /** The time of each word: its own time if known, otherwise its segment's. */
  private final List<WordTime> times = new ArrayList<>();

  private NaiveSearch(NaiveForms forms, boolean wide, boolean numbers, boolean sounds) {
    this.forms = forms;
    this.wide = wide;
    this.numbers = numbers;
    this.sounds = sounds;
    this.parts = new NaiveParts(forms, wide, numbers);
  }

  /** Creates a search that finds the moments up to a tier. */
  NaiveSearch(Transcript transcript, NaiveForms forms, Tier tier) {
    this(
        forms,
        tier.compareTo(Tier.INFLECTED) >= 0,
        tier.compareTo(Tier.NUMBER) >= 0,
        tier == Tier.SOUNDS);
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

  /** Finds the spans with words that stand only for themselves. */
  public static List<Span> spans(Transcript transcript, Query query) {
    return spans(transcript, query, NaiveForms.NONE, false);
  }

  /**
   * Finds the exact spans, or those of all tiers.
   *
   * @param forms the relation between words of this transcript
   */
  public static List<Span> spans(
      Transcript transcript, Query query, NaiveForms forms, boolean wide) {
    return new NaiveSearch(transcript, forms, wide ? Tier.INFLECTED : Tier.EXACT)
        .spans(query)
        .sorted()
        .distinct()
        .toList();
  }

  /** Checks whether the last of each part in a span come one after the other, in a reading. */
  boolean isInOrder(Span span, AllWithin together) {
    var typed = parts.ofNumbers(together.parts());
    return parts.readings(together.parts()).stream()
        .filter(reading -> together(reading, typed, together.within()).anyMatch(span::equals))
        .anyMatch(reading -> isInOrder(span, reading, typed));
  }

  private boolean isInOrder(Span span, List<Query> reading, Set<Query> typed) {
    var lasts =
        reading.stream()
            .map(part -> parts.grouped(part, reading))
            .distinct()
            .map(
                part ->
                    minimal(spans(part, typed))
                        .filter(s -> s.end() <= span.end())
                        .max(Comparator.comparing(Span::end))
                        .orElseThrow())
            .toList();
    return IntStream.range(1, lasts.size())
        .allMatch(i -> lasts.get(i - 1).start() < lasts.get(i).start());
  }

  Stream<Span> spans(Query query) {
    return switch (query) {
      case Word word -> said(said -> forms.isSame(word.text(), said));
      case StemmedWord word -> anyForm(word);
      case SoundAlike word ->
          sounds ? Stream.concat(anyForm(word.word()), sounding(word)) : anyForm(word.word());
      case Hyphenated pair ->
          Stream.concat(
              hyphened(pair), numbers(List.of(pair.first().text(), pair.second().text())));
      case Tied tied -> Stream.concat(spans(tied.phrase()), numbers(NaiveParts.texts(tied)));
      case Prefix prefix -> said(word -> forms.begins(prefix.text(), word));
      case Fuzzy fuzzy -> said(word -> NaiveForms.differences(word, fuzzy.text()) <= fuzzy.edits());
      case Phrase phrase -> phrase(phrase.slots());
      case Ordered ordered -> ordered(ordered);
      case AllWithin together -> together(together);
      case Near near -> near(near);
      case NotNear notNear -> notNear(notNear);
      case Or or -> or.parts().stream().flatMap(this::spans);
      case Without without ->
          unwanted(without.unwanted()).findAny().isPresent()
              ? Stream.of()
              : spans(without.wanted());
    };
  }

  /** Evaluates an unwanted part, which excludes all forms. */
  Stream<Span> unwanted(Query query) {
    boolean hasForms = forms != NaiveForms.NONE;
    var all = new NaiveSearch(forms, hasForms, hasForms, true);
    all.words.addAll(words);
    all.times.addAll(times);
    return all.spans(query);
  }

  private Stream<Span> anyForm(StemmedWord word) {
    var exact = said(said -> forms.isSame(word.text(), said));
    if (!wide) {
      return exact;
    }
    var typed = typed(word);
    var pairs =
        IntStream.range(1, words.size())
            .filter(i -> forms.isPairForm(typed, words.get(i - 1), words.get(i)))
            .mapToObj(i -> new Span(i - 1, i));
    return Stream.of(
            exact,
            said(said -> forms.isInflected(typed, said)),
            pairs,
            forms.rows(typed).stream().flatMap(this::row),
            numbers(List.of(word.text())))
        .flatMap(spans -> spans);
  }

  /** Evaluates the other ways to give a number. */
  private Stream<Span> numbers(List<String> number) {
    return numbers
        ? forms.otherNumbers(number).stream()
            .flatMap(way -> row(String.join(" ", way)))
            .filter(span -> !goesOn(span.start()) && !goesOn(span.end() + 1))
        : Stream.of();
  }

  /** Checks whether a word continues the number in digits before it: 2,000; 2.5 million. */
  private boolean goesOn(int i) {
    if (i == 0 || i >= words.size() || !words.get(i - 1).matches("[0-9]+")) {
      return false;
    }
    boolean isGroup = words.get(i).length() == 3 && words.get(i - 1).length() <= 3;
    boolean isTenth =
        words.get(i).length() == 1 && words.get(i - 1).length() <= 3 && i + 1 < words.size();
    return words.get(i).matches("[0-9]+")
        ? isGroup || isTenth && forms.isScaleInLibrary(words.get(i + 1))
        : forms.isScaleInLibrary(words.get(i));
  }

  /** Returns a word with the apostrophe with which it was typed. */
  private static String typed(StemmedWord word) {
    int at = word.apostrophe();
    return at == 0 ? word.text() : word.text().substring(0, at) + "'" + word.text().substring(at);
  }

  private Stream<Span> sounding(SoundAlike word) {
    var sounding = word.sounding().isEmpty() ? forms.sounding(word.text()) : word.sounding();
    return sounding.stream().flatMap(this::row);
  }

  /** Evaluates words with blanks between them, said one directly after the other. */
  private Stream<Span> row(String text) {
    var row = List.of(text.split(" "));
    return IntStream.rangeClosed(0, words.size() - row.size())
        .filter(i -> words.subList(i, i + row.size()).equals(row))
        .mapToObj(i -> new Span(i, i + row.size() - 1));
  }

  private Stream<Span> hyphened(Hyphenated pair) {
    if (!wide) {
      return spans(pair.phrase());
    }
    var seconds = word(pair.second().text()).toList();
    var phrases =
        word(pair.first().text())
            .filter(first -> seconds.contains(new Span(first.end() + 1, first.end() + 1)))
            .map(first -> new Span(first.start(), first.end() + 1));
    return Stream.concat(phrases, anyForm(pair.joined()));
  }

  /** Evaluates a word in any form that is a single word. */
  private Stream<Span> word(String typed) {
    return said(said -> forms.isSame(typed, said) || forms.isInflected(typed, said));
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

  private boolean fits(Slot slot, String word) {
    return !(slot instanceof Word wanted) || forms.isSame(wanted.text(), word);
  }

  private Stream<Span> ordered(Ordered ordered) {
    var wanted = ordered.words().stream().map(Word::text).toList();
    return minimal(windows().filter(window -> holdsRow(window, wanted)))
        .filter(span -> span.end() - span.start() + 1 - wanted.size() <= ordered.between());
  }

  private boolean holdsRow(Span window, List<String> wanted) {
    int next = 0;
    for (int i = window.start(); i <= window.end() && next < wanted.size(); i++) {
      next += forms.isSame(wanted.get(next), words.get(i)) ? 1 : 0;
    }
    return next == wanted.size();
  }

  private Stream<Span> together(AllWithin together) {
    var typed = parts.ofNumbers(together.parts());
    return parts.readings(together.parts()).stream()
        .flatMap(reading -> together(reading, typed, together.within()));
  }

  /** Evaluates a part; one that belongs to a number in several parts only as typed. */
  private Stream<Span> spans(Query part, Set<Query> typed) {
    if (part instanceof Or group && group.parts().stream().anyMatch(typed::contains)) {
      return group.parts().stream().flatMap(word -> spans(word, typed));
    }
    if (!typed.contains(part)) {
      return spans(part);
    }
    var plain = new NaiveSearch(forms, wide, false, sounds);
    plain.words.addAll(words);
    plain.times.addAll(times);
    return plain.spans(part);
  }

  private Stream<Span> together(List<Query> reading, Set<Query> typed, int within) {
    if (reading.size() == 1) {
      return spans(reading.getFirst());
    }
    var times = new LinkedHashMap<Query, Integer>();
    reading.forEach(part -> times.merge(parts.grouped(part, reading), 1, Integer::sum));
    var spans = new LinkedHashMap<Query, List<Span>>();
    times.keySet().forEach(part -> spans.put(part, minimal(spans(part, typed)).toList()));
    return minimal(
            windows()
                .filter(
                    window ->
                        times.keySet().stream()
                            .allMatch(
                                part ->
                                    spans.get(part).stream().filter(window::holds).count()
                                        >= times.get(part))))
        .filter(span -> span.end() - span.start() < within);
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
    var unwanted = unwanted(notNear.unwanted()).toList();
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
}
