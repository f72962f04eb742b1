package hark.opensearch;

import hark.lucene.shard.ShardedSearch;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.Fragment;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardWords;
import hark.search.MomentPositions;
import hark.search.SearchResult;
import hark.search.SoundAlikes;
import hark.search.Suggestion;
import hark.search.TranscriptIndex;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/** An index whose reads are those of a search in shards. Safe to share between threads. */
abstract class ForwardingSearch implements TranscriptIndex {

  /** Reads the shards. */
  abstract <T> T read(Function<ShardedSearch, T> query);

  @Override
  public SearchResult search(
      ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return read(index -> index.search(query, request, isCancelled));
  }

  @Override
  public boolean hasMatch(ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return read(index -> index.hasMatch(query, request, isCancelled));
  }

  @Override
  public Map<Integer, List<Fragment>> marks(
      ParsedQuery query, TrackQuery trackQuery, BooleanSupplier isCancelled) {
    return read(index -> index.marks(query, trackQuery, isCancelled));
  }

  @Override
  public MomentPositions places(
      ParsedQuery query, TrackQuery trackQuery, int first, int end, BooleanSupplier isCancelled) {
    return read(index -> index.places(query, trackQuery, first, end, isCancelled));
  }

  @Override
  public List<Optional<MomentPositions>> places(
      ParsedQuery query, List<TrackQuery> trackQueries, BooleanSupplier isCancelled) {
    return read(index -> index.places(query, trackQueries, isCancelled));
  }

  @Override
  public List<Suggestion> suggest(PartialQuery partial) {
    return read(index -> index.suggest(partial));
  }

  @Override
  public List<Respelling> respell(
      QueryWords words, boolean every, int most, BooleanSupplier isCancelled) {
    return read(index -> index.respell(words, every, most, isCancelled));
  }

  @Override
  public SoundAlikes soundAlikes(String word, BooleanSupplier isCancelled) {
    return read(index -> index.soundAlikes(word, isCancelled));
  }

  @Override
  public List<MisheardWords> misheard(
      List<String> name, Set<String> others, BooleanSupplier isCancelled) {
    return read(index -> index.misheard(name, others, isCancelled));
  }

  @Override
  public MisheardPlaces misheardPlaces(
      List<String> words,
      Predicate<MisheardPlace> isWanted,
      int most,
      BooleanSupplier isCancelled) {
    return read(index -> index.misheardPlaces(words, isWanted, most, isCancelled));
  }

  @Override
  public String state() {
    return read(ShardedSearch::state);
  }

  @Override
  public Optional<Transcript> transcript(VideoId video, Track track) {
    return read(index -> index.transcript(video, track));
  }

  @Override
  public List<IndexedTrack> entries(VideoId video) {
    return read(index -> index.entries(video));
  }

  @Override
  public List<IndexedTrack> entries() {
    return read(ShardedSearch::entries);
  }

  @Override
  public List<IndexedTrack> entries(Optional<VideoId> after, int limit) {
    return read(index -> index.entries(after, limit));
  }

  @Override
  public Totals totals() {
    return read(ShardedSearch::totals);
  }
}
