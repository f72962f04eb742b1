package hark.lucene.match;

import hark.lucene.expand.NumberRuns;
import hark.lucene.expand.ProximityParts;
import hark.lucene.expand.QueryFeatures;
import hark.lucene.expand.TermExpansion;
import hark.lucene.schema.TimelineCache;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.Fuzzy;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.Without;
import hark.query.Query.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The translation of a query into matchers over one leaf of the index. */
public final class QueryTranslator {

  private final LeafReader leaf;
  private final String field;

  /** The dictionary, shared by all look-ups, because successive words are often near each other. */
  private final TermsEnum dictionary;

  private final TermExpansion expansion;
  private final IncludedForms said;
  private final Optional<InflectedPositions> inflectedPositions;
  private final WordTranslator words;

  /**
   * Creates a translator in which words match only themselves, with any accents.
   *
   * @param field the field to search
   * @param expansion finds the words that a word, a prefix or a fuzzy word stands for, and records
   *     whether there were too many
   */
  public QueryTranslator(LeafReader leaf, String field, TermExpansion expansion)
      throws IOException {
    this(leaf, field, expansion, IncludedForms.TYPED, Optional.empty());
  }

  /**
   * @param said what words typed without quotation marks stand for
   * @param inflectedPositions to which the search is restricted
   */
  QueryTranslator(
      LeafReader leaf,
      String field,
      TermExpansion expansion,
      IncludedForms said,
      Optional<InflectedPositions> inflectedPositions)
      throws IOException {
    this.leaf = leaf;
    this.field = field;
    this.dictionary = Terms.getTerms(leaf, field).iterator();
    this.expansion = expansion;
    this.said = said;
    this.inflectedPositions = inflectedPositions;
    this.words = new WordTranslator(leaf, dictionary, expansion, said, inflectedPositions);
  }

  /** Returns the translator of words, which knows in which forms the matchers so far have them. */
  WordTranslator words() {
    return words;
  }

  /** Creates a new matcher; empty if no transcript of this leaf can satisfy the query. */
  public Optional<SpanMatcher> matcher(Query query) throws IOException {
    return switch (query) {
      case Word word -> nearby(words.postings(word).map(WordMatcher::new));
      case StemmedWord word -> nearby(words.anyForm(List.of(word), Set.of()));
      case SoundAlike word -> nearby(words.soundAlike(word));
      case Hyphenated pair -> words.hyphened(pair, said.numbers());
      case Tied tied ->
          nearby(
              said.numbers() ? words.number(NumberRuns.words(tied)) : words.phrase(tied.phrase()));
      case Prefix prefix -> nearby(prefix(prefix));
      case Fuzzy fuzzy -> nearby(expanded(expansion.of(fuzzy, leaf, field)));
      case Phrase phrase -> nearby(words.phrase(phrase));
      case Ordered ordered -> nearby(ordered(ordered));
      case AllWithin together -> together(together);
      case Near near -> near(near);
      case NotNear notNear -> notNear(notNear);
      case Or or -> or(or);
      case Without without -> without(without);
    };
  }

  private Optional<SpanMatcher> nearby(Optional<SpanMatcher> all) {
    return inflectedPositions.isEmpty()
        ? all
        : all.map(matcher -> new NearbyMatcher(matcher, inflectedPositions.get()));
  }

  /** Creates a matcher of the words with a prefix, also with other accents or an elided article. */
  private Optional<SpanMatcher> prefix(Prefix prefix) throws IOException {
    var expanded = expansion.of(prefix, leaf, field);
    var postings = postings(expanded.anywhere());
    for (var elided : expanded.elided()) {
      var within = leaf.postings(new Term(TranscriptDocument.FORMS, elided.term()), 0);
      var said = postings(new BytesRef(elided.surface()));
      if (within != null && said.isPresent()) {
        var part = new FormPostings.FormPart(said.get(), FormPostings.FormKind.SAME, null, within);
        postings.add(new FormPostings(leaf, List.of(part)));
      }
    }
    return matcher(postings);
  }

  private Optional<SpanMatcher> expanded(List<String> expanded) throws IOException {
    return matcher(postings(expanded.stream().map(BytesRef::new).toList()));
  }

  private List<PostingsEnum> postings(Collection<BytesRef> expanded) throws IOException {
    var postings = new ArrayList<PostingsEnum>(expanded.size());
    for (var word : expanded) {
      postings(word).ifPresent(postings::add);
    }
    return postings;
  }

