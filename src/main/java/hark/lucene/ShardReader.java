package hark.lucene;

import hark.lucene.IndexCatalog.TranscriptLocation;
import hark.lucene.expand.IndexTerms;
import hark.lucene.expand.LibraryForms;
import hark.lucene.expand.LibraryTerms;
import hark.lucene.expand.QueryForms;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.SearchBudget;
import hark.lucene.sound.IndexSounds;
import hark.lucene.sound.OwnForms;
import hark.lucene.sound.SoundPart;
import hark.lucene.suggest.Dictionary;
import hark.lucene.suggest.IndexSuggestions;
import hark.lucene.suggest.SimilarWordCache;
import hark.lucene.suggest.SpokenDictionary;
import hark.message.Message;
import hark.query.ParsedQuery;
import hark.search.Fragment;
import hark.search.Hit;
import hark.search.MomentPositions;
import hark.search.SearchEndedException;
import hark.search.SearchNote;
import hark.search.Snippet;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.search.TranscriptIndex.Totals;
import hark.search.VideoMoment;
import hark.search.part.MisheardPart;
import hark.search.part.MisheardPart.WordPosition;
import hark.search.part.MomentPage.MomentRun;
import hark.search.part.MomentPage.Slice;
import hark.search.part.RankedVideo;
import hark.search.part.RankedVideo.RankedTrack;
import hark.search.part.SearchBounds;
import hark.search.part.SearchPart;
import hark.search.request.MatchOptions;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * The reader of one shard, which holds all transcripts of some videos: computes its part of a
 * result. What the words of a query stand for is given, since it depends on all shards. Used by one
 * thread, for one question.
 */
public final class ShardReader {

  /**
   * The part of a search.
   *
   * @param hits of the first of the best videos, as many as were to be brought
   */
  public record SearchedPart(SearchPart part, List<Hit> hits) {}

  /**
   * Something of a page that this shard has.
   *
   * @param number of it among what was asked for, from 0
   */
  public record PageItem<T>(int number, T item) {}

  /** The items of a page that this shard has. */
  public record PagePart<T>(List<PageItem<T>> items, SearchBounds bounds) {}

  /** A query, and what its words stand for in all shards. */
  public record ShardQuery(ParsedQuery query, QueryForms forms) {}

  private final IndexSearcher searcher;
  private final ShardCaches caches;
  private final TimeLimit limit;

  /**
   * @param longest the time of a search
   * @param isCancelled called often by the thread; once it returns true, the work ends soon
   */
  public ShardReader(
      IndexReader reader, ShardCaches caches, Duration longest, BooleanSupplier isCancelled) {
    this.searcher = new IndexSearcher(reader);
    this.caches = caches;
    this.limit = new TimeLimit(longest, System::nanoTime, isCancelled);
  }

  private IndexReader reader() {
    return searcher.getIndexReader();
  }

  /** Returns the terms of this shard. */
  public LibraryTerms terms() {
    return new IndexTerms(reader());
  }

  /** Returns the words of this shard with their numbers. */
  public SpokenDictionary dictionary() throws IOException {
    return new Dictionary(reader(), new SimilarWordCache());
  }

  /**
   * Finds the words of this shard that sound like some words, or like a part of them.
   *
   * @param own the forms of the words, which are not looked for
   * @throws SearchEndedException if it takes too much time, or is cancelled
   */
  public SoundPart sounding(List<String> words, OwnForms own) throws IOException {
    return inTime(() -> sounds().near(words, own));
  }

  /**
   * Counts the places of pairs of neighbours.
   *
   * @param pairs each as two words with a blank between them
   * @return the number of places of each pair that is said here
   * @throws SearchEndedException if it takes too much time, or is cancelled
   */
  public Map<String, Long> pairs(List<String> pairs) throws IOException {
    return inTime(() -> sounds().pairs(pairs));
  }

  private IndexSounds sounds() {
    return new IndexSounds(reader(), caches.sounds(), SearchBudget::spend);
  }

  /**
   * Finds the segments of this shard that have words which were probably written for a name.
   *
   * @param words as {@link hark.search.MisheardWords#words()}
   * @throws SearchEndedException if it takes too much time, or is cancelled
   */
  public MisheardPart misheard(List<String> words) throws IOException {
    return inTime(() -> misheardFinder().find(words));
  }

