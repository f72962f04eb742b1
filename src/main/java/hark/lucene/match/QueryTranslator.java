package hark.lucene.match;

import hark.lucene.expand.NumberRuns;
import hark.lucene.expand.ProximityParts;
import hark.lucene.expand.QueryFeatures;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.FormPostings.FormKind;
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
  private final Terms terms;

  /** The dictionary, shared by all look-ups, because successive words are often near each other. */
  private final TermsEnum dictionary;

  private final TermExpansion expansion;
  private final Forms said;
  private final Optional<InflectedPositions> inflectedPositions;
  private final List<FormPostings> accented = new ArrayList<>();
  private final List<TieredMatcher.Further> further = new ArrayList<>();
  private final List<TieredMatcher.Further> numbers = new ArrayList<>();
  private final List<TieredMatcher.Further> sounding = new ArrayList<>();

  /**
   * The forms that words typed without quotation marks stand for, besides themselves with any
   * accents.
   *
   * @param inflected whether for their inflected forms
   * @param numbers whether numbers for the other ways to say and to write them
   * @param requested whether those that the query asks it for stand for words that sound like them
   * @param sounding whether all others do as well
   */
  record Forms(boolean inflected, boolean numbers, boolean requested, boolean sounding) {

    private static final Forms TYPED = new Forms(false, false, false, false);
    static final Forms INFLECTED = new Forms(true, false, false, false);
  }

  /**
   * Creates a translator in which words match only themselves, with any accents.
   *
   * @param field the field to search
   * @param expansion finds the words that a word, a prefix or a fuzzy word stands for, and records
   *     whether there were too many
   */
  public QueryTranslator(LeafReader leaf, String field, TermExpansion expansion)
      throws IOException {
    this(leaf, field, expansion, Forms.TYPED, Optional.empty());
  }

  /**
   * @param said what words typed without quotation marks stand for
   * @param inflectedPositions to which the search is restricted
   */
  QueryTranslator(
      LeafReader leaf,
      String field,
      TermExpansion expansion,
      Forms said,
      Optional<InflectedPositions> inflectedPositions)
      throws IOException {
    this.leaf = leaf;
    this.field = field;
    this.terms = Terms.getTerms(leaf, field);
    this.dictionary = terms.iterator();
    this.expansion = expansion;
    this.said = said;
    this.inflectedPositions = inflectedPositions;
  }

  /** Returns the words of the matchers created so far that are said with other accents. */
  List<FormPostings> accented() {
    return accented;
  }

  /** Returns the further forms in the matchers created so far. */
  List<TieredMatcher.Further> further() {
    return further;
  }

  /** Returns the numbers in the matchers created so far that are given in another way. */
  List<TieredMatcher.Further> numbers() {
    return numbers;
  }

  /** Returns the words in the matchers created so far that sound like those of the query. */
  List<TieredMatcher.Further> sounding() {
    return sounding;
  }

  /** Creates a new matcher; empty if no transcript of this leaf can satisfy the query. */
  public Optional<SpanMatcher> matcher(Query query) throws IOException {
    return switch (query) {
      case Word word -> nearby(postings(word).map(WordMatcher::new));
      case StemmedWord word -> nearby(anyForm(List.of(word), Set.of()));
      case SoundAlike word -> nearby(soundAlike(word));
      case Hyphenated pair -> hyphened(pair, said.numbers());
      case Tied tied ->
          nearby(said.numbers() ? number(NumberRuns.words(tied)) : phrase(tied.phrase()));
      case Prefix prefix -> nearby(prefix(prefix));
      case Fuzzy fuzzy -> nearby(expanded(expansion.of(fuzzy, terms)));
      case Phrase phrase -> nearby(phrase(phrase));
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
    var words = expansion.of(prefix, leaf, field);
    var postings = postings(words.anywhere());
    for (var elided : words.elided()) {
      var within = leaf.postings(new Term(TranscriptDocument.FORMS, elided.term()), 0);
      var said = postings(new BytesRef(elided.surface()));
      if (within != null && said.isPresent()) {
        var part = new FormPostings.FormPart(said.get(), FormPostings.FormKind.SAME, null, within);
        postings.add(new FormPostings(leaf, List.of(part)));
      }
    }
    return matcher(postings);
  }

  private Optional<SpanMatcher> expanded(List<BytesRef> words) throws IOException {
    return matcher(postings(words));
  }

  private List<PostingsEnum> postings(Collection<BytesRef> words) throws IOException {
    var postings = new ArrayList<PostingsEnum>(words.size());
    for (var word : words) {
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

  private Optional<SpanMatcher> phrase(Phrase phrase) throws IOException {
    var places = new ArrayList<PhraseMatcher.PhraseWord>();
    for (int offset = 0; offset < phrase.slots().size(); offset++) {
      if (phrase.slots().get(offset) instanceof Word word) {
        var postings = postings(word);
        if (postings.isEmpty()) {
          return Optional.empty();
        }
        places.add(new PhraseMatcher.PhraseWord(postings.get(), offset));
      }
    }
    return Optional.of(new PhraseMatcher(places, phrase.slots().size()));
  }

  private Optional<SpanMatcher> ordered(Ordered ordered) throws IOException {
    var words = new ArrayList<WordMatcher>();
    for (var word : ordered.words()) {
      var postings = postings(word);
      if (postings.isEmpty()) {
        return Optional.empty();
      }
      words.add(new WordMatcher(postings.get()));
    }
    return Optional.of(new OrderedMatcher(words, ordered.between()));
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
            case ProximityParts.WordParts words -> words(words, reading.typed());
            case ProximityParts.NumberParts number -> nearby(number(number.words()));
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
        return hyphened(pair, false);
      }
      if (part instanceof Tied tied) {
        return nearby(phrase(tied.phrase()));
      }
    }
    return matcher(part);
  }

  private Optional<SpanMatcher> words(ProximityParts.WordParts words, Set<Query> typed)
      throws IOException {
    return words.joinedIn().isEmpty()
        ? anyForm(words.words(), typed)
        : joined(words.words().getFirst(), words.joinedIn());
  }

  /**
   * Creates a matcher of words that are forms of one another, in any form.
   *
   * @param typed those that do not stand for other ways to give a number
   */
  private Optional<SpanMatcher> anyForm(List<StemmedWord> words, Set<Query> typed)
      throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    for (var word : words) {
      addForms(word, forms);
      if (said.numbers() && !typed.contains(word)) {
        forms.addNumbers(expansion.numbers(List.of(word.text())));
      }
      if (said.sounding()) {
        forms.addSounding(expansion.sounding(word.text()));
      }
    }
    return taken(forms);
  }

  private void addForms(StemmedWord word, FormMatchers to) throws IOException {
    to.addTyped(word.text());
    if (said.inflected()) {
      to.addInflected(word, Optional.empty());
    }
  }

  /** Creates a matcher of a word in any form, and of words that sound like it. */
  private Optional<SpanMatcher> soundAlike(SoundAlike word) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    addForms(word.word(), forms);
    if (said.numbers()) {
      forms.addNumbers(expansion.numbers(List.of(word.text())));
    }
    if (said.requested()) {
      forms.addSounding(
          word.sounding().isEmpty() ? expansion.sounding(word.text()) : word.sounding());
    }
    return taken(forms);
  }

  /** Creates a matcher of two words written as one, in transcripts of some languages. */
  private Optional<SpanMatcher> joined(StemmedWord word, Set<String> languages) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    forms.addInflected(word, Optional.of(languages));
    return taken(forms);
  }

  private Optional<SpanMatcher> taken(FormMatchers forms) throws IOException {
    var matchers = forms.matchers();
    accented.addAll(forms.accented());
    further.addAll(forms.further());
    numbers.addAll(forms.added(FormKind.NUMBER));
    sounding.addAll(forms.added(FormKind.SOUNDS));
    inflectedPositions.ifPresent(forms::addInflectedTo);
    return OrMatcher.of(matchers);
  }

  /** Creates a matcher of words that are a number, in a row, or given in another way. */
  private Optional<SpanMatcher> number(List<String> words) throws IOException {
    var ways = new ArrayList<SpanMatcher>();
    phrase(Phrase.of(words.stream().map(Word::new).toList())).ifPresent(ways::add);
    otherNumbers(words).ifPresent(ways::add);
    return OrMatcher.of(ways);
  }

  private Optional<SpanMatcher> otherNumbers(List<String> words) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    forms.addNumbers(expansion.numbers(words));
    return taken(forms);
  }

  private Optional<SpanMatcher> hyphened(Hyphenated pair, boolean withNumbers) throws IOException {
    var ways = new ArrayList<SpanMatcher>();
    if (said.inflected()) {
      addInflected(pair, ways);
    } else {
      phrase(pair.phrase()).ifPresent(ways::add);
    }
    if (withNumbers) {
      otherNumbers(NumberRuns.words(pair)).ifPresent(ways::add);
    }
    return OrMatcher.of(ways);
  }

  private void addInflected(Hyphenated pair, List<SpanMatcher> ways) throws IOException {
    var words = List.of(pair.first(), pair.second());
    inflectedPositions.ifPresent(InflectedPositions::disable);
    var places = new ArrayList<PhraseMatcher.PhraseWord>();
    for (var word : words) {
      var forms = new FormMatchers(leaf, dictionary, expansion);
      forms.addTyped(word.text());
      forms.addInflected(new StemmedWord(word.text()), Optional.empty());
      forms
          .postings()
          .ifPresent(said -> places.add(new PhraseMatcher.PhraseWord(said, places.size())));
      further.addAll(forms.further());
    }
    if (places.size() == words.size()) {
      ways.add(new PhraseMatcher(places, places.size()));
    }
    joined(pair.joined(), Set.of()).ifPresent(ways::add);
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
        new Forms(
            expansion.inflects(),
            expansion.includesNumbers(),
            QueryFeatures.hasSoundAlike(query),
            false);
    return new QueryTranslator(leaf, field, expansion, excluded, Optional.empty()).matcher(query);
  }

  private Optional<PostingsEnum> postings(Word word) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    forms.addTyped(word.text());
    var postings = forms.postings();
    accented.addAll(forms.accented());
    return postings;
  }

  private Optional<PostingsEnum> postings(BytesRef word) throws IOException {
    return dictionary.seekExact(word)
        ? Optional.of(dictionary.postings(null, PostingsEnum.POSITIONS))
        : Optional.empty();
  }
}
