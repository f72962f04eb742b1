package hark.search;

import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Where transcripts are searched. Safe to share between threads. What {@link #put} and {@link
 * #delete} did becomes visible and durable, all together, with {@link #commit}.
 *
 * <p>Any method may throw {@link java.io.UncheckedIOException} when the disk fails, and {@link
 * IndexBrokenException} when the index was lost in whole or in part. Those that change something
 * throw {@link IndexUnwritableException} when the disk is full or may only be read; the others then
 * go on as before.
 */
public interface TranscriptIndex extends AutoCloseable {

  /**
   * One transcript, without its segments.
   *
   * @param contentHash as {@link Transcript#contentHash()}
   */
  record IndexedTrack(Video video, Track track, int segments, long words, String contentHash) {}

  /** How much there is. */
  record Totals(int videos, long segments, long words) {}

  /** Adds a transcript; one of the same video and track is replaced as a whole. */
  void put(Transcript transcript);

  /** Takes a transcript out; nothing happens when there is none. */
  void delete(VideoId video, Track track);

  /** Takes every transcript out. */
  void clear();

  /**
   * Makes everything that was put or deleted before this call durable and visible. Returns when
   * both are true.
   */
  void commit();

  /** Answers a question. The hits of a page beyond the last are empty; the totals stay true. */
  SearchResult search(ParsedQuery question, SearchRequest request);

  /**
   * The same, for somebody who may go away.
   *
   * @param isCancelled asked often while transcripts are gone through, by the calling thread; once
   *     it says yes, the search ends soon, and its answer is marked as incomplete
   */
  default SearchResult search(
      ParsedQuery question, SearchRequest request, BooleanSupplier isCancelled) {
    return search(question, request);
  }

  /**
   * Where a question is satisfied in one transcript: the text of each segment touched, in
   * fragments, by ordinal.
   */
  Map<Integer, List<Fragment>> marks(ParsedQuery question, TrackQuery asked);

  /**
   * The moments of a question in one transcript; {@link MomentPositions#NONE} when it is not here.
   *
   * @param first ordinal of the first segment to know all of
   * @param end ordinal after that of the last one
   */
  MomentPositions places(ParsedQuery question, TrackQuery asked, int first, int end);

  /** How what somebody types could go on, by what is said and who says it; the best first. */
  List<Suggestion> suggest(PartialQuery typing);

  /** One transcript, whole. */
  Optional<Transcript> transcript(VideoId video, Track track);

  /** The transcript of a video, whole; of several the best, see {@link Track#BEST_FIRST}. */
  default Optional<Transcript> transcript(VideoId video) {
    return entries(video).stream().findFirst().flatMap(best -> transcript(video, best.track()));
  }

  /** What is known of a video's transcripts, the best first, see {@link Track#BEST_FIRST}. */
  List<IndexedTrack> entries(VideoId video);

  /** What is known of one transcript. */
  default Optional<IndexedTrack> entry(VideoId video, Track track) {
    return entries(video).stream().filter(entry -> entry.track().equals(track)).findFirst();
  }

  /** Every transcript, ordered by title, then by ID, then the best first. */
  List<IndexedTrack> entries();

  /**
   * Some of the transcripts, ordered by video ID and then by track, so that a library of any size
   * can be gone through with bounded memory.
   *
   * @param after the video ID of the last transcript of the page before; empty for the first page
   * @param limit the number of videos on a page, above 0; each with all of its transcripts
   * @return empty after the last page
   */
  default List<IndexedTrack> entries(Optional<VideoId> after, int limit) {
    var byVideo = new TreeMap<VideoId, List<IndexedTrack>>();
    entries().forEach(e -> byVideo.computeIfAbsent(e.video().id(), _ -> new ArrayList<>()).add(e));
    var later = after.isEmpty() ? byVideo : byVideo.tailMap(after.get(), false);
    return later.values().stream().limit(limit).flatMap(List::stream).toList();
  }

  Totals totals();

  /**
   * Tells whether the index was made empty and has not been filled since, so that it may lack
   * anything; see {@link #filled}.
   */
  default boolean isPartial() {
    return false;
  }

  /** Notes durably that everything that belongs in the index is in it. */
  default void filled() {}

  /**
   * Begins to make the index anew. Where there is room for two, the new one is made beside the old
   * one, which goes on to answer; what is put and deleted meanwhile reaches both. Otherwise the
   * index is emptied, and partial until {@link #filled}. A rebuild that was under way is given up.
   *
   * @return the index to fill: {@link #filled} puts it in the place of the old one at once, {@link
   *     #close} gives it up unless it is filled
   */
  default TranscriptIndex rebuild() {
    clear();
    commit();
    return this;
  }

  @Override
  void close();
}
