package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.expand.ExpansionCache;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.MomentMatchers;
import hark.lucene.match.SearchBudget;
import hark.lucene.match.SpanMatcher;
import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.lucene.sound.SoundDictionaries;
import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.Distance;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.WithinWords;
import hark.query.Query.Without;
import hark.query.Query.Word;
import hark.query.QueryParser;
import hark.search.NaiveSearch;
import hark.search.NaiveSearch.Span;
import hark.search.Transcripts;
import hark.search.request.Tier;
import hark.search.request.TierSelection;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;

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
    var expected = library.stream().map(t -> tiers(library, t, query)).toList();
    assertEquals(
        expected,
        found(library, query, TierSelection.ALL),
        () -> query + " in " + library.stream().map(TierPropertyTest::text).toList());
  }

  /** Words that are said again and again, so that moments compete for them. */
  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void eachWordBelongsToOneMomentOfWordsInAnyOrder(
      @ForAll("repetitions") List<Transcript> library, @ForAll("together") Query query)
      throws IOException {
    var found = found(library, query, TierSelection.ALL);
    assertEquals(library.stream().map(t -> tiers(library, t, query)).toList(), found);
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
    var all = found(library, query, TierSelection.ALL);
    all.forEach(spans -> spans.values().removeIf(tier -> tier != Tier.EXACT));
    assertEquals(all, found(library, query, TierSelection.EXACT));
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void soundAlikeMomentsAreThoseThatTheOtherTiersLack(
      @ForAll("libraries") List<Transcript> library, @ForAll("sounding") Query query)
      throws IOException {
    var expected = library.stream().map(t -> tiers(library, t, query)).toList();
    assertEquals(
        expected,
        found(library, query, TierSelection.ALL),
        () -> query + " in " + library.stream().map(TierPropertyTest::text).toList());
  }

  /** Numbers in digits and in words, alone and among other words. */
  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void numbersAreFoundInTheOtherWaysToGiveThem(
      @ForAll("numberLibraries") List<Transcript> library, @ForAll("numbers") Query query)
      throws IOException {
    var expected = library.stream().map(t -> tiers(library, t, query)).toList();
    assertEquals(
        expected,
        found(library, query, TierSelection.ALL),
        () -> query + " in " + library.stream().map(TierPropertyTest::text).toList());
  }

  private static String text(Transcript transcript) {
    return transcript.track().language()
        + ": "
        + String.join(" / ", transcript.segments().stream().map(s -> s.text()).toList());
  }

  private static TreeMap<Span, Tier> tiers(
      List<Transcript> library, Transcript transcript, Query query) {
    var forms = new PlainForms(library, transcript);
    return new TreeMap<>(NaiveSearch.moments(transcript, query, forms));
  }

  private static List<TreeMap<Span, Tier>> found(
      List<Transcript> library, Query query, TierSelection tiers) throws IOException {
    var found = new ArrayList<TreeMap<Span, Tier>>();
    library.forEach(transcript -> found.add(new TreeMap<>()));
    var config = new IndexWriterConfig(null).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, config)) {
      var terms = new FormTerms();
      for (var transcript : library) {
        writer.addDocuments(TranscriptDocument.block(transcript, terms));
        if (transcript.segments().size() % 2 == 0) {
          writer.flush(); // another leaf
        }
      }
      try (var reader = DirectoryReader.open(writer)) {
        var expansion =
            TermExpansion.of(
                new ExpansionCache(reader, new SoundDictionaries(), SearchBudget::spend), tiers);
        for (var leaf : reader.leaves()) {
          var matcher = MomentMatchers.of(leaf.reader(), query, expansion);
          if (matcher.isPresent()) {
            collect(matcher.get(), leaf.reader().storedFields(), found);
          }
        }
      }
    }
    return found;
  }

  private static void collect(
      SpanMatcher matcher,
      org.apache.lucene.index.StoredFields stored,
      List<TreeMap<Span, Tier>> found)
      throws IOException {
    var documents = matcher.transcripts();
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      var spans = matcher.match();
      var id = stored.document(documents.docID()).get(TranscriptDocument.VIDEO);
      for (int i = 0; i < spans.size(); i++) {
        found.get(Integer.parseInt(id)).put(new Span(spans.start(i), spans.end(i)), spans.tier(i));
      }
    }
  }

  @Provide
  Arbitrary<List<Transcript>> libraries() {
    var segment =
        Arbitraries.of(SAID).list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
    return Combinators.combine(
            segment.list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of("en", "fr", "es", "ko", "und", "de"))
        .as(TierPropertyTest::transcript)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(TierPropertyTest::numbered);
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
        .as(TierPropertyTest::transcript)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(TierPropertyTest::numbered);
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
        Combinators.combine(any, part, distance()).as(Near::new),
        Combinators.combine(any, part).as((one, other) -> (Query) new Or(List.of(one, other))),
        Combinators.combine(any, part, distance()).as(NotNear::new),
        Combinators.combine(any, part).as(Without::new));
  }

  @Provide
  Arbitrary<List<Transcript>> repetitions() {
    return Arbitraries.of("supply", "supplies", "the", "run", "running", "e-mail", "email")
        .list()
        .ofMinSize(3)
        .ofMaxSize(14)
        .map(words -> transcript(List.of(String.join(" ", words)), "en"))
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

  private static Transcript transcript(List<String> texts, String language) {
    var plain = Transcripts.of("0", texts.toArray(String[]::new));
    return new Transcript(
        plain.video(), new Track(language, Track.TrackKind.UNKNOWN), plain.segments());
  }

  private static List<Transcript> numbered(List<Transcript> transcripts) {
    var library = new ArrayList<Transcript>();
    for (var transcript : transcripts) {
      var video = Transcripts.of(Integer.toString(library.size()), "x").video();
      library.add(transcript.withVideo(video));
    }
    return library;
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
        Combinators.combine(word, part, distance()).as(Near::new),
        Combinators.combine(word, part).as((one, other) -> (Query) new Or(List.of(one, other))),
        Combinators.combine(part, word, distance()).as(NotNear::new),
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
        Combinators.combine(part, part, distance()).as(Near::new));
  }

  private static Arbitrary<Query> withUnwanted(Arbitrary<Query> part) {
    return Arbitraries.oneOf(
        Combinators.combine(part, part, distance()).as(NotNear::new),
        Combinators.combine(part, part).as(Without::new));
  }

  private static Arbitrary<Distance> distance() {
    return Arbitraries.integers().between(0, 5).map(WithinWords::new);
  }
}
