package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.LongRun;
import hark.lucene.MisheardNames.Capitals;
import hark.lucene.MisheardNames.Saying;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how many of the names that exact search misses in a recogniser's transcripts are within
 * the words offered as sounding alike; the official captions of the same recordings say what was
 * said. Writes a report. Not part of the usual tests; docs/operate/commands.md says how to run it.
 */
@Tag("corpus")
@LongRun
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

      “Possible spellings” offers three chips, each with one word or pair of neighbours, or up to three that are spelled
      much alike, such as _cling_ and _klink_ for _Kling_; one click takes all of them. A word or a chip is right if one of its words
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

  @TempDir private Path folder;
  private final Capitals others = new Capitals();
  private final StringBuilder report = new StringBuilder();
  private final StringBuilder everyName = new StringBuilder();

  @Test
  void namesThatWereMisheardAreOffered() throws IOException {
    var corpus = Corpus.find().orElseThrow(() -> new AssertionError("There is no corpus"));
    var sets = new TreeMap<String, MisheardRecordings>();
    corpus.forEach(
        transcript -> {
          if (MisheardNames.isOneOfTwo(transcript)) {
            var id = transcript.video().id().value();
            sets.computeIfAbsent(
                    id.substring(0, id.indexOf('-')),
                    name -> new MisheardRecordings(others, folder.resolve(name)))
                .add(transcript);
          } else if (transcript.track().language().equals("en")) {
            others.add(transcript);
          }
        });
    line("%s", HEAD);
    for (var set : sets.entrySet()) {
      try (var recordings = set.getValue()) {
        recordings.index().commit();
        measure(set.getKey(), recordings);
      }
    }
    report.append(everyName);
    Files.writeString(REPORT, report.toString());
    System.out.println(report);
  }

  private void measure(String prefix, MisheardRecordings recordings) {
    var names = recordings.names();
    var sayings = names.sayings();
    var missed = recordings.missed();
    assertTrue(!missed.isEmpty(), "no recording of the corpus has two transcripts");
    var offers = new MisheardOffers(recordings);
    int known = (int) sayings.stream().map(Saying::name).distinct().count();
    line(
        """

        ## Recordings `%s`

        %d recordings, %,d words of captions, %d names said %,d times; **%d sayings (%.1f %%) of %d names are missed**.
        """,
        prefix,
        names.recordings().size(),
        names.captionWords(),
        known,
        sayings.size(),
        missed.size(),
        100.0 * missed.size() / sayings.size(),
        offers.missedNames());
    report.append(offers.tables()).append(new MisheardLists(recordings).table());
    if (offers.missedNames() <= MOST_NAMES) {
      everyName.append(
          "\n## Every name of `%s`\n\nChips are separated by points. Words that are right are bold.\n\n%s"
              .formatted(prefix, offers.eachName()));
    }
  }

  private void line(String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
