package hark.cluster;

import hark.cluster.Question.Asking;
import hark.search.SearchResult;
import hark.search.request.Facet;
import hark.search.request.MatchOptions;
import hark.search.request.MomentOrder;
import hark.search.request.ResultOptions;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.search.request.TierSelection;
import hark.search.request.TrackQuery;
import hark.search.request.TrackSelection;
import hark.search.request.VideoSort;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions of every kind that an index answers, drawn by rule under a seed. */
final class Questions {

  private static final int MOST_PAGES = 3;
  private static final int PLACES = 30;

  private final SplittableRandom random;
  private final SpokenWords spoken;
  private final QueryTexts texts;

  Questions(List<Transcript> library, long seed) {
    this.random = new SplittableRandom(seed);
    this.spoken = new SpokenWords(library);
    this.texts = new QueryTexts(spoken, random);
  }

  /** Draws about so many questions, as many of each kind. */
  List<Question> draw(int number) {
    var kinds = texts.kinds();
    var others = others();
    int each = Math.ceilDiv(number, kinds.size() + others.size());
    var drawn = new ArrayList<Question>();
    kinds.forEach(
        (kind, text) -> {
          for (int i = 0; i < each; i++) {
            drawn.add(result(kind, text.get()));
          }
        });
    others.forEach(
        (kind, question) -> {
          for (int i = 0; i < each; i++) {
            drawn.add(question.get());
          }
        });
    return drawn;
  }

  /** Draws questions whose answers no other transcript changes that has none of their words. */
  List<Question> drawResults(int number) {
    var kinds = List.copyOf(texts.kinds().entrySet());
    var drawn = new ArrayList<Question>();
    for (int i = 0; i < number; i++) {
      var kind = kinds.get(i % kinds.size());
      drawn.add(result(kind.getKey(), kind.getValue().get()));
    }
    return drawn;
  }

  /** Draws words. */
  List<String> words(int number) {
    return Stream.generate(() -> spoken.one(random)).limit(number).toList();
  }

  /** Pages of a result, in turn or by number. */
  private Question result(String kind, String text) {
    var request = request(text);
    int number = 2 + random.nextInt(3);
    boolean byNumber = random.nextInt(4) == 0;
    return new Question(
        kind,
        request.toString(),
        (index, search) -> {
          var first = search.find(request);
          var pages = new ArrayList<SearchResult>();
          pages.addAll(ReadPages.following(search, first, byNumber ? 1 : MOST_PAGES));
          if (byNumber) {
            pages.add(ReadPages.numbered(search, first, number));
          }
          return pages;
        });
  }

  private SearchRequest request(String text) {
    var request =
        SearchRequest.of(text)
            .withSort(among(VideoSort.values()))
            .withOrder(among(MomentOrder.values()))
            .withView(random.nextInt(3) == 0 ? ResultView.MOMENTS : ResultView.VIDEOS)
            .withPage(1, 1 + random.nextInt(20));
    var options = ResultOptions.USUAL.withMoments(random.nextInt(6));
    options =
        random.nextInt(3) == 0 ? options.withContext(OptionalInt.of(random.nextInt(6))) : options;
    options = random.nextInt(8) == 0 ? options.withWhole(10) : options;
    options = random.nextBoolean() ? options.withFacets() : options;
    return new SearchRequest(
        request.queryText(),
        request.video(),
        someVideos(),
        facetValues(),
        matchOptions(),
        request.resultOrder(),
        options,
        request.page());
  }

  private MatchOptions matchOptions() {
    var tiers =
        switch (random.nextInt(6)) {
          case 0 -> TierSelection.EXACT;
          case 1 -> TierSelection.EXACT.with(Tier.INFLECTED);
          default -> TierSelection.ALL;
        };
    return new MatchOptions(
        random.nextInt(4) == 0 ? 1 + random.nextInt(200) : MatchOptions.USUAL.nearby(),
        tiers,
        random.nextInt(4) == 0 ? TrackSelection.ALL : TrackSelection.BEST);
  }

  private Map<Facet, String> facetValues() {
    var transcript = spoken.place(random).transcript();
    var video = transcript.video();
    return switch (random.nextInt(12)) {
      case 0 -> Map.of(Facet.LANGUAGE, transcript.track().language());
      case 1 -> Map.of(Facet.SOURCE, video.source());
      case 2 -> Map.of(Facet.CHANNEL, video.channel().orElse("Channel B"));
      case 3 -> Map.of(Facet.YEAR, "" + (2016 + random.nextInt(9)));
      case 4 -> Map.of(Facet.SPEAKER, spoken.place(random).segment().speaker().orElse("Ann"));
      default -> Map.of();
    };
  }

