package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.MisheardNames.Capitals;
import hark.lucene.MisheardNames.Saying;
import hark.search.MisheardPlace;
import hark.search.Search;
import hark.search.SoundAlikes;
import hark.search.VideoMoment;
import hark.search.request.PageRequest;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how many of the names that exact search misses in a recogniser's transcripts are within
 * the words offered as sounding alike; the official captions of the same recordings say what was
 * said. Writes a report. Not part of the usual tests; docs/operate/commands.md says how to run it.
 */
@Tag("corpus")
class MisheardTest {

  private static final Path REPORT = Path.of("docs", "benchmarks", "misheard.md");

  /** The most names of a set that are listed. */
  private static final int MOST_NAMES = 300;

  private static final String HEAD =
      """
      # Misheard names, measured

      Written by `bin/check-misheard FOLDER`. Recordings with two transcripts of the same speech, official captions and a
      recogniser's: the captions say which names were said and when, and only the recogniser's transcripts are indexed,
      in one index for each set of recordings, whose IDs begin alike. A saying is missed if the recogniser did not write
      the name within four seconds of it. Something alike is there if a word or pair of neighbours that the recogniser
      wrote in these seconds is like it at all, by 0.7 of the distance of sounds and 0.3 of that of letters, at most 0.3:
      hardly more can be found in the text.

      “Possible spellings” offers three chips, each with one word or pair of neighbours, or two that are spelled much
      alike, such as _cling_ and _klink_ for _Kling_; one click takes both. A word or a chip is right if one of its words
      is written within four seconds of a saying that was missed. The usual search finds other forms of the name, such as
      plurals, without a click; they are missed by exact search and not offered. The last column of found sayings has both:
      what a reader gets by the usual search and the chips. The weights of the ranking, and how alike the words of a chip
      must be, were chosen on every second recording of each set.

      ## Suggested corrections

      The last table of each set has what is suggested where a list of names is looked for in all recordings: each
      word for the nearest name of the list. A suggestion is right if the captions have the name within four seconds of
      it; only places in recordings with captions count. Its bounds were chosen on the set `hsv`. People who list names
      list those that matter: the second row has the names that are said at least three times. Names are taken from the
      captions by their capitals, with the typing errors that captions have, so that the first row is the worst case.\
      """;

  /** The most places that are read for one word. */
  private static final int MOST_PLACES = 10_000;

  /** The least times that the names of a list are said. */
  private static final int[] LEAST_SAID = {1, 3};

  @TempDir private Path folder;
  private final Capitals others = new Capitals();
  private final StringBuilder report = new StringBuilder();
  private final StringBuilder everyName = new StringBuilder();

  /** The recordings whose IDs begin alike, and the index of what the recogniser wrote. */
  private static final class RecordingSet {

    private final MisheardNames names;
    private final LuceneTranscriptIndex index;

    /** The missed sayings that the usual search finds as another form of the name. */
    private final Set<Saying> otherForms = new HashSet<>();

    RecordingSet(Capitals others, Path folder) {
      names = new MisheardNames(others);
      index = LuceneTranscriptIndex.open(folder);
    }

    void add(Transcript transcript) {
      names.add(transcript);
      if (transcript.video().id().value().endsWith(MisheardNames.RECOGNISED)) {
        index.put(transcript);
      }
    }
  }

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

  @Test
  void namesThatWereMisheardAreOffered() throws IOException {
    var corpus = Corpus.find().orElseThrow(() -> new AssertionError("There is no corpus"));
    var sets = new TreeMap<String, RecordingSet>();
    corpus.forEach(
        transcript -> {
          if (MisheardNames.isOneOfTwo(transcript)) {
            var id = transcript.video().id().value();
            sets.computeIfAbsent(
                    id.substring(0, id.indexOf('-')),
                    name -> new RecordingSet(others, folder.resolve(name)))
                .add(transcript);
          } else if (transcript.track().language().equals("en")) {
            others.add(transcript);
          }
        });
    line("%s", HEAD);
    for (var set : sets.entrySet()) {
      try (var index = set.getValue().index) {
        index.commit();
        measure(set.getKey(), set.getValue());
      }
    }
    report.append(everyName);
    Files.writeString(REPORT, report.toString());
    System.out.println(report);
  }

