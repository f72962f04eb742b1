package hark.lucene;

import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.Fragment;
import hark.search.MomentPositions;
import hark.search.SearchRequest;
import hark.search.SearchResult;
import hark.search.Suggestion;
import hark.search.TrackQuery;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** An index that delegates all its work to another one; subclasses define how it ends. */
abstract class ForwardingIndex implements TranscriptIndex {

  private final TranscriptIndex index;

  ForwardingIndex(TranscriptIndex index) {
    this.index = index;
  }

  @Override
  public void put(Transcript transcript) {
    index.put(transcript);
  }

  @Override
  public void delete(VideoId video, Track track) {
    index.delete(video, track);
  }

  @Override
  public void clear() {
    index.clear();
  }

  @Override
  public void commit() {
    index.commit();
  }

  @Override
  public SearchResult search(
      ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return index.search(query, request, isCancelled);
  }

  @Override
  public Map<Integer, List<Fragment>> marks(
      ParsedQuery query, TrackQuery trackQuery, BooleanSupplier isCancelled) {
    return index.marks(query, trackQuery, isCancelled);
  }

  @Override
  public MomentPositions places(
      ParsedQuery query, TrackQuery trackQuery, int first, int end, BooleanSupplier isCancelled) {
    return index.places(query, trackQuery, first, end, isCancelled);
  }

  @Override
  public List<Suggestion> suggest(PartialQuery partial) {
    return index.suggest(partial);
  }

  @Override
  public List<Respelling> respell(
      QueryWords words, boolean every, int most, BooleanSupplier isCancelled) {
    return index.respell(words, every, most, isCancelled);
  }

  @Override
  public List<String> soundAlikes(String word, BooleanSupplier isCancelled) {
    return index.soundAlikes(word, isCancelled);
  }

  @Override
  public Optional<Transcript> transcript(VideoId video, Track track) {
    return index.transcript(video, track);
  }

  @Override
  public List<IndexedTrack> entries(VideoId video) {
    return index.entries(video);
  }

  @Override
  public List<IndexedTrack> entries() {
    return index.entries();
  }

  @Override
  public List<IndexedTrack> entries(Optional<VideoId> after, int limit) {
    return index.entries(after, limit);
  }

  @Override
  public Totals totals() {
    return index.totals();
  }

  @Override
  public boolean isPartial() {
    return index.isPartial();
  }
}
