package hark.lucene;

import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Without;
import hark.query.QueryParser;
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
 * For random small transcripts with numbers in several languages, the moments of all tiers are
 * those of a naive evaluation.
 */
@Tag("slow")
class NumberPropertyTest {

  /** Numbers in digits and in words, alone and among other words. */
  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void numbersAreFoundInTheOtherWaysToGiveThem(
      @ForAll("numberLibraries") List<Transcript> library, @ForAll("numbers") Query query)
      throws IOException {
    TierSearches.assertNaive(library, query);
  }

  @Provide
  Arbitrary<List<Transcript>> numberLibraries() {
    var segment =
        Arbitraries.of(
                "2000",
                "2,000",
                "two",
                "thousand",
                "two thousand",
                "2",
                "000",
                "1984",
                "nineteen",
                "eighty-four",
                "84",
                "21st",
                "twenty-first",
                "21",
                "einundzwanzig",
                "zweitausend",
                "vingt et un",
                "the",
                "dollars",
                "dollar",
                "dix",
                "10",
                "ten",
                "2 million")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(words -> String.join(" ", words));
    return Combinators.combine(
            segment.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of("en", "en", "de", "fr", "und"))
        .as(TierSearches::transcript)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(TierSearches::numbered);
  }

  @Provide
  Arbitrary<Query> numbers() {
    var part =
        Arbitraries.of(
                "2000",
                "2,000",
                "two",
                "thousand",
                "2",
                "000",
                "1984",
                "nineteen",
                "eighty-four",
                "21st",
                "twenty-first",
                "21",
                "einundzwanzig",
                "zweitausend",
                "vingt-et-un",
                "the",
                "dollars",
                "dix",
                "10",
                "\"two thousand\"",
                "million")
            .map(text -> QueryParser.parse(text).words().orElseThrow());
    var together =
        Combinators.combine(
                part.list().ofMinSize(2).ofMaxSize(4), Arbitraries.integers().between(4, 9))
            .as((parts, within) -> (Query) new AllWithin(parts, within));
    var row =
        Arbitraries.of("two thousand dollars", "nineteen eighty-four the", "the 2 000", "2 million")
            .map(text -> QueryParser.parse(text, 6).words().orElseThrow());
    var any = Arbitraries.oneOf(part, together, row);
    return Arbitraries.oneOf(
        any,
        any,
        Combinators.combine(any, part, TierSearches.distance()).as(Near::new),
        Combinators.combine(any, part).as((one, other) -> (Query) new Or(List.of(one, other))),
        Combinators.combine(any, part, TierSearches.distance()).as(NotNear::new),
        Combinators.combine(any, part).as(Without::new));
  }
}
