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
 * Lucene alone over the same stream of words: a {@code PhraseQuery} or {@code TermQuery} whose
 * score is the number of times that it is said, added up. It makes no page, so it is about the
 * least that a search by Lucene takes. Intervals are left out: their module is not in the project.
 */
final class LuceneRival implements Rival {

  private static final String FIELD = "words";
  private static final double BUFFER = 256;

  @Override
  public String name() {
    return "Lucene, counting";
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
    return new Open(DirectoryReader.open(FSDirectory.open(folder)));
  }

  private static final class Open implements Asking {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Open(DirectoryReader reader) {
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
