package hark.lucene;

import hark.lucene.IndexLifetime.IoFunction;
import hark.lucene.IndexSnapshots.Snapshot;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.SearchBudget;
import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.lucene.suggest.Dictionary;
import hark.lucene.suggest.IndexSuggestions;
import hark.lucene.suggest.SpellingFinder;
import hark.lucene.suggest.SuggestionFinder;
import hark.message.Message;
import hark.notice.StorageFault;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.Fragment;
import hark.search.IndexBrokenException;
import hark.search.IndexUnwritableException;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardWords;
import hark.search.MomentPositions;
import hark.search.SearchEndedException;
import hark.search.SearchNote;
import hark.search.SearchResult;
import hark.search.SoundAlikes;
import hark.search.Suggestion;
import hark.search.TranscriptIndex;
import hark.search.part.MisheardTally;
import hark.search.part.RequestedPage;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;

/**
 * A Lucene index of transcripts on disk, with one writer and readers that follow it; it owns its
 * folder from {@link #open} to {@link #close}. Safe to share between threads.
 */
public final class LuceneTranscriptIndex implements TranscriptIndex {

  private static final System.Logger LOG = System.getLogger(LuceneTranscriptIndex.class.getName());

  /** The usual time limit of a search; a longer one is ended with a note in its result. */
  static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

  /** The time after which spellings are only looked for among those already found. */
  private static final Duration LONGEST_RESPELLING = Duration.ofSeconds(1);

  /** The time after which a name is no longer looked for; nobody waits for it. */
  private static final Duration LONGEST_FINDING = Duration.ofMinutes(1);

  private final IndexLifetime lifetime;
  private final Duration searchLimit;
  private final FormTerms forms = new FormTerms();
  private final AtomicLong changes = new AtomicLong();
  private final Object commit = new Object();
  private long committedChanges;

  private LuceneTranscriptIndex(IndexLifetime lifetime, Duration searchLimit) {
    this.lifetime = lifetime;
    this.searchLimit = searchLimit;
  }

  /**
   * Sets an action to run each time the index was reopened and may be incomplete; it must return at
   * once.
   */
  public void onOpenedAgain(Runnable refill) {
    lifetime.onOpenedAgain(refill);
  }

  /**
   * Sets an action to run each time the index becomes unwritable, with the reason, or writable
   * again; it must return at once.
   */
  public void onWritable(Consumer<Optional<StorageFault>> writable) {
    lifetime.onWritable(writable);
  }

  /**
   * Opens the index in a folder. A missing one is created; one that is damaged or of an
   * incompatible version is deleted and created again, empty and partial, so that the owner of the
   * transcripts must add them again. If the disk is full or read-only, the existing index is opened
   * for reading; each write then tries to open it for writing.
   *
   * @throws IndexInUseException if another process has it open
   * @throws UncheckedIOException if the disk fails
   */
  public static LuceneTranscriptIndex open(Path folder) {
    return open(folder, USUAL_LIMIT);
  }

  /**
   * Opens an index as {@link #open(Path)}.
   *
   * @param searchLimit the longest time of a search
   */
  public static LuceneTranscriptIndex open(Path folder, Duration searchLimit) {
    return open(folder, searchLimit, false);
  }

  /** Opens an index as {@link #open(Path, Duration)}, but deletes the existing one. */
  public static LuceneTranscriptIndex openAnew(Path folder, Duration searchLimit) {
    return open(folder, searchLimit, true);
  }

  private static LuceneTranscriptIndex open(Path folder, Duration searchLimit, boolean anew) {
    try {
      return new LuceneTranscriptIndex(new IndexLifetime(folder, anew), searchLimit);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the index in " + folder, e);
    }
  }

  @Override
  public void put(Transcript transcript) {
    var key = TranscriptDocument.key(transcript.video().id(), transcript.track());
    change(writer -> writer.updateDocuments(key, TranscriptDocument.block(transcript, forms)));
  }

  @Override
  public void delete(VideoId video, Track track) {
    change(writer -> writer.deleteDocuments(TranscriptDocument.key(video, track)));
  }

  @Override
  public void clear() {
    change(IndexWriter::deleteAll);
  }

  private void change(IoFunction<IndexWriter, Long> action) {
    lifetime.write(now -> action.apply(now.writer()));
    changes.incrementAndGet();
  }