  private void measure(String prefix, RecordingSet set) {
    var names = set.names;
    var index = set.index;
    var otherForms = set.otherForms;
    var sayings = names.sayings();
    var missed =
        sayings.stream().filter(saying -> !names.isWritten(saying, saying.name())).toList();
    assertTrue(!missed.isEmpty(), "no recording of the corpus has two transcripts");
    var offers = new TreeMap<String, SoundAlikes>();
    missed.forEach(
        saying ->
            offers.computeIfAbsent(saying.name(), name -> index.soundAlikes(name, () -> false)));
    var search = new Search(index);
    missed.stream().filter(one -> hasOtherForm(one, search)).forEach(otherForms::add);
    var recordings = names.recordings();
    var tuned = everySecond(recordings);
    int known = (int) sayings.stream().map(Saying::name).distinct().count();
    line(
        """

        ## Recordings `%s`

        %d recordings, %,d words of captions, %d names said %,d times; **%d sayings (%.1f %%) of %d names are missed**.

        | sayings found, of | missed | something alike is there | as another form of the name | by the nearest word | by the three nearest | by these or a form | by three chips | by these or a form |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |\
        """,
        prefix,
        recordings.size(),
        names.captionWords(),
        known,
        sayings.size(),
        missed.size(),
        100.0 * missed.size() / sayings.size(),
        offers.size());
    var outcomes = new LinkedHashMap<String, Outcome>();
    outcomes.put("all recordings", outcome(set, missed, offers, _ -> true));
    outcomes.put(
        "those on which the ranking was tuned",
        outcome(set, missed, offers, one -> tuned.contains(one.recording())));
    outcomes.put(
        "the others", outcome(set, missed, offers, one -> !tuned.contains(one.recording())));
    outcomes.forEach((name, outcome) -> line("%s", outcome.found(name)));
    line(
        """

        | offers that are right, of | the three nearest words | all words of the chips | the chips |
        | --- | --- | --- | --- |\
        """);
    outcomes.forEach((name, outcome) -> line("%s", outcome.right(name)));
    suggestions(set, missed);
    if (offers.size() <= MOST_NAMES) {
      everyName.append(
          String.format(
              Locale.ROOT,
              "\n## Every name of `%s`\n\nChips are separated by points. Words that are right are bold.\n\n%s\n%s\n",
              prefix,
              "| name | missed | offered | found |",
              "| --- | --- | --- | --- |"));
      offers.forEach((name, words) -> name(names, name, words, missed));
    }
  }

  /** Measures the corrections that are suggested for lists of names. */
  private void suggestions(RecordingSet set, List<Saying> missed) {
    line(
        "%n| list of names | names | their missed sayings | held by a suggestion | | suggestions"
            + " that are right | | words that are right | |%n| --- | --- | --- | --- | --- | --- |"
            + " --- | --- | --- |");
    var times = new TreeMap<String, Integer>();
    set.names.sayings().forEach(one -> times.merge(one.name(), 1, Integer::sum));
    for (int least : LEAST_SAID) {
      var list =
          times.keySet().stream()
              .filter(name -> times.get(name) >= least)
              .collect(Collectors.toCollection(TreeSet::new));
      var title = least == 1 ? "all names" : "names said at least %d times".formatted(least);
      line("%s", suggested(set, missed, list).row(title));
    }
  }

