package hark.lucene.shard;

import hark.lucene.sound.SoundAlikeFinder;
import hark.lucene.suggest.SuggestionFinder;
import hark.message.Message;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.Query;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.Fragment;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardWords;
import hark.search.MomentPositions;
import hark.search.SearchEndedException;
import hark.search.SearchNote;
import hark.search.SearchResult;
import hark.search.SoundAlikes;
import hark.search.Suggestion;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.search.TranscriptIndex.Totals;
import hark.search.part.MisheardTally;
import hark.search.part.RequestedPage;
import hark.search.request.SearchRequest;
import hark.search.request.TierSelection;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The searches of an index that is divided into shards: asks them, and merges what they answer to
 * the result that an index in one piece would have. Safe to share between threads.
 */
public final class ShardedSearch {

  /** The most snapshots whose look-ups are remembered. */
  private static final int KEPT_SNAPSHOTS = 4;

  /** The most videos of a page of the list of transcripts that is read whole. */
  private static final int ENTRIES = 1_000;

  /** The time after which a name is no longer looked for; nobody waits for it. */
  private static final Duration LONGEST_FINDING = Duration.ofMinutes(1);

  private final RequestedPage.Snapshots<? extends Shards> snapshots;
  private final Duration longest;

  /** The look-ups of words that are remembered, by the name of the snapshot. */
  private final Map<String, FormMemory> memories = FormMemory.leastRecentlyUsed(KEPT_SNAPSHOTS);

  /**
   * @param longest the longest time of a search
   */
  public ShardedSearch(RequestedPage.Snapshots<? extends Shards> snapshots, Duration longest) {
    this.snapshots = snapshots;
    this.longest = longest;
  }

  /** A use of the shards in one snapshot. */
  @FunctionalInterface
  private interface ShardUse<T> {
    T of(OpenShards shards) throws IOException;
  }

  /** Reads the present snapshot, once more if it was lost meanwhile. */
  private <T> T read(BooleanSupplier isCancelled, ShardUse<T> use) {
    return read(longest, isCancelled, use);
  }

