package hark.benchmark;

import hark.benchmark.BenchmarkQuery.Kind;
import hark.benchmark.BenchmarkQuery.Shape;
import hark.language.StopWords;
import hark.language.Words;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Draws queries of each kind from the words of a corpus, by rule: a rare word is said at most 50
 * times, a common one is among the 500 most frequent, and all others are words at a random place,
 * each segment as likely as any other. Words have letters only. No query is drawn twice.
 */
final class QueryDraw {

  /** Queries of each kind, half of them under the fixed seed. */
  static final int OF_A_KIND = 18;

  private static final long FIXED_SEED = 2026;

  private static final int RARE = 50;
  private static final int COMMON = 500;
  private static final int STOPS = 60;
  private static final int RUN = 12;

  /** Letters of a word that carries meaning. */
  private static final int LONG = 4;

  private final List<Transcript> transcripts;
  private final long[] ends; // the number of segments up to and with each transcript
  private final List<String> rare;
  private final List<String> common;
  private final List<String> stops;
  private final Map<String, Integer> counts;

  QueryDraw(List<Transcript> transcripts) {
    this.transcripts = transcripts;
    this.ends = new long[transcripts.size()];
    this.counts = new HashMap<>();
    long all = 0;
    for (int i = 0; i < ends.length; i++) {
      var segments = transcripts.get(i).segments();
      segments.forEach(
          segment -> words(segment).forEach(word -> counts.merge(word, 1, Integer::sum)));
      all += segments.size();
      ends[i] = all;
    }
    var frequent =
        counts.entrySet().stream()
            .filter(word -> isPlain(word.getKey()))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    this.rare = frequent.stream().filter(this::isRare).toList();
    this.common = frequent.stream().limit(COMMON).filter(QueryDraw::isMeaningful).toList();
    this.stops = frequent.stream().filter(StopWords::isFrequent).limit(STOPS).toList();
  }

  /** Draws the whole set: half of each kind under the fixed seed, half under the given one. */
  List<BenchmarkQuery> draw(long seed) {
    var queries = new ArrayList<BenchmarkQuery>();
    var drawn = new HashSet<String>();
    for (var kind : Kind.values()) {
      draw(kind, true, new SplittableRandom(FIXED_SEED + kind.ordinal()), drawn, queries);
      draw(kind, false, new SplittableRandom(seed * 31 + kind.ordinal()), drawn, queries);
    }
    return queries;
  }

  private void draw(
      Kind kind,
      boolean isFixed,
      SplittableRandom random,
      HashSet<String> drawn,
      List<BenchmarkQuery> queries) {
    for (int i = 0; i < OF_A_KIND / 2; ) {
      var query = new Draw(kind, isFixed, random, i).query();
      if (query.isPresent() && drawn.add(query.get().hark())) {
        queries.add(query.get());
        i++;
      }
    }
  }

  /** The draw of one query; tried anew where the place has no fitting words. */
  private final class Draw {

    private final Kind kind;
    private final boolean isFixed;
    private final SplittableRandom random;
    private final int number;

    Draw(Kind kind, boolean isFixed, SplittableRandom random, int number) {
      this.kind = kind;
      this.isFixed = isFixed;
      this.random = random;
      this.number = number;
    }

    Optional<BenchmarkQuery> query() {
      return switch (kind) {
        case RARE -> of(Shape.WORDS, one(rare));
        case COMMON -> of(Shape.WORDS, one(common));
        case STOP -> of(Shape.WORDS, one(stops));
        case SEVERAL -> several(2 + random.nextInt(3)).flatMap(words -> of(Shape.WORDS, words));
        case TWO -> run(2, run -> run.stream().anyMatch(QueryDraw::isMeaningful));
        case STOP_PHRASE ->
            run(2 + number % 2, run -> run.stream().allMatch(StopWords::isFrequent));
        case LONG -> run(8 + random.nextInt(5), run -> true);
        case PREFIX -> several(1).flatMap(word -> of(Shape.PREFIX, prefix(word.getFirst())));
        case NEAR -> near();
        case BOOLEAN -> number % 2 == 0 ? or() : without();
        case NONE -> number % 2 == 0 ? unknownWord() : unknownPhrase();
        case FILTER -> number % 2 == 0 ? language() : speaker();
      };
    }

    private Optional<BenchmarkQuery> of(Shape shape, List<String> words) {
      return of(shape, words, "");
    }

    private Optional<BenchmarkQuery> of(Shape shape, List<String> words, String filter) {
      return Optional.of(new BenchmarkQuery(kind, shape, isFixed, words, filter));
    }

    private List<String> one(List<String> among) {
      return List.of(among.get(random.nextInt(among.size())));
    }