  /** What the suggestions for a list of names amount to. */
  private record Suggested(
      int names, int missed, int held, int places, int right, int words, int rightWords) {

    String row(String list) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %d | %.1f %% | %d of %d | %.1f %% | %d of %d | %.1f %% |",
          list,
          names,
          missed,
          held,
          100.0 * held / missed,
          right,
          places,
          100.0 * right / places,
          rightWords,
          words,
          100.0 * rightWords / words);
    }
  }

  /** Finds what is suggested as a whole list of names is looked for. */
  private static Suggested suggested(RecordingSet set, List<Saying> missed, Set<String> list) {
    var nearest = new HashMap<String, String>();
    var scores = new HashMap<String, Float>();
    for (var name : list) {
      for (var one : set.index.misheard(List.of(name), list, () -> false)) {
        if (one.score() < scores.getOrDefault(one.words(), Float.MAX_VALUE)) {
          scores.put(one.words(), one.score());
          nearest.put(one.words(), name);
        }
      }
    }
    var recordings = Set.copyOf(set.names.recordings());
    var sayings = byName(set.names.sayings());
    var missedByName = byName(missed);
    var held = new HashSet<Saying>();
    int places = 0;
    int right = 0;
    int words = 0;
    int rightWords = 0;
    for (var entry : nearest.entrySet()) {
      int before = right;
      var found =
          set.index
              .misheardPlaces(
                  List.of(entry.getKey()),
                  place -> recordings.contains(recording(place)),
                  MOST_PLACES,
                  () -> false)
              .places();
      for (var place : found) {
        places++;
        right += near(sayings.get(entry.getValue()), place).isEmpty() ? 0 : 1;
        held.addAll(near(missedByName.getOrDefault(entry.getValue(), List.of()), place));
      }
      words += found.isEmpty() ? 0 : 1;
      rightWords += right > before ? 1 : 0;
    }
    int ofList = (int) missed.stream().filter(one -> list.contains(one.name())).count();
    return new Suggested(list.size(), ofList, held.size(), places, right, words, rightWords);
  }

  private static Map<String, List<Saying>> byName(List<Saying> sayings) {
    return sayings.stream().collect(Collectors.groupingBy(Saying::name));
  }

  private static String recording(MisheardPlace place) {
    var id = place.video().id().value();
    return id.substring(0, id.length() - MisheardNames.RECOGNISED.length());
  }

  private static List<Saying> near(List<Saying> sayings, MisheardPlace place) {
    return sayings.stream()
        .filter(one -> one.recording().equals(recording(place)))
        .filter(one -> MisheardNames.isNear(one, place.startMillis()))
        .toList();
  }

  private static List<String> everySecond(List<String> recordings) {
    var list = new ArrayList<String>();
    for (int i = 0; i < recordings.size(); i += 2) {
      list.add(recordings.get(i));
    }
    return list;
  }

  private static Outcome outcome(
      RecordingSet set,
      List<Saying> all,
      Map<String, SoundAlikes> offers,
      Predicate<Saying> selected) {
    var names = set.names;
    var missed = all.stream().filter(selected).toList();
    Predicate<Saying> isForm = set.otherForms::contains;
    Predicate<Saying> isFirst = saying -> isIn(names, saying, nearest(offers, saying, 1));
    Predicate<Saying> isNearest = saying -> isIn(names, saying, nearest(offers, saying, 3));
    Predicate<Saying> isInChip = saying -> isIn(names, saying, words(offers.get(saying.name())));
    var said = missed.stream().map(Saying::name).distinct().toList();
    Predicate<Offered> isRight =
        offered ->
            missed.stream()
                .filter(saying -> saying.name().equals(offered.name()))
                .anyMatch(saying -> isIn(names, saying, offered.words()));
    return new Outcome(
        missed.size(),
        count(missed, names::isSomethingAlike),
        count(missed, isForm),
        count(missed, isFirst),
        count(missed, isNearest),
        count(missed, isNearest.or(isForm)),
        count(missed, isInChip),
        count(missed, isInChip.or(isForm)),
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

  private static List<String> nearest(Map<String, SoundAlikes> offers, Saying saying, int most) {
    return offers.get(saying.name()).nearest().stream().limit(most).toList();
  }

  private static List<String> words(SoundAlikes offer) {
    return offer.groups().stream().flatMap(List::stream).toList();
  }

  private static List<List<String>> single(List<String> words) {
    return words.stream().map(List::of).toList();
  }

  private static boolean isIn(MisheardNames names, Saying saying, List<String> words) {
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

  private void name(MisheardNames names, String name, SoundAlikes offer, List<Saying> missed) {
    var own = missed.stream().filter(saying -> saying.name().equals(name)).toList();
    var shown =
        offer.groups().stream()
            .map(
                group ->
                    group.stream()
                        .map(word -> isRight(names, word, own) ? "**" + word + "**" : word)
                        .collect(Collectors.joining(", ")))
            .collect(Collectors.joining(" \u00B7 "));
    int found = count(own, one -> isIn(names, one, words(offer)));
    everyName.append(
        String.format(Locale.ROOT, "| %s | %d | %s | %d |%n", name, own.size(), shown, found));
  }

  private static boolean isRight(MisheardNames names, String word, List<Saying> missed) {
    return missed.stream().anyMatch(saying -> names.isWritten(saying, word));
  }

  private void line(String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
