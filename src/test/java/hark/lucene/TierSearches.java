package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.lucene.expand.BoundaryCache;
import hark.lucene.expand.ExpansionCache;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.MomentMatchers;
import hark.lucene.match.SearchBudget;
import hark.lucene.match.SpanMatcher;
import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.lucene.sound.SoundDictionaries;
import hark.query.Query;
import hark.query.Query.Distance;
import hark.query.Query.WithinWords;
import hark.search.NaiveSearch.Span;
import hark.search.NaiveTiers;
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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Small libraries searched in an index of several leaves, and by a naive evaluation. */
final class TierSearches {

  private TierSearches() {}

  /** Checks that the moments of all tiers are those of the naive evaluation. */
  static void assertNaive(List<Transcript> library, Query query) throws IOException {
    var expected = library.stream().map(t -> tiers(library, t, query)).toList();
    assertEquals(
        expected,
        found(library, query, TierSelection.ALL),
        () -> query + " in " + library.stream().map(TierSearches::text).toList());
  }

  private static String text(Transcript transcript) {
    return transcript.track().language()
        + ": "
        + String.join(" / ", transcript.segments().stream().map(s -> s.text()).toList());
  }

  static TreeMap<Span, Tier> tiers(List<Transcript> library, Transcript transcript, Query query) {
    var forms = new PlainForms(library, transcript);
    return new TreeMap<>(NaiveTiers.moments(transcript, query, forms));
  }

  static List<TreeMap<Span, Tier>> found(List<Transcript> library, Query query, TierSelection tiers)
      throws IOException {
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
                new ExpansionCache(
                    reader,
                    new SoundDictionaries(),
                    new BoundaryCache(SearchBudget::spend),
                    SearchBudget::spend),
                tiers);
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

  static Transcript transcript(List<String> texts, String language) {
    var plain = Transcripts.of("0", texts.toArray(String[]::new));
    return new Transcript(
        plain.video(), new Track(language, Track.TrackKind.UNKNOWN), plain.segments());
  }

  static List<Transcript> numbered(List<Transcript> transcripts) {
    var library = new ArrayList<Transcript>();
    for (var transcript : transcripts) {
      var video = Transcripts.of(Integer.toString(library.size()), "x").video();
      library.add(transcript.withVideo(video));
    }
    return library;
  }

  static Arbitrary<Distance> distance() {
    return Arbitraries.integers().between(0, 5).map(WithinWords::new);
  }
}