  /** Commits; calls during another thread's commit share the next one. */
  @Override
  public void commit() {
    long wanted = changes.get();
    synchronized (commit) {
      if (committedChanges >= wanted) {
        return;
      }
      long upTo = changes.get();
      lifetime.write(
          now -> {
            now.writer().commit();
            now.snapshots().refresh();
            now.snapshots().prepareSounds();
            return upTo;
          });
      committedChanges = upTo;
      lifetime.reportWhileRetrying();
    }
  }

  @Override
  public boolean isPartial() {
    return lifetime.use(OpenIndex::isPartial);
  }

  @Override
  public void filled() {
    setPartial(false);
  }

  /** Deletes all transcripts durably; the index is partial until {@link #filled}. */
  void empty() {
    change(IndexWriter::deleteAll);
    setPartial(true);
  }

  private void setPartial(boolean isPartial) {
    if (isPartial || isPartial()) {
      lifetime.write(
          now -> {
            now.setPartial(isPartial);
            return changes.incrementAndGet();
          });
      commit();
    }
  }

  @Override
  public SearchResult search(
      ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return withIndex(
        now -> {
          var page = RequestedPage.of(request, now.snapshots());
          try (var snapshot = page.snapshot()) {
            var limit = new TimeLimit(searchLimit, System::nanoTime, isCancelled);
            var search = new SearchExecution(query, page.answered(request), limit);
            var result = search.from(snapshot, page.skipped());
            return page.lost() ? result.withNote(SearchNote.PAGE_EXPIRED) : result;
          }
        });
  }

  @Override
  public boolean hasMatch(ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return withIndex(
        now -> {
          try (var snapshot = now.snapshots().present()) {
            return new ReaderSearch(
                    snapshot.searcher().getIndexReader(),
                    snapshot.tracks(),
                    query,
                    request,
                    snapshot.forms(),
                    new TimeLimit(searchLimit, System::nanoTime, isCancelled),
                    0)
                .hasMatch();
          }
        });
  }

  @Override
  public Map<Integer, List<Fragment>> marks(
      ParsedQuery query, TrackQuery trackQuery, BooleanSupplier isCancelled) {
    return readTrack(query, trackQuery, isCancelled, Map.of(), MomentFinder::marks);
  }

  @Override
  public MomentPositions places(
      ParsedQuery query, TrackQuery trackQuery, int first, int end, BooleanSupplier isCancelled) {
    return readTrack(
        query,
        trackQuery,
        isCancelled,
        MomentPositions.NONE,
        (finder, document) -> finder.places(document, first, end));
  }

  @Override
  public List<Optional<MomentPositions>> places(
      ParsedQuery query, List<TrackQuery> trackQueries, BooleanSupplier isCancelled) {
    var limit = new TimeLimit(searchLimit, System::nanoTime, isCancelled);
    return withIndex(
        now -> {
          try (var snapshot = now.snapshots().present()) {
            return new PlacesFinder(query, snapshot.searcher(), snapshot.forms(), limit)
                .find(trackQueries);
          }
        });
  }

  private <T> T readTrack(
      ParsedQuery query,
      TrackQuery trackQuery,
      BooleanSupplier isCancelled,
      T nothing,
      TranscriptLookup<T> lookup) {
    var limit = new TimeLimit(searchLimit, System::nanoTime, isCancelled);
    SearchBudget.begin(limit::isOver);
    try {
      return readTrack(query, trackQuery, nothing, lookup);
    } catch (SearchBudget.TimeException e) {
      throw new SearchEndedException(limit.note());
    } catch (SearchBudget.MemoryException e) {
      throw new SearchEndedException(Message.of(SearchNote.MEMORY_LIMIT));
    } finally {
      SearchBudget.end();
    }
  }

  private <T> T readTrack(
      ParsedQuery query, TrackQuery trackQuery, T nothing, TranscriptLookup<T> lookup) {
    return withIndex(
        now -> {
          try (var snapshot = now.snapshots().present()) {
            var location =
                IndexCatalog.place(snapshot.searcher(), trackQuery.video(), trackQuery.track());
            if (location.isEmpty() || query.words().isEmpty()) {
              return nothing;
            }
            var expansion = TermExpansion.of(snapshot.forms(), trackQuery.matchOptions().tiers());
            var leaf = location.get().leaf().reader();
            var finder = new MomentFinder(leaf, query, expansion, OptionalInt.empty());
            return lookup.at(finder, location.get().document());
          }
        });
  }

  @Override
  public List<Suggestion> suggest(PartialQuery partial) {
    return read(
        searcher ->
            new SuggestionFinder(new IndexSuggestions(searcher.getIndexReader()), partial)
                .suggest());
  }

