package hark.lucene;

import hark.query.Query;
import hark.search.Fragment;
import hark.search.Hit;
import hark.search.SearchRequest;
import hark.search.SearchResult;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
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
    try {
      return new LuceneTranscriptIndex(IndexFolder.openWriter(folder));
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
  public SearchResult search(Query query, SearchRequest request) {
    return read(
        searcher -> {
          var collector = new HitCollector(query, request.firstHit() + request.size());
          if (request.video().isPresent()) {
            for (var place : places(searcher, request.video().get())) {
              collector.collect(place.leaf(), place.document());
            }
          } else {
            for (var leaf : searcher.getIndexReader().leaves()) {
              collector.collect(leaf);
            }
          }
          return new SearchResult(
              request,
              collector.moments(),
              collector.transcripts(),
              hits(query, request, collector),
              Optional.empty());
        });
  }

  private static List<Hit> hits(Query query, SearchRequest request, HitCollector collector)
      throws IOException {
    var hits = new ArrayList<Hit>();
    for (var found : collector.bestAfter(request.firstHit())) {
      var finder = new MomentFinder(found.leaf().reader(), query);
      hits.add(finder.hit(found.document(), request.momentsPerHit()));
    }
    return hits;
  }

  @Override
  public Map<Integer, List<Fragment>> marks(Query query, VideoId video) {
    return read(
        searcher -> {
          var place = first(searcher, video);
          if (place.isEmpty()) {
            return Map.of();
          }
          var leaf = place.get().leaf();
          var collector = new HitCollector(query, 1);
          collector.collect(leaf, place.get().document());
          return collector.transcripts() == 0
              ? Map.of()
              : new MomentFinder(leaf.reader(), query).marks(place.get().document());
        });
  }

  @Override
  public Optional<Transcript> transcript(VideoId video) {
    return read(
        searcher -> {
          var place = first(searcher, video);
          return place.isEmpty()
              ? Optional.empty()
              : Optional.of(place.get().reader().transcript());
        });
  }

  @Override
  public Optional<Entry> entry(VideoId video) {
    return read(
        searcher -> {
          var place = first(searcher, video);
          return place.isEmpty() ? Optional.empty() : Optional.of(place.get().reader().entry());
        });
  }

  @Override
  public List<Entry> entries() {
    return read(
        searcher -> {
          var entries = new ArrayList<Entry>();
          for (var leaf : searcher.getIndexReader().leaves()) {
            addEntries(leaf, entries);
          }
          entries.sort(
              Comparator.comparing((Entry entry) -> entry.video().title())
                  .thenComparing(entry -> entry.video().id()));
          return List.copyOf(entries);
        });
  }

  private static void addEntries(LeafReaderContext leaf, List<Entry> entries) throws IOException {
    var transcripts = leaf.reader().getNumericDocValues(TranscriptDocument.SEGMENTS);
    if (transcripts == null) {
      return;
    }
    var live = leaf.reader().getLiveDocs();
    var stored = leaf.reader().storedFields();
    while (transcripts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = transcripts.docID();
      if (live == null || live.get(document)) {
        entries.add(TranscriptDocument.entry(stored.document(document)));
      }
    }
  }

  @Override
  public Totals totals() {
    return read(
        searcher -> {
          int videos = 0;
          long segments = 0;
          long words = 0;
          for (var leaf : searcher.getIndexReader().leaves()) {
            var live = leaf.reader().getLiveDocs();
            var segmentCounts = leaf.reader().getNumericDocValues(TranscriptDocument.SEGMENTS);
            var wordCounts = leaf.reader().getNumericDocValues(TranscriptDocument.WORDS);
            while (segmentCounts != null
                && segmentCounts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
              if (live == null || live.get(segmentCounts.docID())) {
                wordCounts.advanceExact(segmentCounts.docID());
                videos++;
                segments += segmentCounts.longValue();
                words += wordCounts.longValue();
              }
            }
          }
          return new Totals(videos, segments, words);
        });
  }

  /** Where a transcript stands in the index. */
  private record Place(LeafReaderContext leaf, int document) {

    TranscriptReader reader() throws IOException {
      return new TranscriptReader(leaf.reader(), leaf.reader().storedFields(), document);
    }
  }

  private static Optional<Place> first(IndexSearcher searcher, VideoId video) throws IOException {
    Place first = null;
    String firstKey = null;
    for (var place : places(searcher, video)) {
      var key = place.reader().entry().track().key();
      if (first == null || key.compareTo(firstKey) < 0) {
        first = place;
        firstKey = key;
      }
    }
    return Optional.ofNullable(first);
  }

  private static List<Place> places(IndexSearcher searcher, VideoId video) throws IOException {
    var places = new ArrayList<Place>();
    var term = new Term(TranscriptDocument.VIDEO, video.value());
    for (var leaf : searcher.getIndexReader().leaves()) {
      var postings = leaf.reader().postings(term, PostingsEnum.NONE);
      var live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          places.add(new Place(leaf, postings.docID()));
        }
      }
    }
    return places;
  }

  /** Waits for merges to end and gives back the disk that replaced transcripts took. */
  public void compact() {
    change(() -> writer.forceMerge(1));
    commit();
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
