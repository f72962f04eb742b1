package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Without;
import hark.query.Query.Word;
import hark.search.request.Tier;
import hark.search.request.TierSelection;
import hark.transcript.Transcript;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * For random small transcripts in random languages and random trees, exact and inflected moments
 * are those of a naive evaluation, however the index is divided into leaves.
 */
@Tag("slow")
class TierPropertyTest {

  private static final String[] SAID = {
    "supply",
    "supplies",
    "Supplied",
    "run",
    "defined",
    "definitions",
    "the",
    "homme",
    "l'homme",
    "hommes",
    "l'hommes",
    "mar\u00E9e",
    "maree",
    "mar\u00E9es",
    "\u00E0",
    "a",
    "email",
    "emails",
    "e-mail",
    "e",
    "mail",
    "\uC0AC\uB78C",
    "\uC0AC\uB78C\uB4E4\uC774",
    "\uADF8\uC0AC\uB78C",
    "canciones",
    "canci\u00F3n",
    "we've",
    "we",
    "have",
    "colour",
    "colors"
  };

  private static final String[] TYPED = {
    "supply",
    "supplies",
    "running",
    "definately",
    "defining",
    "the",
    "homme",
    "hommes",
    "mar\u00E9e",
    "maree",
    "l'homme",
    "l'hommes",
    "a",
    "\u00E0",
    "email",
    "e",
    "mail",
    "\uC0AC\uB78C",
    "cancion",
    "unsaid",
    "we've",
    "we",
    "have",
    "color",
    "colour"
  };

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void tiersEqualTheNaiveEvaluation(
      @ForAll("libraries") List<Transcript> library, @ForAll("queries") Query query)
      throws IOException {
    TierSearches.assertNaive(library, query);
  }

