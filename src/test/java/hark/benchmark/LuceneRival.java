package hark.benchmark;

import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;

/**
 * Lucene alone over the same stream of words, counting each place where a query is said. It makes
 * no page, so it is about the least that a search by Lucene takes.
 */
final class LuceneRival implements Rival {

  /** The part of Lucene that finds the places. */
  enum Method {
    /** A {@code PhraseQuery} or {@code TermQuery} whose score is how often it is said. */
    PHRASES("Lucene, counting"),
    /** The minimal intervals of {@code lucene-queries}. */
    INTERVALS("Lucene, intervals");

    private final String title;

    Method(String title) {
      this.title = title;
    }
  }

  private static final String FIELD = "words";
  private static final double BUFFER = 256;

  /** The words between two that are near. */
  private static final int GAP = 8;

  private final Method method;

  LuceneRival(Method method) {
    this.method = method;
  }

  @Override
  public String name() {
    return method.title;
  }

  @Override
  public Optional<String> version() {
    return Optional.of("Lucene " + Version.LATEST);
  }

  @Override
  public void load(Path folder, List<Transcript> transcripts) throws IOException {
    var config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setRAMBufferSizeMB(BUFFER)
            .setSimilarity(new Counting());
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config)) {
      for (var transcript : transcripts) {
        var document = new Document();
        document.add(new TextField(FIELD, SpokenText.of(transcript), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  @Override
  public Asking open(Path folder) throws IOException {
    var reader = DirectoryReader.open(FSDirectory.open(folder));
    return method == Method.PHRASES ? new Phrases(reader) : new OpenIntervals(reader);
  }

  private static final class OpenIntervals implements Asking {

    private final DirectoryReader reader;

    OpenIntervals(DirectoryReader reader) {
      this.reader = reader;
    }

    @Override
    public Optional<String> expression(BenchmarkQuery query) {
      return switch (query.shape()) {
        case PHRASE -> Optional.of(query.text());
        case NEAR -> Optional.of("NEAR " + query.text());
        case WORDS -> query.words().size() == 1 ? Optional.of(query.text()) : Optional.empty();
        default -> Optional.empty();
      };
    }

    @Override
    public long ask(String expression) throws IOException {
      var words = expression.split(" ");
      var source =
          words[0].equals("NEAR")
              ? Intervals.maxgaps(
                  GAP, Intervals.unordered(Intervals.term(words[1]), Intervals.term(words[2])))
              : Intervals.phrase(words);
      long count = 0;
      for (var leaf : reader.leaves()) {
        var places = source.intervals(FIELD, leaf);
        while (places != null && places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          while (places.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
            count++;
          }
        }
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
      reader.directory().close();
    }
  }

  private static final class Phrases implements Asking {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Phrases(DirectoryReader reader) {
      this.reader = reader;
      this.searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new Counting());
      searcher.setQueryCache(null);
    }

    @Override
    public Optional<String> expression(BenchmarkQuery query) {
      boolean isPhrase =
          switch (query.shape()) {
            case PHRASE -> true;
            case WORDS -> query.words().size() == 1;
            default -> false;
          };
      return isPhrase ? Optional.of(query.text()) : Optional.empty();
    }

    @Override
    public long ask(String expression) throws IOException {
      var words = expression.split(" ");
      Query query =
          words.length == 1
              ? new TermQuery(new Term(FIELD, words[0]))
              : new PhraseQuery(FIELD, words);
      var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
      long count = 0;
      for (var leaf : reader.leaves()) {
        count += count(weight, leaf);
      }
      return count;
    }

    private static long count(Weight weight, LeafReaderContext leaf) throws IOException {
      var scorer = weight.scorer(leaf);
      if (scorer == null) {
        return 0;
      }
      long count = 0;
      var documents = scorer.iterator();
      while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        count += (long) scorer.score();
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
      reader.directory().close();
    }
  }

  /** A similarity whose score is how often something is said. */
  private static final class Counting extends Similarity {

    @Override
    public long computeNorm(FieldInvertState state) {
      return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
      return new SimScorer() {
        @Override
        public float score(float frequency, long norm) {
          return frequency;
        }
      };
    }
  }
}