  /**
   * Returns the sentences of some words.
   *
   * @return for each in turn; empty if another shard has it
   * @throws SearchEndedException if it takes too much time, or is cancelled
   */
  public List<Optional<Snippet>> sentences(List<WordPosition> positions) throws IOException {
    return inTime(() -> misheardFinder().sentences(positions));
  }

  private MisheardFinder misheardFinder() throws IOException {
    return new MisheardFinder(searcher, caches.tracks(reader()));
  }

  /** A piece of work. */
  @FunctionalInterface
  private interface IndexWork<T> {
    T run() throws IOException;
  }

  private <T> T inTime(IndexWork<T> work) throws IOException {
    SearchBudget.begin(limit::isOver);
    try {
      return work.run();
    } catch (SearchBudget.TimeException e) {
      throw new SearchEndedException(limit.note());
    } finally {
      SearchBudget.end();
    }
  }

  /** Returns what suggestions from this shard are made of. */
  public IndexSuggestions suggestions() {
    return new IndexSuggestions(reader());
  }

  /**
   * Searches the shard.
   *
   * @param keep the most videos that are returned
   * @param bring the number of the best for which hits are built
   */
  public SearchedPart search(ShardQuery question, SearchRequest request, long keep, int bring)
      throws IOException {
    var search = search(question, request, keep);
    var collector = search.collect();
    var best = collector.best();
    var hits = search.finder().hits(best.stream().limit(bring).toList());
    var rows = new ArrayList<RankedVideo>();
    for (var found : best) {
      rows.add(row(found));
    }
    return new SearchedPart(
        new SearchPart(
            collector.count(),
            collector.videos(),
            rows,
            collector.titles(),
            search.facets(),
            search.fitting(),
            search.bounds()),
        hits);
  }

  /** Checks whether the shard has a result; false where the time was over before. */
  public boolean hasMatch(ShardQuery question, SearchRequest request) throws IOException {
    return search(question, request, 0).hasMatch();
  }

  private ReaderSearch search(ShardQuery question, SearchRequest request, long keep)
      throws IOException {
    return new ReaderSearch(
        reader(), caches.tracks(reader()), question.query(), request, forms(question), limit, keep);
  }

  private LibraryForms forms(ShardQuery question) {
    return question.forms().with(caches.boundaries());
  }

  private static RankedVideo row(ScoredTranscript found) {
    return new RankedVideo(
        found.rank(),
        new VideoId(found.video()),
        found.track(),
        found.parts().stream()
            .map(part -> new RankedTrack(part.declaredTrack(), part.count()))
            .toList());
  }

  /** Builds the hits of those of some videos that this shard has. */
  public PagePart<Hit> hits(ShardQuery question, SearchRequest request, List<RankedVideo> videos)
      throws IOException {
    var search = search(question, request, 0);
    var numbers = new ArrayList<Integer>();
    var here = new ArrayList<ScoredTranscript>();
    for (int i = 0; i < videos.size(); i++) {
      var found = find(videos.get(i));
      if (found.isPresent()) {
        numbers.add(i);
        here.add(found.get());
      }
    }
    var hits = search.finder().hits(here);
    var items = new ArrayList<PageItem<Hit>>();
    for (int i = 0; i < hits.size(); i++) {
      items.add(new PageItem<>(numbers.get(i), hits.get(i)));
    }
    return new PagePart<>(items, search.bounds());
  }

  /** Builds the moments of those slices whose videos this shard has. */
  public PagePart<List<VideoMoment>> moments(
      ShardQuery question, SearchRequest request, List<Slice<RankedVideo>> slices)
      throws IOException {
    var search = search(question, request, 0);
    var known = new HashMap<VideoId, Optional<ScoredTranscript>>(); // each is matched once
    var numbers = new ArrayList<Integer>();
    var here = new ArrayList<Slice<ScoredTranscript>>();
    for (int i = 0; i < slices.size(); i++) {
      var video = slices.get(i).scored();
      if (!known.containsKey(video.video())) {
        known.put(video.video(), find(video));
      }
      MomentRun run = slices.get(i).run();
      int number = i;
      known
          .get(video.video())
          .ifPresent(
              found -> {
                numbers.add(number);
                here.add(new Slice<>(found, run));
              });
    }
    var moments = search.finder().momentsOf(here);
    var items = new ArrayList<PageItem<List<VideoMoment>>>();
    for (int i = 0; i < moments.size(); i++) {
      items.add(new PageItem<>(numbers.get(i), moments.get(i)));
    }
    return new PagePart<>(items, search.bounds());
  }

