package hark.search;

import hark.message.Message;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An index of transcripts. Safe to share between threads. Changes by {@link #put} and {@link
 * #delete} become visible and durable, all together, with {@link #commit}.
 *
 * <p>Any method may throw {@link java.io.UncheckedIOException} if the disk fails, and {@link
 * IndexBrokenException} if the index was lost in whole or in part. Those that change something
 * throw {@link IndexUnwritableException} if the disk is full or read-only; the others continue to
 * work. Any method of an index on a cluster may throw {@link IndexUnreachableException}.
 */
public interface TranscriptIndex extends AutoCloseable {

  /** The videos that {@link #forEachEntry} reads at a time. */
  int PAGE = 1_000;

  /**
   * One indexed transcript, without its segments.
   *
   * @param contentHash as {@link Transcript#contentHash()}
   */
  record IndexedTrack(Video video, Track track, int segments, long words, String contentHash) {}

  /** The size of the index. */
  record Totals(int videos, long segments, long words) {}

  /** Adds a transcript; replaces that of the same video and track as a whole. */
  void put(Transcript transcript);

  /** Deletes a transcript, if it exists. */
  void delete(VideoId video, Track track);

  /** Deletes all transcripts. */
  void clear();

  /** Makes all changes before this call durable and visible. Returns when both are done. */
  void commit();

  /**
   * Returns why the index refused the last change of a transcript, which it then does not have as
   * changed; known after the {@link #commit} of the change. Empty if it took the change.
   */
  default Optional<Message> refusal(VideoId video, Track track) {
    return Optional.empty();
  }

  /** Runs a search. The hits of a page beyond the last are empty; the totals remain correct. */
  default SearchResult search(ParsedQuery query, SearchRequest request) {
    return search(query, request, () -> false);
  }

  /**
   * Runs a search that can be cancelled.
   *
   * @param isCancelled called often during the search, by the calling thread; once it returns true,
   *     the search ends soon, and its result is marked as incomplete
   */
  SearchResult search(ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled);

  /**
   * Checks whether a search has results, without counting them.
   *
   * @param isCancelled as in {@link #search(ParsedQuery, SearchRequest, BooleanSupplier)}
   * @return false where none was found before the search was cancelled or took too much time or
   *     memory
   */
  default boolean hasMatch(ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return search(query, request, isCancelled).totalVideos() > 0;
  }

  /**
   * Marks the matches in one transcript: the text of each segment with a match, in fragments, by
   * ordinal.
   *
   * @param isCancelled as in {@link #search(ParsedQuery, SearchRequest, BooleanSupplier)}
   * @throws SearchEndedException if it takes too much time or memory, or is cancelled
   */
  Map<Integer, List<Fragment>> marks(
      ParsedQuery query, TrackQuery trackQuery, BooleanSupplier isCancelled);

  /**
   * Finds the moments in one transcript; {@link MomentPositions#NONE} if it is not indexed.
   *
   * @param first ordinal of the first segment of the detailed range
   * @param end ordinal after the last segment of the range
   * @param isCancelled as in {@link #search(ParsedQuery, SearchRequest, BooleanSupplier)}
   * @throws SearchEndedException if it takes too much time or memory, or is cancelled
   */
  MomentPositions places(
      ParsedQuery query, TrackQuery trackQuery, int first, int end, BooleanSupplier isCancelled);

  /**
   * Finds where the moments of several transcripts begin, without details, in one pass.
   *
   * @param trackQueries with the same match options
   * @return for each transcript in turn; empty if it is not indexed, or if there was no time or
   *     memory for it
   */
  List<Optional<MomentPositions>> places(
      ParsedQuery query, List<TrackQuery> trackQueries, BooleanSupplier isCancelled);

  /**
   * Suggests completions of a partial query from spoken words, speakers and titles; the best first.
   */
  List<Suggestion> suggest(PartialQuery partial);

  /**
   * Finds other spellings of a query from spoken words, the most likely first. Whether they have
   * moments is not checked.
   *
   * @param every whether words that are said may be wrong too; without it, only the others are
   * @param most the most spellings, 1 or more
   * @param isCancelled called often; once it returns true, no more spellings are looked for
   */
  List<Respelling> respell(QueryWords words, boolean every, int most, BooleanSupplier isCancelled);

  /**
   * Finds words of the index that sound like a word: the nearest three, and at most three groups of
   * at most three.
   *
   * @param word as {@link hark.language.Words} gives it
   * @param isCancelled called often by the calling thread; once it returns true, the result is
   *     empty
   * @return empty for a very frequent word, if there is none, if it takes longer than a search may,
   *     and in the first seconds after an index with many words was opened
   */
  default SoundAlikes soundAlikes(String word, BooleanSupplier isCancelled) {
    return SoundAlikes.NONE;
  }

  /**
   * Finds words of the index that were probably written for a name, the likeliest first: fewer than
   * {@link #soundAlikes} offers, and more often right.
   *
   * @param name its words, one or two, as {@link hark.language.Words} gives them
   * @param others names that are no mistakes for this one, each as its words with a blank between
   *     them
   * @param isCancelled as in {@link #soundAlikes}
   */
  default List<MisheardWords> misheard(
      List<String> name, Set<String> others, BooleanSupplier isCancelled) {
    return List.of();
  }

  /**
   * Finds the segments that have words which were probably written for a name. Only the best track
   * of each language is looked at, and none that people wrote. A word that is usual in English is
   * taken for a name only where it has a capital inside of a sentence. Those of the first words are
   * listed first; those of one word are ordered by video ID, track and time.
   *
   * @param words each as {@link MisheardWords#words()}
   * @param isWanted decides for each place, which has no sentence yet, whether it is counted
   * @param most the most places that are listed
   * @param isCancelled called often by the calling thread; once it returns true, the result is
   *     empty and incomplete
   */
  default MisheardPlaces misheardPlaces(
      List<String> words,
      Predicate<MisheardPlace> isWanted,
      int most,
      BooleanSupplier isCancelled) {
    return MisheardPlaces.NONE;
  }

  /**
   * Returns a text that differs after each visible change of the index, and after each start of the
   * process.
   */
  default String state() {
    return "";
  }

  /** Returns a whole transcript. */
  Optional<Transcript> transcript(VideoId video, Track track);

  /** Returns the best whole transcript of a video, see {@link Track#BEST_FIRST}. */
  default Optional<Transcript> transcript(VideoId video) {
    return entries(video).stream().findFirst().flatMap(best -> transcript(video, best.track()));
  }

  /** Lists the transcripts of a video, the best first, see {@link Track#BEST_FIRST}. */
  List<IndexedTrack> entries(VideoId video);

  /** Returns one indexed transcript, without its segments. */
  default Optional<IndexedTrack> entry(VideoId video, Track track) {
    return entries(video).stream().filter(entry -> entry.track().equals(track)).findFirst();
  }

  /** Lists all transcripts, ordered by title, then by ID, then the best first. */
  List<IndexedTrack> entries();

  /**
   * Lists a page of the transcripts, ordered by video ID and then by track, so that a library of
   * any size can be listed with bounded memory.
   *
   * @param after the video ID of the last transcript of the previous page; empty for the first page
   * @param limit the number of videos on a page, above 0; each with all of its transcripts
   * @return empty after the last page
   */
  default List<IndexedTrack> entries(Optional<VideoId> after, int limit) {
    var byVideo = new TreeMap<VideoId, List<IndexedTrack>>();
    entries().forEach(e -> byVideo.computeIfAbsent(e.video().id(), _ -> new ArrayList<>()).add(e));
    var later = after.isEmpty() ? byVideo : byVideo.tailMap(after.get(), false);
    return later.values().stream().limit(limit).flatMap(List::stream).toList();
  }

  /**
   * Reads all transcripts page by page, ordered by video ID and then by track, with bounded memory.
   * The pages are of different states if the index changes meanwhile; a video without changes is
   * read once.
   *
   * @param use receives each in turn, in the thread of the caller
   */
  default void forEachEntry(Consumer<IndexedTrack> use) {
    Optional<VideoId> after = Optional.empty();
    do {
      var page = entries(after, PAGE);
      page.forEach(use);
      after = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().video().id());
    } while (after.isPresent());
  }

  Totals totals();

  /**
   * Returns the condition of the cluster that holds the index, as it was last seen; empty for an
   * index inside of this process.
   */
  default Optional<IndexCondition> condition() {
    return Optional.empty();
  }

  /**
   * Checks whether the index was created empty and has not been filled since, so that anything may
   * be missing; see {@link #filled}.
   */
  default boolean isPartial() {
    return false;
  }

  /** Records durably that the index is complete. */
  default void filled() {}

  /**
   * Begins a rebuild of the index. If there is disk space for two, the new one is built beside the
   * old one, which remains in use; changes meanwhile apply to both. Otherwise the index is emptied,
   * and is partial until {@link #filled}. Abandons a rebuild in progress.
   *
   * @return the index to fill: {@link #filled} replaces the old one by it at once, {@link #close}
   *     abandons it unless it is filled
   */
  default TranscriptIndex rebuild() {
    clear();
    commit();
    return this;
  }

  @Override
  void close();
}
