package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.MisheardNames.Capitals;
import hark.lucene.MisheardNames.Saying;
import hark.search.Search;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
      hardly more can be found in the text. An offered word is one of the three of “Possible spellings”, and right if it is written within four seconds of
      a saying that was missed. The ranking was tuned on every second recording of both sets together.\
      """;

  /** The offered words of which one suffices. */
  private static final int[] OFFERED = {1, 3};

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
      int missed, int alike, int otherForms, int[] found, int[] together, int offered, int right) {

    double recall(int i) {
      return 100.0 * found[i] / missed;
    }

    double precision() {
      return 100.0 * right / offered;
    }

    String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %d of %d | %.1f %% |",
          name,
          missed,
          100.0 * alike / missed,
          100.0 * otherForms / missed,
          recall(0),
          recall(1),
          100.0 * together[1] / missed,
          right,
          offered,
          precision());
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
    var offers = new TreeMap<String, List<String>>();
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

        | recordings | missed | something alike is there | found as another form of the name | by the first word offered | by the first three | by either | offered words that are right | |
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
    line("%s", outcome(set, missed, offers, _ -> true).row("all"));
    line(
        "%s",
        outcome(set, missed, offers, one -> tuned.contains(one.recording()))
            .row("those on which the ranking was tuned"));
    line(
        "%s",
        outcome(set, missed, offers, one -> !tuned.contains(one.recording())).row("the others"));
    if (offers.size() <= MOST_NAMES) {
      everyName.append(
          String.format(
              Locale.ROOT,
              "\n## Every name of `%s`\n\nOffers that are right are bold.\n\n%s\n%s\n",
              prefix,
              "| name | missed | offered | found |",
              "| --- | --- | --- | --- |"));
      offers.forEach((name, words) -> name(names, name, words, missed));
    }
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
      Map<String, List<String>> offers,
      Predicate<Saying> selected) {
    var names = set.names;
    var missed = all.stream().filter(selected).toList();
    var found = new int[OFFERED.length];
    var together = new int[OFFERED.length];
    for (int i = 0; i < OFFERED.length; i++) {
      int most = OFFERED[i];
      Predicate<Saying> isOffered =
          saying ->
              offers.get(saying.name()).stream()
                  .limit(most)
                  .anyMatch(word -> names.isWritten(saying, word));
      found[i] = (int) missed.stream().filter(isOffered).count();
      together[i] = (int) missed.stream().filter(isOffered.or(set.otherForms::contains)).count();
    }
    int offered = 0;
    int right = 0;
    for (var name : missed.stream().map(Saying::name).collect(Collectors.toSet())) {
      for (var word : offers.get(name)) {
        offered++;
        right += isRight(names, word, name, missed) ? 1 : 0;
      }
    }
    int forms = (int) missed.stream().filter(set.otherForms::contains).count();
    int alike = (int) missed.stream().filter(names::isSomethingAlike).count();
    return new Outcome(missed.size(), alike, forms, found, together, offered, right);
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

  private static boolean isRight(
      MisheardNames names, String word, String name, List<Saying> missed) {
    return missed.stream()
        .anyMatch(saying -> saying.name().equals(name) && names.isWritten(saying, word));
  }

  private void name(MisheardNames names, String name, List<String> words, List<Saying> missed) {
    var own = missed.stream().filter(saying -> saying.name().equals(name)).toList();
    var shown =
        words.stream()
            .map(word -> isRight(names, word, name, own) ? "**" + word + "**" : word)
            .collect(Collectors.joining(", "));
    long found =
        own.stream()
            .filter(one -> words.stream().anyMatch(word -> names.isWritten(one, word)))
            .count();
    everyName.append(
        String.format(Locale.ROOT, "| %s | %d | %s | %d |%n", name, own.size(), shown, found));
  }

  private void line(String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
