package hark.lucene.shard;

import hark.lucene.ShardReader.PageItem;
import hark.lucene.ShardReader.PagePart;
import hark.lucene.ShardReader.SearchedPart;
import hark.lucene.ShardReader.ShardQuery;
import hark.lucene.expand.LibraryForms;
import hark.lucene.expand.LibraryTerms.TermList;
import hark.lucene.expand.QueryForms;
import hark.lucene.shard.ShardMessages.Question;
import hark.lucene.shard.TermTask.LookUp;
import hark.lucene.sound.OwnForms;
import hark.lucene.sound.SoundAlikeFinder;
import hark.lucene.suggest.SpellingFinder;
import hark.lucene.suggest.SuggestionFinder;
import hark.message.Message;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.Query;
import hark.query.Query.StemmedWord;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.Fragment;
import hark.search.Hit;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardWords;
import hark.search.MomentPositions;
import hark.search.SearchEndedException;
import hark.search.SearchNote;
import hark.search.SearchNotices;
import hark.search.SearchResult;
import hark.search.Snippet;
import hark.search.SoundAlikes;
import hark.search.Suggestion;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.search.TranscriptIndex.Totals;
import hark.search.VideoMoment;
import hark.search.part.ContinuationToken;
import hark.search.part.FacetTally;
import hark.search.part.FilterNotes;
import hark.search.part.MisheardPart.WordPosition;
import hark.search.part.MisheardTally;
import hark.search.part.MomentPage;
import hark.search.part.RankedVideo;
import hark.search.part.RequestedPage;
import hark.search.part.SearchBounds;
import hark.search.part.SearchPart;
import hark.search.request.ResultView;
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
import java.util.HashMap;
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

  /** The most rounds in which terms are asked for; two or three are usual. */
  private static final int MOST_ROUNDS = 8;

  /** The most snapshots whose look-ups are remembered. */
  private static final int KEPT_SNAPSHOTS = 4;

  /** The most videos of a page of the list of transcripts that is read whole. */
  private static final int ENTRIES = 1_000;

  /** The time after which spellings are only looked for among those already found. */
  private static final Duration LONGEST_RESPELLING = Duration.ofSeconds(1);

  /** The time after which a name is no longer looked for; nobody waits for it. */
  private static final Duration LONGEST_FINDING = Duration.ofMinutes(1);

  private final RequestedPage.Snapshots<? extends Shards> snapshots;
  private final Duration longest;

  /** What is known of words in each snapshot, by its name. */
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

  /** A use of what words stand for. */
  @FunctionalInterface
  private interface FormUse<T> {
    T of(LibraryForms library) throws IOException;
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
      return use.of(new OpenShards(present, limit, isCancelled));
    }
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
          new OneSearch(
              new OpenShards(snapshot, longest, isCancelled),
              query,
              page.answered(request),
              page.skipped());
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
    return read(() -> false, shards -> shards.shards.state());
  }

  /** The shards in one snapshot, for one use by one thread. */
  private final class OpenShards implements ShardedSuggestions.Asking {

    private final Shards shards;
    private final Duration limit;
    private final BooleanSupplier isCancelled;
    private final long end;

    /**
     * @param limit the longest time of this use
     */
    OpenShards(Shards shards, Duration limit, BooleanSupplier isCancelled) {
      this.shards = shards;
      this.limit = limit;
      this.isCancelled = isCancelled;
      this.end = System.nanoTime() + limit.toNanos();
    }

    @Override
    public <A> List<A> ask(ShardTask<A> task) throws IOException {
      return ask(task, Optional.empty());
    }

    <A> List<A> askOne(ShardTask<A> task, VideoId video) throws IOException {
      return ask(task, Optional.of(video));
    }

    private <A> List<A> ask(ShardTask<A> task, Optional<VideoId> video) throws IOException {
      var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      var question = new Question<>(left, task);
      var answers = new ArrayList<A>();
      for (var answer : shards.ask(ShardMessages.write(question), video, isCancelled)) {
        answers.add(ShardMessages.read(new Question<>(limit, task), answer));
      }
      return answers;
    }

    /** Returns the longest time of a search, in seconds. */
    long seconds() {
      return limit.toSeconds();
    }

    /** Looks up what the words of a query stand for. */
    ShardQuery question(ParsedQuery query, TierSelection tiers) throws IOException {
      return new ShardQuery(query, gathered(library -> QueryForms.of(query, tiers, library)));
    }

    /** Does work on words again and again, until all terms that it looked up were known. */
    private <T> T gathered(FormUse<T> use) throws IOException {
      var memory = memories.computeIfAbsent(shards.name(), _ -> new FormMemory());
      var found = new HashMap<LookUp, TermList>();
      var terms = new GatheredTerms(found, memory::found);
      var library = new GatheredForms(terms, memory, this::sounding);
      for (int round = 0; round < MOST_ROUNDS; round++) {
        var result = use.of(library);
        var unknown = terms.takeUnknown();
        if (unknown.isEmpty()) {
          return result;
        }
        found.putAll(lookUp(unknown));
        memory.remember(found);
      }
      throw new IllegalStateException("The words of a query lead to ever more words");
    }

    /** Finds words that were probably written for a name. */
    List<MisheardWords> misheard(List<String> name, Set<String> others) throws IOException {
      var own =
          name.size() == 1
              ? gathered(library -> library.of(new StemmedWord(name.getFirst())))
                  .own(name.getFirst())
              : new OwnForms();
      own.addName(name, others);
      long all = new ShardedSuggestions(this).times();
      var matches = ask(new SoundTask(name, own, all)).stream().flatMap(List::stream).toList();
      return SoundAlikeFinder.probable(name, matches, own, all);
    }

    /** Returns the sentences of some words, for each in turn. */
    List<Snippet> sentences(List<WordPosition> positions) throws IOException {
      var sentences = new ArrayList<Snippet>(Collections.nCopies(positions.size(), null));
      if (!positions.isEmpty()) {
        for (var part : ask(new SentenceTask(positions))) {
          for (int i = 0; i < part.size(); i++) {
            int number = i;
            part.get(i).ifPresent(sentence -> sentences.set(number, sentence));
          }
        }
      }
      return sentences;
    }

    /**
     * Finds other spellings: again with all that was not known, until all is; after that with what
     * is known.
     */
    List<Respelling> respell(
        QueryWords words, boolean every, int most, BooleanSupplier isNoLongerWanted)
        throws IOException {
      long last = System.nanoTime() + LONGEST_RESPELLING.toNanos();
      BooleanSupplier isOver = () -> System.nanoTime() > last || isNoLongerWanted.getAsBoolean();
      var known = new HashMap<DictionaryTask.LookUp, DictionaryTask.Found>();
      var dictionary = new GatheredDictionary(known);
      dictionary.times();
      words.words().forEach(word -> dictionary.word(word.text()));
      while (true) {
        var unknown = dictionary.takeUnknown();
        if (!unknown.isEmpty()) {
          var parts = ask(new DictionaryTask(unknown));
          for (int i = 0; i < unknown.size(); i++) {
            int number = i;
            known.put(
                unknown.get(i),
                DictionaryTask.Found.merged(parts.stream().map(part -> part.get(number)).toList()));
          }
        }
        boolean isLast = isOver.getAsBoolean();
        var found = new SpellingFinder(dictionary, words, every, () -> false).find(most);
        if (isLast || dictionary.hasAll()) {
          return found;
        }
      }
    }

    /** Finds words that sound like a word; none if that takes longer than a search may. */
    private SoundAlikes sounding(String word, OwnForms own) throws IOException {
      var suggestions = new ShardedSuggestions(this);
      if (!SoundAlikeFinder.isLookedFor(word, suggestions.times(List.of(word)).get(word))) {
        return SoundAlikes.NONE;
      }
      long all = suggestions.times();
      var matches = ask(new SoundTask(List.of(word), own, all));
      return SoundAlikeFinder.alike(
          word, matches.stream().flatMap(List::stream).toList(), own, all);
    }

    private Map<LookUp, TermList> lookUp(List<LookUp> lookUps) throws IOException {
      var parts = ask(new TermTask(lookUps));
      var found = new HashMap<LookUp, TermList>();
      for (int i = 0; i < lookUps.size(); i++) {
        int number = i;
        var lists = parts.stream().map(part -> part.get(number)).toList();
        found.put(lookUps.get(i), lookUps.get(i).merged(lists));
      }
      return found;
    }
  }

  /** One search in one snapshot. Used by one thread. */
  private static final class OneSearch {

    private final OpenShards shards;
    private final ParsedQuery query;
    private final SearchRequest request;
    private final long skipped;
    private final boolean isList;
    private SearchBounds bounds = SearchBounds.NONE;

    OneSearch(OpenShards shards, ParsedQuery query, SearchRequest request, long skipped) {
      this.shards = shards;
      this.query = query;
      this.request = request;
      this.skipped = skipped;
      this.isList = request.resultOrder().view() == ResultView.MOMENTS && query.words().isPresent();
    }

    SearchResult result() throws IOException {
      int size = request.page().size();
      long keep = isList ? Long.MAX_VALUE : skipped + size;
      int bring = isList || skipped > 0 ? 0 : size;
      var question = shards.question(query, request.matchOptions().tiers());
      var parts = shards.ask(new SearchTask(question, request, keep, bring));
      var part = SearchPart.merged(parts.stream().map(SearchedPart::part).toList(), keep);
      bounds = part.bounds();
      var result = SearchResult.of(request, part.count(), part.videos());
      var page =
          isList
              ? result.withMoments(moments(question, part))
              : result.withHits(
                  bring > 0 ? brought(part, parts) : hits(question, part.best(), size));
      return page.withTitles(part.titles().matches())
          .withFacets(part.facets().map(FacetTally::counts).orElse(List.of()))
          .withNotices(
              new SearchNotices(
                  FilterNotes.of(query.filters(), part.fitting()),
                  bounds.reasons(shards.seconds()),
                  Optional.empty()))
          .withPosition(position(part));
    }

    private List<Hit> brought(SearchPart merged, List<SearchedPart> parts) {
      var hits = new HashMap<VideoId, Hit>();
      for (var part : parts) {
        for (int i = 0; i < part.hits().size(); i++) {
          hits.put(part.part().best().get(i).video(), part.hits().get(i));
        }
      }
      return merged.best().stream().map(video -> hits.get(video.video())).toList();
    }

    private List<Hit> hits(ShardQuery question, List<RankedVideo> best, int size)
        throws IOException {
      var wanted = best.stream().skip(skipped).limit(size).toList();
      return wanted.isEmpty()
          ? List.of()
          : items(shards.ask(new HitTask(question, request, wanted)));
    }

    private List<VideoMoment> moments(ShardQuery question, SearchPart part) throws IOException {
      var slices =
          MomentPage.of(part.best(), request.resultOrder().sort(), skipped, request.page().size());
      return slices.isEmpty()
          ? List.of()
          : items(shards.ask(new MomentTask(question, request, slices))).stream()
              .flatMap(List::stream)
              .toList();
    }

    /** Puts what the shards have of a page in order. */
    private <T> List<T> items(List<PagePart<T>> parts) {
      parts.forEach(part -> bounds = bounds.or(part.bounds()));
      return parts.stream()
          .flatMap(part -> part.items().stream())
          .sorted(Comparator.comparingInt(PageItem::number))
          .map(PageItem::item)
          .toList();
    }

    private SearchResult.ResultPosition position(SearchPart part) {
      long all = isList ? part.count().all() : part.videos();
      if (all == 0) {
        return ContinuationToken.position(request, Optional.empty(), all, skipped);
      }
      shards.shards.keep();
      return ContinuationToken.position(request, Optional.of(shards.shards.name()), all, skipped);
    }
  }
}