    private Optional<BenchmarkQuery> run(int length, Predicate<List<String>> isWanted) {
      var spoken = spoken();
      if (spoken.size() < length) {
        return Optional.empty();
      }
      int from = random.nextInt(spoken.size() - length + 1);
      return Optional.of(spoken.subList(from, from + length))
          .filter(run -> run.stream().allMatch(QueryDraw::isPlain))
          .filter(isWanted)
          .flatMap(run -> of(Shape.PHRASE, run));
    }

    /** The first words that carry meaning at a place. */
    private Optional<List<String>> several(int words) {
      return Optional.of(
              spoken().stream().filter(QueryDraw::isMeaningful).distinct().limit(words).toList())
          .filter(found -> found.size() == words);
    }

    private List<String> prefix(String word) {
      return List.of(word.substring(0, Math.min(word.length() - 1, 3 + random.nextInt(3))));
    }

    private Optional<BenchmarkQuery> near() {
      var spoken = spoken().stream().limit(8).filter(QueryDraw::isPlain).distinct().toList();
      if (spoken.size() < 2) {
        return Optional.empty();
      }
      var pair = List.of(spoken.getFirst(), spoken.getLast());
      return pair.stream().anyMatch(QueryDraw::isMeaningful)
          ? of(Shape.NEAR, pair)
          : Optional.empty();
    }

    private Optional<BenchmarkQuery> or() {
      return several(3).flatMap(words -> of(Shape.OR, words));
    }

    private Optional<BenchmarkQuery> without() {
      return several(2).flatMap(words -> of(Shape.WITHOUT, words));
    }

    /** A word from its end to its beginning, where nobody says that. */
    private Optional<BenchmarkQuery> unknownWord() {
      return several(1)
          .map(word -> new StringBuilder(word.getFirst()).reverse().toString())
          .filter(word -> !counts.containsKey(word))
          .flatMap(word -> of(Shape.PHRASE, List.of(word)));
    }

    /** Three rare words in a row, from three places. */
    private Optional<BenchmarkQuery> unknownPhrase() {
      return of(
          Shape.PHRASE, Stream.of(rare, common, rare).map(among -> one(among).getFirst()).toList());
    }

    private Optional<BenchmarkQuery> language() {
      var place = place();
      var words = words(place).stream().filter(QueryDraw::isMeaningful).limit(1).toList();
      return words.isEmpty()
          ? Optional.empty()
          : of(Shape.LANGUAGE, words, place.transcript().track().language());
    }

    /** Of a speaker; of a language where the corpus names nobody. */
    private Optional<BenchmarkQuery> speaker() {
      for (int tries = 0; tries < 1_000; tries++) {
        var place = place();
        var speaker = place.segment().speaker().filter(QueryDraw::isName);
        var words = words(place).stream().filter(QueryDraw::isMeaningful).limit(1).toList();
        if (speaker.isPresent() && !words.isEmpty()) {
          return of(Shape.SPEAKER, words, speaker.get());
        }
      }
      return language();
    }

    private List<String> spoken() {
      var place = place();
      var segments = place.transcript().segments();
      return segments
          .subList(place.ordinal(), Math.min(place.ordinal() + 6, segments.size()))
          .stream()
          .flatMap(segment -> QueryDraw.words(segment).stream())
          .limit(RUN)
          .toList();
    }

    private Place place() {
      long at = random.nextLong(ends[ends.length - 1]);
      int number = Arrays.binarySearch(ends, at);
      number = number >= 0 ? number + 1 : -number - 1;
      while (transcripts.get(number).segments().isEmpty()) {
        number++;
      }
      long before = number == 0 ? 0 : ends[number - 1];
      return new Place(transcripts.get(number), (int) Math.max(0, at - before));
    }
  }

  private record Place(Transcript transcript, int ordinal) {

    Segment segment() {
      return transcript.segments().get(ordinal);
    }
  }

  private static List<String> words(Place place) {
    return words(place.segment());
  }

  private static List<String> words(Segment segment) {
    return Words.of(segment.text()).stream().map(Words.Word::text).toList();
  }

  private boolean isRare(String word) {
    int count = counts.get(word);
    return count >= 2 && count <= RARE && isMeaningful(word);
  }

  private static boolean isMeaningful(String word) {
    return word.length() >= LONG && isPlain(word) && !StopWords.isFrequent(word);
  }

  /** Checks for letters of scripts that part words by blanks, so that each engine finds it. */
  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c < 0x250 && Character.isLetter(c));
  }

  private static boolean isName(String speaker) {
    return !speaker.isBlank() && speaker.chars().allMatch(c -> c == ' ' || Character.isLetter(c));
  }
}
