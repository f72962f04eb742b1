package hark.lucene.match;

import hark.lucene.expand.QueryFeatures;
import hark.lucene.expand.TermExpansion;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Query;
import hark.query.Query.Or;
import hark.query.Query.Without;
import hark.search.request.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/**
 * The matchers of the moments of a query: with its words as typed and, as further tiers, with other
 * forms of them, with numbers given in another way and with words that sound like them.
 */
public final class MomentMatchers {

  private MomentMatchers() {}

  /**
   * Creates a matcher of the moments of a query: with its words as typed and, if more forms of them
   * are said, with those as a second tier; of words in any order those that count.
   */
  public static Optional<SpanMatcher> of(LeafReader leaf, Query query, TermExpansion expansion)
      throws IOException {
    if (query instanceof Or or && CountedMatcher.isIn(or)) {
      var parts = new ArrayList<SpanMatcher>();
      for (var part : or.parts()) {
        of(leaf, part, expansion).ifPresent(parts::add);
      }
      return OrMatcher.of(parts);
    }
    if (query instanceof Without without && CountedMatcher.isIn(without)) {
      var wanted = of(leaf, without.wanted(), expansion);
      var unwanted =
          new QueryTranslator(leaf, TranscriptDocument.SPEECH, expansion)
              .unwanted(without.unwanted());
      return WithoutMatcher.of(wanted, unwanted);
    }
    var spans = tiered(leaf, query, expansion);
    return CountedMatcher.isOf(query) ? spans.map(CountedMatcher::new) : spans;
  }

  private static Optional<SpanMatcher> tiered(LeafReader leaf, Query query, TermExpansion expansion)
      throws IOException {
    var better = withNumbers(leaf, query, expansion);
    if (!expansion.includesSounds() && !QueryFeatures.hasSoundAlike(query)) {
      return better;
    }
    var included =
        new IncludedForms(
            expansion.inflects(), expansion.includesNumbers(), true, expansion.includesSounds());
    var all = translator(leaf, expansion, included);
    return withTier(better, all.matcher(query), all.words().sounding(), Tier.SOUNDS);
  }

  private static Optional<SpanMatcher> withNumbers(
      LeafReader leaf, Query query, TermExpansion expansion) throws IOException {
    var better = withForms(leaf, query, expansion);
    if (!expansion.includesNumbers() || !QueryFeatures.hasNumber(query, expansion)) {
      return better;
    }
    var included = new IncludedForms(expansion.inflects(), true, false, false);
    var all = translator(leaf, expansion, included);
    return withTier(better, all.matcher(query), all.words().numbers(), Tier.NUMBER);
  }

  private static QueryTranslator translator(
      LeafReader leaf, TermExpansion expansion, IncludedForms included) throws IOException {
    return new QueryTranslator(
        leaf, TranscriptDocument.SPEECH, expansion, included, Optional.empty());
  }

  /** Adds the moments that only all forms together have, if some of the added ones are said. */
  private static Optional<SpanMatcher> withTier(
      Optional<SpanMatcher> better,
      Optional<SpanMatcher> all,
      List<TieredMatcher.Further> added,
      Tier tier) {
    return all.isEmpty() || added.isEmpty()
        ? better
        : Optional.of(new AddedTierMatcher(better, all.get(), added, tier));
  }

  private static Optional<SpanMatcher> withForms(
      LeafReader leaf, Query query, TermExpansion expansion) throws IOException {
    var typed = new QueryTranslator(leaf, TranscriptDocument.SPEECH, expansion);
    var exact = typed.matcher(query);
    var inflectedPositions = new InflectedPositions(MaxWordCount.of(query));
    if (MaxWordCount.of(query) == MaxWordCount.UNKNOWN) {
      inflectedPositions.disable();
    }
    if (expansion.inflects() && QueryFeatures.hasForms(query)) {
      var all =
          new QueryTranslator(
              leaf,
              TranscriptDocument.SPEECH,
              expansion,
              IncludedForms.INFLECTED,
              Optional.of(inflectedPositions));
      var wide = all.matcher(query);
      if (wide.isPresent() && !all.words().further().isEmpty()) {
        return Optional.of(
            new TieredMatcher(
                exact,
                typed.words().accented(),
                wide.get(),
                all.words().further(),
                inflectedPositions));
      }
    }
    return typed.words().accented().isEmpty()
        ? exact
        : exact.map(
            words ->
                new TieredMatcher(
                    exact, typed.words().accented(), words, List.of(), inflectedPositions));
  }
}
