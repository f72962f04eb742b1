package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.language.Words;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.QueryTranslator;
import hark.lucene.match.SpanMatcher;
import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.AnyWord;
import hark.query.Query.Distance;
import hark.query.Query.Fuzzy;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.Slot;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import hark.query.Query.Without;
import hark.query.Query.Word;
import hark.search.NaiveSearch;
import hark.search.NaiveSearch.Span;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.WordTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * For random small transcripts and random trees, the matchers find the same spans as a naive
 * evaluation.
 */
@Tag("slow")
class MatchingPropertyTest {

  @Property(tries = 3_000)
  void matchersEqualTheNaiveEvaluation(
      @ForAll("libraries") List<Transcript> library, @ForAll("queries") Query query)
      throws IOException {
    var expected = library.stream().map(t -> NaiveSearch.spans(t, query)).toList();
    assertEquals(expected, found(library, query));
  }

  private static List<List<Span>> found(List<Transcript> library, Query query) throws IOException {
    var found = new ArrayList<List<Span>>();
    library.forEach(transcript -> found.add(new ArrayList<>()));
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      for (var transcript : library) {
        writer.addDocuments(TranscriptDocument.block(transcript, new FormTerms()));
      }
      try (var reader = DirectoryReader.open(writer)) {
        for (var leaf : reader.leaves()) {
          var matcher =
              new QueryTranslator(leaf.reader(), TranscriptDocument.SPEECH, TermExpansion.none())
                  .matcher(query)
                  .orElse(null);
          if (matcher != null) {
            collect(matcher, leaf.reader().storedFields(), found);
          }
        }
      }
    }
    return found;
  }

  private static void collect(
      SpanMatcher matcher, org.apache.lucene.index.StoredFields stored, List<List<Span>> found)
      throws IOException {
    var documents = matcher.transcripts();
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      var spans = matcher.match();
      var id = stored.document(documents.docID()).get(TranscriptDocument.VIDEO);
      for (int i = 0; i < spans.size(); i++) {
        found.get(Integer.parseInt(id)).add(new Span(spans.start(i), spans.end(i)));
      }
    }
  }

  @Provide
  Arbitrary<List<Transcript>> libraries() {
    var word = Arbitraries.of("a", "b", "c", "d", "-", "abc", "abd", "abcdef");
    var text = word.list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
    // Small steps, so that segments and words often overlap or begin together.
    var step = Arbitraries.of(0, 500, 900, 1_000, 9_000);
    var times = step.list().ofSize(10).injectNull(0.5);
    return Combinators.combine(text, step, step, times)
        .as(Line::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(MatchingPropertyTest::library);
  }

  /**
   * A segment to be generated.
   *
   * @param gap from the start of the previous one
   * @param steps for each word the time since the start of the previous word, and its length; null
   *     if words have no times
   */
  private record Line(String text, int gap, int length, List<Integer> steps) {

    Segment segment(int ordinal, long start) {
      var times = new ArrayList<WordTime>();
      long at = start;
      for (int i = 0; steps != null && i < Words.count(text); i++) {
        at += steps.get(2 * i);
        times.add(new WordTime(at, at + steps.get(2 * i + 1)));
      }
      return new Segment(ordinal, start, start + length, text, Optional.empty(), times);
    }
  }

  private static List<Transcript> library(List<List<Line>> all) {
    var library = new ArrayList<Transcript>();
    for (var lines : all) {
      var segments = new ArrayList<Segment>();
      long start = 0;
      for (var line : lines) {
        start += line.gap();
        segments.add(line.segment(segments.size(), start));
      }
      var video = Video.of(new VideoId(Integer.toString(library.size())), "test");
      library.add(new Transcript(video, Track.unknown(), segments));
    }
    return library;
  }

  @Provide
  Arbitrary<Query> queries() {
    return Arbitraries.lazyOf(MatchingPropertyTest::leaf, MatchingPropertyTest::leaf, this::tree);
  }

  private static Arbitrary<Query> leaf() {
    var word = Arbitraries.of("a", "b", "c", "z").map(Word::new);
    var longer = Arbitraries.of("abc", "abd", "abcdef").map(Word::new);
    var slot = Arbitraries.oneOf(word.map(Slot.class::cast), Arbitraries.just(AnyWord.ANY));
    var phrase =
        Combinators.combine(word, slot.list().ofMaxSize(2), word)
            .as(
                (first, middle, last) -> {
                  var slots = new ArrayList<Slot>(middle);
                  slots.addFirst(first);
                  slots.addLast(last);
                  return (Query) new Phrase(slots);
                });
    var ordered =
        Combinators.combine(
                word.list().ofMinSize(2).ofMaxSize(3), Arbitraries.integers().between(0, 4))
            .as((words, between) -> (Query) new Ordered(words, between));
    return Arbitraries.oneOf(
        word.map(Query.class::cast),
        longer.map(Query.class::cast),
        phrase,
        ordered,
        Arbitraries.of(
            new Prefix("abc"), new Prefix("abcd"), new Fuzzy("abx"), new Fuzzy("abcdfe")));
  }

  private Arbitrary<Query> tree() {
    var part = queries();
    var distance =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 5).map(n -> (Distance) new WithinWords(n)),
            Arbitraries.of(0L, 400L, 1_000L, 11_000L).map(n -> (Distance) new WithinTime(n)));
    return Arbitraries.oneOf(
        Combinators.combine(
                part.list().ofMinSize(2).ofMaxSize(4), Arbitraries.integers().between(4, 12))
            .as(AllWithin::new),
        part.list().ofMinSize(2).ofMaxSize(3).map(Or::new),
        Combinators.combine(part, part, distance).as(Near::new),
        Combinators.combine(part, part, distance).as(NotNear::new),
        Combinators.combine(part, part).as(Without::new));
  }
}
