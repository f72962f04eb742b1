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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<String> words = new ArrayList<>();

  /** The time of each word: its own time if known, otherwise its segment's. */
  private final List<WordTime> times = new ArrayList<>();

  private NaiveSearch(NaiveForms forms, boolean wide, boolean numbers, boolean sounds) {
    this.forms = forms;
    this.wide = wide;
    this.numbers = numbers;
    this.sounds = sounds;
  }

  /** Creates a search that finds the moments up to a tier. */
  private NaiveSearch(Transcript transcript, NaiveForms forms, Tier tier) {
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

  /**
   * Finds the moments of all tiers. Of words in any order each word belongs to one moment at most:
   * of spans that overlap the better one counts, by tier, then the narrower one, then one in the
   * order of the query, then the earlier one.
   */
  public static Map<Span, Tier> moments(Transcript transcript, Query query, NaiveForms forms) {
    var searches = new EnumMap<Tier, NaiveSearch>(Tier.class);
    for (var tier : Tier.values()) {
      searches.put(tier, new NaiveSearch(transcript, forms, tier));
    }
    return moments(searches, query);
  }

  private static Map<Span, Tier> moments(EnumMap<Tier, NaiveSearch> searches, Query query) {
    var moments = new HashMap<Span, Tier>();
    if (query instanceof Or or && isInAnyOrder(or)) {
      for (var part : or.parts()) {
        moments(searches, part)
            .forEach(
                (span, tier) -> moments.merge(span, tier, (a, b) -> a.compareTo(b) < 0 ? a : b));
      }
      return moments;
    }
    if (query instanceof Without without && isInAnyOrder(without)) {
      return searches.get(Tier.EXACT).unwanted(without.unwanted()).findAny().isPresent()
          ? moments
          : moments(searches, without.wanted());
    }
    searches.forEach(
        (tier, search) -> search.spans(query).forEach(span -> moments.putIfAbsent(span, tier)));
    var together = together(query);
    return together.isEmpty() ? moments : counted(moments, searches, together.get());
  }

  private static Map<Span, Tier> counted(
      Map<Span, Tier> spans, EnumMap<Tier, NaiveSearch> searches, AllWithin together) {
    var inOrder = new HashSet<Span>();
    spans.forEach(
        (span, tier) -> {
          if (searches.get(tier).isInOrder(span, together)) {
            inOrder.add(span);
          }
        });
    var bestFirst =
        Comparator.<Span, Tier>comparing(spans::get)
            .thenComparing(span -> span.end() - span.start())
            .thenComparing(span -> inOrder.contains(span) ? 0 : 1)
            .thenComparing(Comparator.naturalOrder());
    var counted = new HashMap<Span, Tier>();
    for (var span : spans.keySet().stream().sorted(bestFirst).toList()) {
      if (counted.keySet().stream()
          .noneMatch(other -> other.start() <= span.end() && span.start() <= other.end())) {
        counted.put(span, spans.get(span));
      }
    }
    return counted;
  }

  /** Checks whether an alternative of a query consists of words in any order. */
  private static boolean isInAnyOrder(Query query) {
    return switch (query) {
      case Or or -> or.parts().stream().anyMatch(NaiveSearch::isInAnyOrder);
      case Without without -> isInAnyOrder(without.wanted());
      default -> together(query).isPresent();
    };
  }

  /** Returns the words in any order of which a query consists, apart from what is not near. */
  private static Optional<AllWithin> together(Query query) {
    return switch (query) {
      case AllWithin together -> Optional.of(together);
      case NotNear notNear -> together(notNear.wanted());
      default -> Optional.empty();
    };
  }

  /** Checks whether the last of each part in a span come one after the other, in a reading. */
  private boolean isInOrder(Span span, AllWithin together) {
    var typed = partsOfNumbers(together.parts());
    return readings(together.parts()).stream()
        .filter(parts -> together(parts, typed, together.within()).anyMatch(span::equals))
        .anyMatch(parts -> isInOrder(span, parts, typed));
  }

  private boolean isInOrder(Span span, List<Query> parts, Set<Query> typed) {
    var lasts =
        parts.stream()
            .map(part -> grouped(part, parts))
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

  private Stream<Span> spans(Query query) {
    return switch (query) {
      case Word word -> said(said -> forms.isSame(word.text(), said));
      case StemmedWord word -> anyForm(word);
      case SoundAlike word ->
          sounds ? Stream.concat(anyForm(word.word()), sounding(word)) : anyForm(word.word());
      case Hyphenated pair ->
          Stream.concat(
              hyphened(pair), numbers(List.of(pair.first().text(), pair.second().text())));
      case Tied tied -> Stream.concat(spans(tied.phrase()), numbers(texts(tied)));
      case Prefix prefix -> said(word -> forms.begins(prefix.text(), word));
      case Fuzzy fuzzy -> said(word -> differences(word, fuzzy.text()) <= fuzzy.edits());
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
  private Stream<Span> unwanted(Query query) {
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
        ? forms.otherNumbers(number).stream().flatMap(way -> row(String.join(" ", way)))
        : Stream.of();
  }

  private static List<String> texts(Tied tied) {
    return tied.words().stream().map(Word::text).toList();
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
    var typed = partsOfNumbers(together.parts());
    return readings(together.parts()).stream()
        .flatMap(parts -> together(parts, typed, together.within()));
  }

  /** A run of parts that are one number. */
  private record Run(int from, int to, Query number) {}

  /** Finds the numbers in several parts, from the left, each as long as possible. */
  private List<Run> runs(List<Query> parts) {
    var runs = new ArrayList<Run>();
    for (int from = 0; numbers && from < parts.size(); from++) {
      for (int to = parts.size(); to > from + 1; to--) {
        var run = parts.subList(from, to);
        var words = run.stream().flatMap(part -> bareWords(part).stream()).toList();
        boolean isBare = run.stream().noneMatch(part -> bareWords(part).isEmpty());
        if (isBare && words.size() <= 12 && forms.isNumberInLibrary(words)) {
          runs.add(new Run(from, to, new Tied(words.stream().map(Word::new).toList())));
          from = to - 1;
          break;
        }
      }
    }
    return runs;
  }

  private static List<String> bareWords(Query part) {
    return switch (part) {
      case StemmedWord word -> List.of(word.text());
      case Hyphenated pair -> List.of(pair.first().text(), pair.second().text());
      case Tied tied -> texts(tied);
      default -> List.of();
    };
  }

  /** Returns the parts that belong to a number in several parts. */
  private Set<Query> partsOfNumbers(List<Query> parts) {
    var typed = new HashSet<Query>();
    runs(parts).forEach(run -> typed.addAll(parts.subList(run.from(), run.to())));
    return typed;
  }

  private List<Query> asNumbers(List<Query> parts) {
    var reading = new ArrayList<>(parts);
    for (var run : runs(parts).reversed()) {
      reading.subList(run.from(), run.to()).clear();
      reading.add(run.from(), run.number());
    }
    return reading;
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

  /** Returns the parts as typed, and the alternatives with words joined that may be one. */
  private List<List<Query>> readings(List<Query> parts) {
    var readings = new ArrayList<>(List.of(parts));
    for (int i = parts.size() - 2; wide && i >= 0; i--) {
      if (parts.get(i) instanceof StemmedWord first
          && parts.get(i + 1) instanceof StemmedWord second) {
        var known = List.copyOf(readings);
        for (var word : forms.joined(first.text(), second.text())) {
          for (var reading : known) {
            if (reading.get(i + 1) == second) {
              var joined = new ArrayList<>(reading);
              joined.remove(i + 1);
              joined.set(i, new Joined(word).asPart());
              readings.add(joined);
            }
          }
        }
      }
    }
    if (!runs(parts).isEmpty()) {
      readings.add(asNumbers(parts));
    }
    return readings;
  }

  /** Two words joined to one; distinct from the same word typed as one. */
  private record Joined(String text) {
    Query asPart() {
      return new Or(List.of(new StemmedWord(text), new StemmedWord(text)));
    }
  }

  private Stream<Span> together(List<Query> parts, Set<Query> typed, int within) {
    if (parts.size() == 1) {
      return spans(parts.getFirst());
    }
    var times = new LinkedHashMap<Query, Integer>();
    parts.forEach(part -> times.merge(grouped(part, parts), 1, Integer::sum));
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

  /** Replaces a word by the choice between all its forms among the parts. */
  private Query grouped(Query part, List<Query> parts) {
    if (!(part instanceof StemmedWord first)) {
      return part;
    }
    var group = new TreeSet<>(Comparator.comparing(StemmedWord::text));
    group.add(first);
    for (int size = 0; size < group.size(); ) {
      size = group.size();
      for (var other : parts) {
        if (other instanceof StemmedWord word
            && List.copyOf(group).stream()
                .anyMatch(known -> forms.areForms(known.text(), word.text(), wide))) {
          group.add(word);
        }
      }
    }
    return group.size() == 1 ? part : new Or(List.<Query>copyOf(group));
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

  /**
   * Counts letters added, removed, replaced, or swapped with their neighbour: optimal string
   * alignment.
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