  /** Words that are said again and again, so that moments compete for them. */
  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void eachWordBelongsToOneMomentOfWordsInAnyOrder(
      @ForAll("repetitions") List<Transcript> library, @ForAll("together") Query query)
      throws IOException {
    var found = TierSearches.found(library, query, TierSelection.ALL);
    assertEquals(library.stream().map(t -> TierSearches.tiers(library, t, query)).toList(), found);
    for (var spans : found) {
      int last = -1;
      for (var span : spans.keySet()) {
        assertTrue(span.start() > last, () -> "overlap in " + spans);
        last = span.end();
      }
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void exactMomentsAreTheSameWithAndWithoutInflectedOnes(
      @ForAll("libraries") List<Transcript> library, @ForAll("positives") Query query)
      throws IOException {
    var all = TierSearches.found(library, query, TierSelection.ALL);
    all.forEach(spans -> spans.values().removeIf(tier -> tier != Tier.EXACT));
    assertEquals(all, TierSearches.found(library, query, TierSelection.EXACT));
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void soundAlikeMomentsAreThoseThatTheOtherTiersLack(
      @ForAll("libraries") List<Transcript> library, @ForAll("sounding") Query query)
      throws IOException {
    TierSearches.assertNaive(library, query);
  }

  @Provide
  Arbitrary<List<Transcript>> libraries() {
    var segment =
        Arbitraries.of(SAID).list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
    return Combinators.combine(
            segment.list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of("en", "fr", "es", "ko", "und", "de"))
        .as(TierSearches::transcript)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(TierSearches::numbered);
  }

  @Provide
  Arbitrary<List<Transcript>> repetitions() {
    return Arbitraries.of("supply", "supplies", "the", "run", "running", "e-mail", "email")
        .list()
        .ofMinSize(3)
        .ofMaxSize(14)
        .map(words -> TierSearches.transcript(List.of(String.join(" ", words)), "en"))
        .list()
        .ofSize(1);
  }

  @Provide
  Arbitrary<Query> together() {
    var word =
        Arbitraries.of("supply", "the", "run", "email", "e", "mail")
            .map(text -> (Query) new StemmedWord(text));
    var phrase = Arbitraries.just((Query) Phrase.of(List.of(new Word("the"), new Word("run"))));
    return Combinators.combine(
            Arbitraries.oneOf(word, word, word, phrase).list().ofMinSize(2).ofMaxSize(4),
            Arbitraries.integers().between(4, 12))
        .as(AllWithin::new);
  }

  @Provide
  Arbitrary<Query> queries() {
    return trees(2, true);
  }

  /** Generates queries with words that are said to sound like others. */
  @Provide
  Arbitrary<Query> sounding() {
    var sounding =
        Arbitraries.of("supplied", "the", "mail", "the mail", "e the", "run", "emails", "nobody")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    var word =
        Combinators.combine(Arbitraries.of("the", "supply", "unsaid", "e"), sounding)
            .as((text, list) -> (Query) new SoundAlike(text, list));
    var part = Arbitraries.oneOf(word, leaf());
    return Arbitraries.oneOf(
        word,
        Combinators.combine(word, part, Arbitraries.integers().between(4, 12))
            .as((one, other, within) -> (Query) new AllWithin(List.of(one, other), within)),
        Combinators.combine(word, part, TierSearches.distance()).as(Near::new),
        Combinators.combine(word, part).as((one, other) -> (Query) new Or(List.of(one, other))),
        Combinators.combine(part, word, TierSearches.distance()).as(NotNear::new),
        Combinators.combine(part, word).as(Without::new),
        Combinators.combine(word, part).as(Without::new));
  }

  /** Generates queries without unwanted parts. */
  @Provide
  Arbitrary<Query> positives() {
    return trees(2, false);
  }

  private static Arbitrary<Query> trees(int depth, boolean withUnwanted) {
    if (depth == 0) {
      return leaf();
    }
    var part = trees(depth - 1, withUnwanted);
    return withUnwanted
        ? Arbitraries.oneOf(leaf(), tree(part), tree(part), withUnwanted(part))
        : Arbitraries.oneOf(leaf(), tree(part));
  }

  private static Arbitrary<Query> leaf() {
    var any = Arbitraries.of(TYPED).map(TierPropertyTest::typed);
    var quoted = Arbitraries.of(TYPED).filter(text -> text.indexOf('\'') < 0);
    var word = quoted.map(Word::new);
    return Arbitraries.oneOf(
        any,
        any,
        Arbitraries.of("hom", "lho", "mar\u00E9", "mare", "supp").map(Prefix::new),
        word.map(Query.class::cast),
        word.list().ofMinSize(2).ofMaxSize(3).map(Phrase::of),
        Combinators.combine(word, word).as(Hyphenated::new),
        Arbitraries.just(new Hyphenated(new Word("e"), new Word("mail"))));
  }

  private static Query typed(String text) {
    return new StemmedWord(text.replace("'", ""), Math.max(0, text.indexOf('\'')));
  }

  private static Arbitrary<Query> tree(Arbitrary<Query> part) {
    return Arbitraries.oneOf(
        Combinators.combine(
                part.list().ofMinSize(2).ofMaxSize(4), Arbitraries.integers().between(4, 12))
            .as(AllWithin::new),
        Arbitraries.just(
            new AllWithin(
                List.of(new StemmedWord("e"), new StemmedWord("mail"), new StemmedWord("the")), 9)),
        Arbitraries.just(
            new AllWithin(
                List.of(new StemmedWord("we"), new StemmedWord("have"), new StemmedWord("the")),
                9)),
        part.list().ofMinSize(2).ofMaxSize(3).map(Or::new),
        Combinators.combine(part, part, TierSearches.distance()).as(Near::new));
  }

  private static Arbitrary<Query> withUnwanted(Arbitrary<Query> part) {
    return Arbitraries.oneOf(
        Combinators.combine(part, part, TierSearches.distance()).as(NotNear::new),
        Combinators.combine(part, part).as(Without::new));
  }
}