  @Override
  public List<Respelling> respell(
      QueryWords words, boolean every, int most, BooleanSupplier isCancelled) {
    var limit = new TimeLimit(LONGEST_RESPELLING, System::nanoTime, isCancelled);
    return withIndex(
        now -> {
          try (var snapshot = now.snapshots().present()) {
            var reader = snapshot.searcher().getIndexReader();
            var dictionary = new Dictionary(reader, snapshot.similar());
            return new SpellingFinder(dictionary, words, every, limit::isOver).find(most);
          }
        });
  }

  @Override
  public SoundAlikes soundAlikes(String word, BooleanSupplier isCancelled) {
    var limit = new TimeLimit(searchLimit, System::nanoTime, isCancelled);
    SearchBudget.begin(limit::isOver);
    try {
      return withIndex(
          now -> {
            if (!now.snapshots().areSoundsReady()) {
              return SoundAlikes.NONE;
            }
            try (var snapshot = now.snapshots().present()) {
              return snapshot.forms().sounding(word);
            }
          });
    } catch (SearchBudget.TimeException e) {
      return SoundAlikes.NONE;
    } finally {
      SearchBudget.end();
    }
  }

  @Override
  public List<MisheardWords> misheard(
      List<String> name, Set<String> others, BooleanSupplier isCancelled) {
    return inTime(isCancelled, List.of(), snapshot -> snapshot.forms().misheard(name, others));
  }

  @Override
  public MisheardPlaces misheardPlaces(
      List<String> words,
      Predicate<MisheardPlace> isWanted,
      int most,
      BooleanSupplier isCancelled) {
    return inTime(
        isCancelled,
        MisheardPlaces.UNFINISHED,
        snapshot -> {
          var finder = new MisheardFinder(snapshot.searcher(), snapshot.tracks());
          var tally = new MisheardTally(words, List.of(finder.find(words)), isWanted, most);
          return tally.with(
              finder.sentences(tally.listed()).stream().map(Optional::orElseThrow).toList());
        });
  }

  /** Reads a snapshot for as long as work may take that nobody waits for. */
  private <T> T inTime(BooleanSupplier isCancelled, T unfinished, IoFunction<Snapshot, T> action) {
    var limit = new TimeLimit(LONGEST_FINDING, System::nanoTime, isCancelled);
    SearchBudget.begin(limit::isOver);
    try {
      return withIndex(
          now -> {
            try (var snapshot = now.snapshots().present()) {
              return action.apply(snapshot);
            }
          });
    } catch (SearchBudget.TimeException e) {
      return unfinished;
    } finally {
      SearchBudget.end();
    }
  }

  @Override
  public String state() {
    return withIndex(
        now -> {
          try (var snapshot = now.snapshots().present()) {
            return snapshot.name();
          }
        });
  }

  @Override
  public Optional<Transcript> transcript(VideoId video, Track track) {
    return read(
        searcher -> {
          var place = IndexCatalog.place(searcher, video, track);
          return place.isEmpty()
              ? Optional.empty()
              : Optional.of(place.get().reader().transcript());
        });
  }

  @Override
  public List<IndexedTrack> entries(VideoId video) {
    return read(searcher -> IndexCatalog.entries(IndexCatalog.places(searcher, video)));
  }

  @Override
  public List<IndexedTrack> entries() {
    return read(IndexCatalog::entries);
  }

  @Override
  public List<IndexedTrack> entries(Optional<VideoId> after, int limit) {
    return read(searcher -> IndexCatalog.page(searcher, after, limit));
  }

  @Override
  public Totals totals() {
    return withIndex(
        now -> {
          try (var snapshot = now.snapshots().present()) {
            return IndexCatalog.totals(snapshot.searcher(), snapshot.tracks());
          }
        });
  }

  /** Returns the size of the index on disk, in bytes. */
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
    return withIndex(
        now -> {
          try (var snapshot = now.snapshots().present()) {
            return action.apply(snapshot.searcher());
          }
        });
  }

  /** Reads the index; if it must be reopened, reads it in the new state. */
  private <T> T withIndex(IoFunction<OpenIndex, T> action) {
    try {
      return lifetime.use(action);
    } catch (IndexBrokenException | IndexUnwritableException e) {
      LOG.log(Level.DEBUG, "The index was reopened; reading again", e);
      return lifetime.use(action);
    }
  }

  /** Commits pending changes, and closes readers before the writer. Idempotent. */
  @Override
  public void close() {
    lifetime.close();
  }

  /** A read of one transcript. */
  @FunctionalInterface
  private interface TranscriptLookup<T> {
    T at(MomentFinder finder, int document) throws IOException;
  }
}