  private Optional<Set<VideoId>> someVideos() {
    if (random.nextInt(12) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.generate(() -> spoken.place(random).transcript().video().id())
            .limit(20)
            .collect(Collectors.toSet()));
  }

  private Map<String, Supplier<Question>> others() {
    var others = new LinkedHashMap<String, Supplier<Question>>();
    others.put("sound alike", () -> result("sound alike", spoken.one(random) + "~~"));
    others.put("offers: spelling", () -> offers("offers: spelling", misspeltQuery()));
    others.put("offers: nothing together", () -> offers("offers: nothing together", farWords()));
    others.put("offers: few moments", () -> offers("offers: few moments", spoken.one(random)));
    others.put("suggestions", this::suggestions);
    others.put("while typing", this::preview);
    others.put("words that sound alike", this::soundAlikes);
    others.put("misheard names", this::misheard);
    others.put("in one transcript", this::within);
    others.put("transcripts, catalog", this::catalog);
    return others;
  }

  private String misspeltQuery() {
    var words = new ArrayList<>(spoken.meaningful(random, 1 + random.nextInt(3)));
    int at = random.nextInt(words.size());
    words.set(at, texts.misspelt(words.get(at)));
    return String.join(" ", words);
  }

  private String farWords() {
    return String.join(" ", spoken.one(random), spoken.one(random), spoken.one(random));
  }

  private Question offers(String kind, String text) {
    var request = SearchRequest.of(text);
    boolean replaces = random.nextBoolean();
    return new Question(
        kind,
        text,
        (_, search) -> ReadPages.nameless(search.answer(request, replaces, () -> false)));
  }

  private Question suggestions() {
    var typed =
        switch (random.nextInt(4)) {
          case 0 -> texts.begun(spoken.one(random));
          case 1 -> spoken.run(random, 1).getFirst() + " " + texts.begun(spoken.one(random));
          case 2 -> String.join(" ", spoken.run(random, 2)) + " ";
          default ->
              "\""
                  + String.join(" ", spoken.run(random, 2))
                  + " "
                  + texts.begun(spoken.one(random));
        };
    return new Question("suggestions", typed, (_, search) -> search.suggest(typed));
  }

  private Question preview() {
    var words = spoken.run(random, 2);
    var typed =
        words.get(0) + " " + words.get(1).substring(0, Math.ceilDiv(words.get(1).length(), 2));
    var request = SearchRequest.of(typed);
    return new Question(
        "while typing",
        typed,
        (_, search) -> ReadPages.nameless(search.preview(request, () -> false)));
  }

  private Question soundAlikes() {
    var word = random.nextBoolean() ? spoken.one(random) : texts.misspelt(spoken.one(random));
    return new Question(
        "words that sound alike", word, (index, _) -> index.soundAlikes(word, () -> false));
  }

  private Question misheard() {
    var name = List.of(texts.misspelt(spoken.one(random))); // so that what was said is misheard
    Asking asking =
        (index, _) -> {
          var heard = index.misheard(name, Set.of(), () -> false);
          var words = heard.stream().map(one -> one.words()).toList();
          return List.of(heard, index.misheardPlaces(words, _ -> true, PLACES, () -> false));
        };
    return new Question("misheard names", name.toString(), asking);
  }

  private Question within() {
    var place = spoken.place(random);
    var transcript = place.transcript();
    var words = SpokenWords.words(place.segment()).toList();
    var text = words.isEmpty() ? "the" : words.get(random.nextInt(words.size()));
    var id = transcript.video().id();
    var query = new TrackQuery(id, transcript.track(), text, MatchOptions.USUAL);
    int first = place.ordinal();
    Asking asking =
        (_, search) ->
            List.of(
                search.within(query, 10, () -> false),
                search.marks(query, () -> false),
                search.places(query, first, first + 20, () -> false),
                search.places(query.request(), search.find(query.request()).hits(), () -> false));
    return new Question("in one transcript", query.toString(), asking);
  }

  private Question catalog() {
    var transcript = spoken.place(random).transcript();
    var id = transcript.video().id();
    int limit = 1 + random.nextInt(40);
    Asking asking =
        (index, _) ->
            List.of(
                index.transcript(id, transcript.track()),
                index.entries(id),
                index.entries(Optional.of(id), limit),
                index.totals());
    return new Question("transcripts, catalog", id.value(), asking);
  }

  private <T> T among(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