  private <T> T read(Duration limit, BooleanSupplier isCancelled, ShardUse<T> use) {
    try {
      try {
        return readOnce(limit, isCancelled, use);
      } catch (LostSnapshotException e) {
        return readOnce(limit, isCancelled, use);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index did not answer", e);
    } catch (CancellationException e) {
      throw new SearchEndedException(tookTooLong());
    }
  }

  private <T> T readOnce(Duration limit, BooleanSupplier isCancelled, ShardUse<T> use)
      throws IOException {
    try (var present = snapshots.present()) {
      return use.of(open(present, limit, isCancelled));
    }
  }

  private OpenShards open(Shards snapshot, Duration limit, BooleanSupplier isCancelled) {
    var memory = memories.computeIfAbsent(snapshot.name(), _ -> new FormMemory());
    return new OpenShards(snapshot, memory, limit, isCancelled);
  }

  private Message tookTooLong() {
    return Message.of(SearchNote.TIME_LIMIT, longest.toSeconds());
  }

  /** Runs a search as {@link hark.search.TranscriptIndex#search} does. */
  public SearchResult search(
      ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    try {
      try {
        return search(query, request, RequestedPage.of(request, snapshots), isCancelled);
      } catch (LostSnapshotException e) { // the page is another one then, and says so
        return search(query, request, RequestedPage.of(request, snapshots), isCancelled);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index did not answer", e);
    } catch (CancellationException | SearchEndedException e) {
      return SearchResult.empty(request).withIncomplete(List.of(tookTooLong()));
    }
  }

  private SearchResult search(
      ParsedQuery query,
      SearchRequest request,
      RequestedPage<? extends Shards> page,
      BooleanSupplier isCancelled)
      throws IOException {
    try (var snapshot = page.snapshot()) {
      var search =
          new SnapshotSearch(
              open(snapshot, longest, isCancelled), query, page.answered(request), page.skipped());
      var result = search.result();
      return page.lost() ? result.withNote(SearchNote.PAGE_EXPIRED) : result;
    }
  }

  /** Checks whether there is a result as {@link hark.search.TranscriptIndex#hasMatch} does. */
  public boolean hasMatch(ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    try {
      return read(
          isCancelled,
          shards -> {
            var question = shards.question(query, request.matchOptions().tiers());
            return shards.ask(new MatchTask(question, request)).contains(true);
          });
    } catch (SearchEndedException e) {
      return false;
    }
  }

  /** Suggests completions as {@link hark.search.TranscriptIndex#suggest} does. */
  public List<Suggestion> suggest(PartialQuery partial) {
    return read(
        () -> false,
        shards -> new SuggestionFinder(new ShardedSuggestions(shards), partial).suggest());
  }

  /** Finds other spellings as {@link hark.search.TranscriptIndex#respell} does. */
  public List<Respelling> respell(
      QueryWords words, boolean every, int most, BooleanSupplier isCancelled) {
    if (words.words().isEmpty()) {
      return List.of();
    }
    return read(() -> false, shards -> shards.respell(words, every, most, isCancelled));
  }

  /** Finds words as {@link hark.search.TranscriptIndex#soundAlikes} does. */
  public SoundAlikes soundAlikes(String word, BooleanSupplier isCancelled) {
    var query = ParsedQuery.of(new Query.SoundAlike(word, List.of()));
    try {
      return read(
          isCancelled,
          shards ->
              shards
                  .question(query, TierSelection.EXACT)
                  .forms()
                  .sounding()
                  .getOrDefault(word, SoundAlikes.NONE));
    } catch (SearchEndedException e) {
      return SoundAlikes.NONE;
    }
  }

  /** Finds words as {@link hark.search.TranscriptIndex#misheard} does. */
  public List<MisheardWords> misheard(
      List<String> name, Set<String> others, BooleanSupplier isCancelled) {
    if (!SoundAlikeFinder.isLookedFor(name)) {
      return List.of();
    }
    try {
      return read(LONGEST_FINDING, isCancelled, shards -> shards.misheard(name, others));
    } catch (SearchEndedException e) {
      return List.of();
    }
  }

  /** Finds places as {@link hark.search.TranscriptIndex#misheardPlaces} does. */
  public MisheardPlaces misheardPlaces(
      List<String> words,
      Predicate<MisheardPlace> isWanted,
      int most,
      BooleanSupplier isCancelled) {
    if (words.isEmpty()) {
      return MisheardPlaces.NONE;
    }
    try {
      return read(
          LONGEST_FINDING,
          isCancelled,
          shards -> {
            var parts = shards.ask(new MisheardTask(words));
            var tally = new MisheardTally(words, parts, isWanted, most);
            return tally.with(shards.sentences(tally.listed()));
          });
    } catch (SearchEndedException e) {
      return MisheardPlaces.UNFINISHED;
    }
  }

  /** Marks one transcript as {@link hark.search.TranscriptIndex#marks} does. */
  public Map<Integer, List<Fragment>> marks(
      ParsedQuery query, TrackQuery track, BooleanSupplier isCancelled) {
    return read(
        isCancelled,
        shards ->
            shards
                .askOne(
                    new MarkTask(shards.question(query, track.matchOptions().tiers()), track),
                    track.video())
                .stream()
                .filter(marks -> !marks.isEmpty())
                .findFirst()
                .orElse(Map.of()));
  }

  /** Finds places as {@link hark.search.TranscriptIndex#places} does. */
  public MomentPositions places(
      ParsedQuery query, TrackQuery track, int first, int end, BooleanSupplier isCancelled) {
    return read(
        isCancelled,
        shards ->
            shards
                .askOne(
                    new TrackTask(
                        shards.question(query, track.matchOptions().tiers()), track, first, end),
                    track.video())
                .stream()
                .filter(places -> !places.equals(MomentPositions.NONE))
                .findFirst()
                .orElse(MomentPositions.NONE));
  }

  /** Finds places as {@link hark.search.TranscriptIndex#places} does. */
  public List<Optional<MomentPositions>> places(
      ParsedQuery query, List<TrackQuery> tracks, BooleanSupplier isCancelled) {
    if (tracks.isEmpty()) {
      return List.of();
    }
    return read(
        isCancelled,
        shards -> {
          var question = shards.question(query, tracks.getFirst().matchOptions().tiers());
          var places =
              new ArrayList<Optional<MomentPositions>>(
                  Collections.nCopies(tracks.size(), Optional.empty()));
          for (var part : shards.ask(new PlaceTask(question, tracks))) {
            for (int i = 0; i < part.size(); i++) {
              if (part.get(i).isPresent()) {
                places.set(i, part.get(i));
              }
            }
          }
          return places;
        });
  }

  /** Returns a whole transcript. */
  public Optional<Transcript> transcript(VideoId video, Track track) {
    return read(
        () -> false,
        shards ->
            shards.askOne(new TranscriptTask(video, track), video).stream()
                .flatMap(Optional::stream)
                .findFirst());
  }

  /** Lists the transcripts of a video, the best first. */
  public List<IndexedTrack> entries(VideoId video) {
    var task = new EntryTask(Optional.of(video), Optional.empty(), 1);
    return read(
        () -> false, shards -> shards.askOne(task, video).stream().flatMap(List::stream).toList());
  }

  /** Lists a page of the transcripts as {@link hark.search.TranscriptIndex#entries} does. */
  public List<IndexedTrack> entries(Optional<VideoId> after, int limit) {
    return read(() -> false, shards -> entries(shards, after, limit));
  }

  private static List<IndexedTrack> entries(OpenShards shards, Optional<VideoId> after, int limit)
      throws IOException {
    var entries =
        new ArrayList<>(
            shards.ask(new EntryTask(Optional.empty(), after, limit)).stream()
                .flatMap(List::stream)
                .toList());
    entries.sort(Comparator.comparing(entry -> entry.video().id())); // stable: the best stay first
    var videos = entries.stream().map(entry -> entry.video().id()).distinct().limit(limit).toList();
    return videos.isEmpty()
        ? List.of()
        : entries.stream()
            .filter(entry -> entry.video().id().compareTo(videos.getLast()) <= 0)
            .toList();
  }

  /** Lists all transcripts, ordered by title, then by ID, then the best first. */
  public List<IndexedTrack> entries() {
    return read(
        () -> false,
        shards -> {
          var all = new ArrayList<IndexedTrack>();
          Optional<VideoId> after = Optional.empty();
          do {
            var page = entries(shards, after, ENTRIES);
            all.addAll(page);
            after = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().video().id());
          } while (after.isPresent());
          all.sort(
              Comparator.comparing((IndexedTrack entry) -> entry.video().title())
                  .thenComparing(entry -> entry.video().id())
                  .thenComparing(IndexedTrack::track, Track.BEST_FIRST));
          return all;
        });
  }

  public Totals totals() {
    return read(
        () -> false,
        shards ->
            shards.ask(new SizeTask()).stream()
                .reduce(
                    new Totals(0, 0, 0),
                    (one, other) ->
                        new Totals(
                            one.videos() + other.videos(),
                            one.segments() + other.segments(),
                            one.words() + other.words())));
  }

  /** Returns the state as {@link hark.search.TranscriptIndex#state} does. */
  public String state() {
    return read(() -> false, OpenShards::state);
  }
}