  /** Finds the transcripts of a video; empty if another shard has them. */
  private Optional<ScoredTranscript> find(RankedVideo video) throws IOException {
    var locations = new HashMap<Track, TranscriptLocation>();
    for (var location : IndexCatalog.places(searcher, video.video())) {
      locations.put(location.reader().entry().track(), location);
    }
    var parts = new ArrayList<ScoredTranscript>();
    for (var track : video.tracks()) {
      var location = locations.get(track.track());
      if (location != null) {
        parts.add(
            new ScoredTranscript(
                new TranscriptNames(location.leaf()),
                location.document(),
                video.rank(),
                track.count()));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(ScoredTranscript.combine(parts));
  }

  /**
   * Marks the matches in one transcript.
   *
   * @throws SearchEndedException if it takes too much time or memory, or is cancelled
   */
  public Map<Integer, List<Fragment>> marks(
      ShardQuery question, MatchOptions options, VideoId video, Track track) throws IOException {
    return readTrack(question, options, video, track, Map.of(), MomentFinder::marks);
  }

  /**
   * Finds the moments in one transcript.
   *
   * @param first ordinal of the first segment of the detailed range
   * @param end ordinal after the last segment of the range
   * @throws SearchEndedException as {@link #marks}
   */
  public MomentPositions places(
      ShardQuery question, MatchOptions options, VideoId video, Track track, int first, int end)
      throws IOException {
    return readTrack(
        question,
        options,
        video,
        track,
        MomentPositions.NONE,
        (finder, document) -> finder.places(document, first, end));
  }

  /**
   * Finds where the moments of several transcripts begin.
   *
   * @return for each transcript in turn; empty if another shard has it, or if there was no time or
   *     memory for it
   */
  public List<Optional<MomentPositions>> places(ShardQuery question, List<TrackQuery> tracks)
      throws IOException {
    return new PlacesFinder(question.query(), searcher, forms(question), limit).find(tracks);
  }

  private <T> T readTrack(
      ShardQuery question,
      MatchOptions options,
      VideoId video,
      Track track,
      T nothing,
      TranscriptLookup<T> lookup)
      throws IOException {
    var location = IndexCatalog.place(searcher, video, track);
    if (location.isEmpty() || question.query().words().isEmpty()) {
      return nothing;
    }
    SearchBudget.begin(limit::isOver);
    try {
      var expansion = TermExpansion.of(forms(question), options.tiers());
      var leaf = location.get().leaf().reader();
      var finder = new MomentFinder(leaf, question.query(), expansion, OptionalInt.empty());
      return lookup.at(finder, location.get().document());
    } catch (SearchBudget.TimeException e) {
      throw new SearchEndedException(limit.note());
    } catch (SearchBudget.MemoryException e) {
      throw new SearchEndedException(Message.of(SearchNote.MEMORY_LIMIT));
    } finally {
      SearchBudget.end();
    }
  }

  /** Returns a whole transcript. */
  public Optional<Transcript> transcript(VideoId video, Track track) throws IOException {
    var place = IndexCatalog.place(searcher, video, track);
    return place.isEmpty() ? Optional.empty() : Optional.of(place.get().reader().transcript());
  }

  /** Lists the transcripts of a video, the best first. */
  public List<IndexedTrack> entries(VideoId video) throws IOException {
    return IndexCatalog.entries(IndexCatalog.places(searcher, video));
  }

  /**
   * Lists the transcripts of some videos, ordered by video ID and then the best first.
   *
   * @param after the ID before the first one; empty to begin
   * @param videos the most videos
   */
  public List<IndexedTrack> entries(Optional<VideoId> after, int videos) throws IOException {
    return IndexCatalog.page(searcher, after, videos);
  }

  /** Computes the size of the shard. */
  public Totals totals() throws IOException {
    return IndexCatalog.totals(searcher, caches.tracks(reader()));
  }

  /** A read of one transcript. */
  @FunctionalInterface
  private interface TranscriptLookup<T> {
    T at(MomentFinder finder, int document) throws IOException;
  }
}