  private static Optional<SpanMatcher> matcher(List<PostingsEnum> postings) {
    return switch (postings.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new WordMatcher(postings.getFirst()));
      default -> Optional.of(new ExpandedMatcher(postings));
    };
  }

  private Optional<SpanMatcher> ordered(Ordered ordered) throws IOException {
    var matchers = new ArrayList<WordMatcher>();
    for (var word : ordered.words()) {
      var postings = words.postings(word);
      if (postings.isEmpty()) {
        return Optional.empty();
      }
      matchers.add(new WordMatcher(postings.get()));
    }
    return Optional.of(new OrderedMatcher(matchers, ordered.between()));
  }

  private Optional<SpanMatcher> together(AllWithin together) throws IOException {
    var readings = new ArrayList<SpanMatcher>();
    var all = expansion.readings(together.parts(), said.inflected(), said.numbers());
    for (var reading : all) {
      var matcher = together(reading, together.within());
      if (matcher.isPresent()) {
        readings.add(
            reading.isEverywhere()
                ? matcher.get()
                : new SpokenInMatcher(leaf, matcher.get(), reading.languages(), reading.isIn()));
      }
    }
    return OrMatcher.of(readings);
  }

  private Optional<SpanMatcher> together(ProximityParts.ProximityReading reading, int within)
      throws IOException {
    var parts = new ArrayList<ProximityMatcher.MatchedPart>();
    for (var part : reading.parts()) {
      var matcher =
          switch (part.key()) {
            case ProximityParts.WordParts typed -> words(typed, reading.typed());
            case ProximityParts.NumberParts number -> nearby(words.number(number.words()));
            case ProximityParts.OtherParts other -> other(other.query(), reading.typed());
          };
      if (matcher.isEmpty()) {
        return Optional.empty();
      }
      parts.add(
          new ProximityMatcher.MatchedPart(
              matcher.get(), part.times(), MinWordCount.of(part.key().query())));
    }
    return parts.size() == 1 && parts.getFirst().times() == 1
        ? Optional.of(parts.getFirst().matcher())
        : Optional.of(new ProximityMatcher(parts, within, inflectedPositions));
  }

  /** Creates a matcher of a part that is no single word; of a piece of a number as typed. */
  private Optional<SpanMatcher> other(Query part, Set<Query> typed) throws IOException {
    if (typed.contains(part)) {
      if (part instanceof Hyphenated pair) {
        return words.hyphened(pair, false);
      }
      if (part instanceof Tied tied) {
        return nearby(words.phrase(tied.phrase()));
      }
    }
    return matcher(part);
  }

  private Optional<SpanMatcher> words(ProximityParts.WordParts parts, Set<Query> typed)
      throws IOException {
    return parts.joinedIn().isEmpty()
        ? words.anyForm(parts.words(), typed)
        : words.joined(parts.words().getFirst(), parts.joinedIn());
  }

  private Optional<SpanMatcher> near(Near near) throws IOException {
    var left = matcher(near.left());
    var right = matcher(near.right());
    return left.isEmpty() || right.isEmpty()
        ? Optional.empty()
        : Optional.of(new NearMatcher(left.get(), right.get(), nearness(near.distance())));
  }

  private Optional<SpanMatcher> notNear(NotNear query) throws IOException {
    var wanted = matcher(query.wanted());
    var unwanted = unwanted(query.unwanted());
    return wanted.isEmpty() || unwanted.isEmpty()
        ? wanted
        : Optional.of(new NotNearMatcher(wanted.get(), unwanted.get(), nearness(query.distance())));
  }

  private SpanDistance nearness(Query.Distance distance) {
    return new SpanDistance(inField(distance), new TimelineCache(leaf));
  }

  /** Adapts a distance to the field: a title has no times. */
  private Query.Distance inField(Query.Distance distance) {
    return field.equals(TranscriptDocument.TITLE) && distance instanceof Query.WithinTime
        ? new Query.WithinWords(Integer.MAX_VALUE)
        : distance;
  }

  private Optional<SpanMatcher> or(Or or) throws IOException {
    var parts = new ArrayList<SpanMatcher>();
    for (var part : or.parts()) {
      matcher(part).ifPresent(parts::add);
    }
    return OrMatcher.of(parts);
  }

  private Optional<SpanMatcher> without(Without query) throws IOException {
    return WithoutMatcher.of(matcher(query.wanted()), unwanted(query.unwanted()));
  }

  /** Creates a matcher of an unwanted part: it excludes all forms that the tiers include. */
  Optional<SpanMatcher> unwanted(Query query) throws IOException {
    var excluded =
        new IncludedForms(
            expansion.inflects(),
            expansion.includesNumbers(),
            QueryFeatures.hasSoundAlike(query),
            false);
    return new QueryTranslator(leaf, field, expansion, excluded, Optional.empty()).matcher(query);
  }

  private Optional<PostingsEnum> postings(BytesRef word) throws IOException {
    return dictionary.seekExact(word)
        ? Optional.of(dictionary.postings(null, PostingsEnum.POSITIONS))
        : Optional.empty();
  }
}
