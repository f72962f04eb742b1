package hark.ingest;

import hark.language.Words;
import hark.message.Message;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.Fragment;
import hark.search.MomentPositions;
import hark.search.SearchResult;
import hark.search.Suggestion;
import hark.search.TranscriptIndex;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** An index of maps: what was committed, and what will be. It finds nothing. */
public final class MapIndex implements TranscriptIndex {

  private TreeMap<String, Transcript> pending = new TreeMap<>();
  private TreeMap<String, Transcript> committed = new TreeMap<>();
  private int commits;
  private int forgotten;
  private int clears;
  private Supplier<? extends RuntimeException> failure;
  private int failures;
  private Optional<VideoId> refused = Optional.empty();
  private Supplier<Throwable> refusal;
  private Optional<VideoId> refusedLater = Optional.empty();
  private Message laterRefusal;

  /** Loses so many words of each transcript. */
  synchronized void forget(int words) {
    forgotten = words;
  }

  public synchronized int commits() {
    return commits;
  }

  /** Lets the next puts fail, after each of which the index is empty. */
  public synchronized void fail(int times, Supplier<? extends RuntimeException> with) {
    failures = times;
    failure = with;
  }

  /** Lets each put of one video fail, and changes nothing then. */
  synchronized void refuse(VideoId video, Supplier<Throwable> with) {
    refused = Optional.of(video);
    refusal = with;
  }

  /** Lets each commit leave out one transcript, and tell why. */
  synchronized void refuseLater(VideoId video, Message reason) {
    refusedLater = Optional.of(video);
    laterRefusal = reason;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  /** Returns the number of puts that are still to fail. */
  synchronized int failuresLeft() {
    return failures;
  }

  @Override
  public synchronized void put(Transcript transcript) {
    if (failures > 0) {
      failures--;
      pending.clear();
      committed.clear();
      throw failure.get();
    }
    if (refused.filter(transcript.video().id()::equals).isPresent()) {
      MapIndex.<RuntimeException>sneak(refusal.get());
    }
    pending.put(key(transcript.video().id(), transcript.track()), transcript);
  }

  @Override
  public synchronized void delete(VideoId video, Track track) {
    pending.remove(key(video, track));
  }

  /** Returns the number of times that the index was emptied. */
  synchronized int clears() {
    return clears;
  }

  @Override
  public synchronized void clear() {
    clears++;
    pending.clear();
  }

  @Override
  public synchronized void commit() {
    var next = new TreeMap<>(pending);
    next.values().removeIf(one -> isRefused(one.video().id()));
    committed = next;
    commits++;
  }

  private boolean isRefused(VideoId video) {
    return refusedLater.filter(video::equals).isPresent();
  }

  @Override
  public synchronized Optional<Message> refusal(VideoId video, Track track) {
    return isRefused(video) ? Optional.of(laterRefusal) : Optional.empty();
  }

  @Override
  public SearchResult search(
      ParsedQuery question, SearchRequest request, BooleanSupplier isCancelled) {
    return SearchResult.empty(request);
  }

  @Override
  public Map<Integer, List<Fragment>> marks(
      ParsedQuery question, TrackQuery asked, BooleanSupplier isCancelled) {
    return Map.of();
  }

  @Override
  public List<Suggestion> suggest(PartialQuery typing) {
    return List.of();
  }

  @Override
  public List<Respelling> respell(
      QueryWords words, boolean every, int most, BooleanSupplier isCancelled) {
    return List.of();
  }

  @Override
  public MomentPositions places(
      ParsedQuery question, TrackQuery asked, int first, int end, BooleanSupplier isCancelled) {
    return MomentPositions.NONE;
  }

  @Override
  public List<Optional<MomentPositions>> places(
      ParsedQuery query, List<TrackQuery> trackQueries, BooleanSupplier isCancelled) {
    return Collections.nCopies(trackQueries.size(), Optional.empty());
  }

  @Override
  public synchronized Optional<Transcript> transcript(VideoId video, Track track) {
    return Optional.ofNullable(committed.get(key(video, track)));
  }

  @Override
  public List<IndexedTrack> entries(VideoId video) {
    return entries().stream()
        .filter(entry -> entry.video().id().equals(video))
        .sorted(Comparator.comparing(IndexedTrack::track, Track.BEST_FIRST))
        .toList();
  }

  @Override
  public synchronized List<IndexedTrack> entries() {
    return committed.values().stream()
        .map(this::entry)
        .sorted(
            Comparator.comparing((IndexedTrack e) -> e.video().title())
                .thenComparing(e -> e.video().id()))
        .toList();
  }

  @Override
  public synchronized Totals totals() {
    var entries = entries();
    return new Totals(
        (int) entries.stream().map(e -> e.video().id()).distinct().count(),
        entries.stream().mapToLong(IndexedTrack::segments).sum(),
        entries.stream().mapToLong(IndexedTrack::words).sum());
  }

  @Override
  public void close() {}

  private IndexedTrack entry(Transcript transcript) {
    long words = transcript.segments().stream().mapToLong(s -> Words.count(s.text())).sum();
    return new IndexedTrack(
        transcript.video(),
        transcript.track(),
        transcript.segments().size(),
        words - forgotten,
        transcript.contentHash());
  }

  private static String key(VideoId video, Track track) {
    return video + " " + track.key();
  }
}
