package hark.lucene;

import hark.query.Question;
import hark.search.Fragment;
import hark.search.SearchRequest;
import hark.search.SearchResult;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/**
 * Transcripts in a Lucene index on disk. One writer, readers that follow it; the folder belongs to
 * this object from {@link #open} to {@link #close}. Safe to share between threads.
 */
public final class LuceneTranscriptIndex implements TranscriptIndex {

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicLong changes = new AtomicLong();
  private final Object commit = new Object();
  private long committedChanges;

  private LuceneTranscriptIndex(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * Opens the index in a folder. One that is missing is made; one that is broken, or was written by
   * a version that kept it otherwise, is thrown away and made anew, empty: whoever keeps the
   * transcripts puts them in again.
   *
   * @throws IndexInUseException when another process has it open
   * @throws UncheckedIOException when the disk fails
   */
  public static LuceneTranscriptIndex open(Path folder) {
    return open(folder, false);
  }

  /** As {@link #open}, but throws away what is there. */
  public static LuceneTranscriptIndex openAnew(Path folder) {
    return open(folder, true);
  }

  private static LuceneTranscriptIndex open(Path folder, boolean anew) {
    try {
      return new LuceneTranscriptIndex(IndexFolder.openWriter(folder, anew));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the index in " + folder, e);
    }
  }

  @Override
  public void put(Transcript transcript) {
    var key = TranscriptDocument.key(transcript.video().id(), transcript.track());
    change(() -> writer.updateDocuments(key, TranscriptDocument.block(transcript)));
  }

  @Override
  public void delete(VideoId video, Track track) {
    change(() -> writer.deleteDocuments(TranscriptDocument.key(video, track)));
  }

  private void change(IoAction action) {
    try {
      action.run();
      changes.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the index", e);
    }
  }

  /** Callers that come while another commit is under way share the next one. */
  @Override
  public void commit() {
    long wanted = changes.get();
    synchronized (commit) {
      if (committedChanges >= wanted) {
        return;
      }
      long upTo = changes.get();
      try {
        writer.commit();
        searchers.maybeRefreshBlocking();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot commit the index", e);
      }
      committedChanges = upTo;
    }
  }

  @Override
  public SearchResult search(Question question, SearchRequest request) {
    return read(
        searcher -> {
          var expansion = new Expansion();
          var collector =
              new HitCollector(question, expansion, request.firstHit() + request.size());
          for (var leaf : searcher.getIndexReader().leaves()) {
            collector.collect(leaf);
          }
          var finder = new HitFinder(question, expansion, request.momentsPerHit());
          return new SearchResult(
              request,
              collector.moments(),
              collector.transcripts(),
              finder.hits(collector.bestAfter(request.firstHit())),
              Notes.of(searcher, question, expansion));
        });
  }

  @Override
  public Map<Integer, List<Fragment>> marks(Question question, VideoId video) {
    return read(
        searcher -> {
          var places = Catalog.places(searcher, video);
          if (places.isEmpty() || question.words().isEmpty()) {
            return Map.of();
          }
          var place = places.getFirst();
          return new MomentFinder(place.leaf().reader(), question, new Expansion())
              .marks(place.document());
        });
  }

  @Override
  public Optional<Transcript> transcript(VideoId video) {
    return read(
        searcher -> {
          var places = Catalog.places(searcher, video);
          return places.isEmpty()
              ? Optional.empty()
              : Optional.of(places.getFirst().reader().transcript());
        });
  }

  @Override
  public List<Entry> entries(VideoId video) {
    return read(searcher -> Catalog.entries(Catalog.places(searcher, video)));
  }

  @Override
  public List<Entry> entries() {
    return read(Catalog::entries);
  }

  @Override
  public Totals totals() {
    return read(Catalog::totals);
  }

  /** Bytes of the index on disk. */
  public long sizeInBytes() {
    return read(
        searcher -> {
          var directory = ((DirectoryReader) searcher.getIndexReader()).directory();
          long size = 0;
          for (var file : directory.listAll()) {
            size += directory.fileLength(file);
          }
          return size;
        });
  }

  private <T> T read(IoFunction<IndexSearcher, T> action) {
    try {
      var searcher = searchers.acquire();
      try {
        return action.apply(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the index", e);
    }
  }

  /** Commits what is left, and closes readers before the writer. */
  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      writer.getDirectory().close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the index", e);
    }
  }

  @FunctionalInterface
  private interface IoAction {
    void run() throws IOException;
  }

  @FunctionalInterface
  private interface IoFunction<A, B> {
    B apply(A argument) throws IOException;
  }
}
