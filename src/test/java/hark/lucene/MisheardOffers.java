package hark.lucene;

import hark.lucene.MisheardNames.Saying;
import hark.search.Search;
import hark.search.SoundAlikes;
import hark.search.VideoMoment;
import hark.search.request.PageRequest;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The measure of the words that are offered as sounding alike for names that were missed. */
final class MisheardOffers {

  /** What the offers for the missed sayings of some recordings amount to. */
  private record Outcome(
      int missed,
      int alike,
      int otherForms,
      int first,
      int nearest,
      int nearestOrForm,
      int chips,
      int chipsOrForm,
      Rights words,
      Rights wordsOfChips,
      Rights ofChips) {

    String found(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %s | %s | %s | %s | %s | **%s** | **%s** |",
          name,
          missed,
          share(alike),
          share(otherForms),
          share(first),
          share(nearest),
          share(nearestOrForm),
          share(chips),
          share(chipsOrForm));
    }

    private String share(int part) {
      return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / missed);
    }

    String right(String name) {
      return "| %s | %s | %s | %s |".formatted(name, words, wordsOfChips, ofChips);
    }
  }

  /** The number of offers, and of those that are right. */
  private record Rights(int right, int offered) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%d of %d, %.1f %%", right, offered, 100.0 * right / offered);
    }
  }

  private final MisheardNames names;
  private final List<Saying> missed;
  private final Map<String, SoundAlikes> offers = new TreeMap<>();

  /** The missed sayings that the usual search finds as another form of the name. */
  private final Set<Saying> otherForms = new HashSet<>();

  MisheardOffers(MisheardRecordings recordings) {
    names = recordings.names();
    missed = recordings.missed();
    var index = recordings.index();
    missed.forEach(
        saying ->
            offers.computeIfAbsent(saying.name(), name -> index.soundAlikes(name, () -> false)));
    var search = new Search(index);
    missed.stream().filter(one -> hasOtherForm(one, search)).forEach(otherForms::add);
  }

  /** Returns the number of names that were missed. */
  int missedNames() {
    return offers.size();
  }

  /** Returns a table of the sayings that are found, and one of the offers that are right. */
  String tables() {
    var tuned = everySecond(names.recordings());
    var outcomes = new LinkedHashMap<String, Outcome>();
    outcomes.put("all recordings", outcome(_ -> true));
    outcomes.put(
        "those on which the ranking was tuned", outcome(one -> tuned.contains(one.recording())));
    outcomes.put("the others", outcome(one -> !tuned.contains(one.recording())));
    var tables =
        new StringBuilder(
            """
            | sayings found, of | missed | something alike is there | as another form of the name | by the nearest word | by the three nearest | by these or a form | by three chips | by these or a form |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
    outcomes.forEach((name, outcome) -> tables.append(outcome.found(name)).append('\n'));
    tables.append(
        """

        | offers that are right, of | the three nearest words | all words of the chips | the chips |
        | --- | --- | --- | --- |
        """);
    outcomes.forEach((name, outcome) -> tables.append(outcome.right(name)).append('\n'));
    return tables.toString();
  }

  /** Returns a table with a row for each name. */
  String eachName() {
    var table =
        new StringBuilder("| name | missed | offered | found |\n| --- | --- | --- | --- |\n");
    offers.forEach((name, offer) -> table.append(row(name, offer)));
    return table.toString();
  }

  private static List<String> everySecond(List<String> recordings) {
    var list = new ArrayList<String>();
    for (int i = 0; i < recordings.size(); i += 2) {
      list.add(recordings.get(i));
    }
    return list;
  }

  private Outcome outcome(Predicate<Saying> selected) {
    var some = missed.stream().filter(selected).toList();
    Predicate<Saying> isForm = otherForms::contains;
    Predicate<Saying> isFirst = saying -> isIn(saying, nearest(saying, 1));
    Predicate<Saying> isNearest = saying -> isIn(saying, nearest(saying, 3));
    Predicate<Saying> isInChip = saying -> isIn(saying, words(offers.get(saying.name())));
    var said = some.stream().map(Saying::name).distinct().toList();
    Predicate<Offered> isRight =
        offered ->
            some.stream()
                .filter(saying -> saying.name().equals(offered.name()))
                .anyMatch(saying -> isIn(saying, offered.words()));
    return new Outcome(
        some.size(),
        count(some, names::isSomethingAlike),
        count(some, isForm),
        count(some, isFirst),
        count(some, isNearest),
        count(some, isNearest.or(isForm)),
        count(some, isInChip),
        count(some, isInChip.or(isForm)),
        rights(said, name -> single(offers.get(name).nearest()), isRight),
        rights(said, name -> single(words(offers.get(name))), isRight),
        rights(said, name -> offers.get(name).groups(), isRight));
  }

  /** What is offered together for a name. */
  private record Offered(String name, List<String> words) {}

  private static Rights rights(
      List<String> names, Function<String, List<List<String>>> offers, Predicate<Offered> isRight) {
    var offered =
        names.stream()
            .flatMap(name -> offers.apply(name).stream().map(words -> new Offered(name, words)))
            .toList();
    return new Rights(count(offered, isRight), offered.size());
  }

  private static <T> int count(List<T> all, Predicate<T> isCounted) {
    return (int) all.stream().filter(isCounted).count();
  }

  private List<String> nearest(Saying saying, int most) {
    return offers.get(saying.name()).nearest().stream().limit(most).toList();
  }

  private static List<String> words(SoundAlikes offer) {
    return offer.groups().stream().flatMap(List::stream).toList();
  }

  private static List<List<String>> single(List<String> words) {
    return words.stream().map(List::of).toList();
  }

  private boolean isIn(Saying saying, List<String> words) {
    return words.stream().anyMatch(word -> names.isWritten(saying, word));
  }

  /** Checks whether the usual search finds another form of the name where it was said. */
  private static boolean hasOtherForm(Saying saying, Search search) {
    var request =
        SearchRequest.of(saying.name())
            .in(new VideoId(saying.recording() + MisheardNames.RECOGNISED))
            .withView(ResultView.MOMENTS)
            .withPage(1, PageRequest.LARGEST);
    return search.find(request).moments().stream()
        .map(VideoMoment::moment)
        .filter(moment -> moment.tier() == Tier.INFLECTED)
        .anyMatch(moment -> MisheardNames.isNear(saying, moment.startMillis()));
  }

  private String row(String name, SoundAlikes offer) {
    var own = missed.stream().filter(saying -> saying.name().equals(name)).toList();
    var shown =
        offer.groups().stream()
            .map(
                group ->
                    group.stream()
                        .map(word -> isRight(word, own) ? "**" + word + "**" : word)
                        .collect(Collectors.joining(", ")))
            .collect(Collectors.joining(" \u00B7 "));
    int found = count(own, one -> isIn(one, words(offer)));
    return String.format(Locale.ROOT, "| %s | %d | %s | %d |%n", name, own.size(), shown, found);
  }

  private boolean isRight(String word, List<Saying> sayings) {
    return sayings.stream().anyMatch(saying -> names.isWritten(saying, word));
  }
}
