package hark.cluster;

import hark.lucene.LuceneTranscriptIndex;
import hark.opensearch.IndexLayout;
import hark.opensearch.OpenSearchIndex;
import hark.search.ClocklessSearch;
import hark.search.MisheardPlaces;
import hark.search.Search;
import hark.search.SearchOffers;
import hark.search.SearchResult;
import hark.search.TitleMatches;
import hark.search.TranscriptIndex;
import hark.torture.Pause;
import hark.torture.Report;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds whole answers of the cluster against those of the embedded index, for the same library. */
final class AnswersRun {

  private static final String INDEX = "answers";

  /** So long that no search ends early, on however busy a machine. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** The transcripts that are loaded between two commits. */
  private static final int TOGETHER = 100;

  private final Report report;
  private final Cluster cluster;
  private final Path folder;
  private final long seed;

  AnswersRun(Report report, Cluster cluster, Path folder, long seed) {
    this.report = report;
    this.cluster = cluster;
    this.folder = folder;
    this.seed = seed;
  }

  void run(int answers, long segments) throws IOException {
    var library = DrawnLibrary.draw(segments, seed);
    cluster.deleteIndexes(INDEX);
    var layout = new IndexLayout(INDEX, 3, 1);
    try (var embedded = LuceneTranscriptIndex.open(folder.resolve("embedded"), LIMIT);
        var sharded = OpenSearchIndex.open(cluster.settings(), layout, LIMIT)) {
      fill(embedded, library);
      fill(sharded, library);
      report.figure("library", embedded.totals().toString());
      report.judge("the library", "--only answers", difference(embedded, sharded));
      awaitSounds(embedded, library);
      hold(new Questions(library, seed).draw(answers), embedded, sharded);
    }
    cluster.deleteIndexes(INDEX);
  }

  private static List<String> difference(TranscriptIndex embedded, TranscriptIndex sharded) {
    return Difference.first(
            List.of(embedded.totals(), embedded.entries()),
            List.of(sharded.totals(), sharded.entries()))
        .stream()
        .toList();
  }

  static void fill(TranscriptIndex index, List<Transcript> library) {
    for (int i = 0; i < library.size(); i++) {
      index.put(library.get(i));
      if (i % TOGETHER == TOGETHER - 1) {
        index.commit();
      }
    }
    index.commit();
    index.filled();
  }

  /**
   * Waits until the sounds of the words are known, which takes seconds after an index is opened.
   */
  private static void awaitSounds(TranscriptIndex index, List<Transcript> library)
      throws IOException {
    var words = new Questions(library, 1).words(20);
    for (int tries = 0; tries < 600; tries++) {
      if (words.stream()
          .anyMatch(word -> !index.soundAlikes(word, () -> false).nearest().isEmpty())) {
        return;
      }
      Pause.millis(100);
    }
    throw new IOException("No word sounds like another");
  }

  /** The outcomes of the questions of one kind. */
  private static final class Tally {
    private int same;
    private int other;
    private int filled;
    private long embedded;
    private long sharded;
    private String first = "";
  }

  private void hold(List<Question> questions, TranscriptIndex embedded, TranscriptIndex sharded) {
    var tallies = new LinkedHashMap<String, Tally>();
    var here = ClocklessSearch.in(embedded);
    var there = ClocklessSearch.in(sharded);
    for (var question : questions) {
      var tally = tallies.computeIfAbsent(question.kind(), this::next);
      hold(question, tally, embedded, here, sharded, there);
    }
    print(tallies);
  }

  private Tally next(String kind) {
    System.out.printf("asking: %s%n", kind);
    return new Tally();
  }

  private static void hold(
      Question question,
      Tally tally,
      TranscriptIndex embedded,
      Search here,
      TranscriptIndex sharded,
      Search there) {
    long start = System.nanoTime();
    var expected = question.ask(embedded, here);
    long between = System.nanoTime();
    var found = answer(question, sharded, there);
    tally.sharded += System.nanoTime() - between;
    tally.embedded += between - start;
    tally.filled += isFilled(expected) ? 1 : 0;
    var difference = Difference.first(expected, found);
    if (difference.isEmpty()) {
      tally.same++;
      return;
    }
    tally.other++;
    if (tally.first.isEmpty()) {
      tally.first = question.text() + ": " + difference.get();
      System.out.println("FIRST DIFFERENCE of " + question.kind() + ": " + tally.first);
    }
  }

  /** Returns the answer, or what was thrown, which is no answer of the embedded index. */
  private static Object answer(Question question, TranscriptIndex index, Search search) {
    try {
      return question.ask(index, search);
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static boolean isFilled(Object answer) {
    return switch (answer) {
      case SearchResult result ->
          result.totalVideos() > 0
              || !result.titles().equals(TitleMatches.NONE)
              || !result.offers().equals(SearchOffers.NONE);
      case Optional<?> optional -> optional.isPresent();
      case Collection<?> all -> all.stream().anyMatch(AnswersRun::isFilled);
      case Map<?, ?> map -> !map.isEmpty();
      case MisheardPlaces places -> !places.places().isEmpty();
      default -> true;
    };
  }

  private void print(Map<String, Tally> tallies) {
    System.out.printf(
        "%-26s %6s %6s %8s %12s %12s%n",
        "kind", "same", "other", "nonempty", "embedded ms", "cluster ms");
    tallies.forEach(
        (kind, tally) -> {
          int all = tally.same + tally.other;
          System.out.printf(
              "%-26s %6d %6d %8d %12.1f %12.1f%n",
              kind,
              tally.same,
              tally.other,
              tally.filled,
              tally.embedded / 1e6 / all,
              tally.sharded / 1e6 / all);
          for (int i = 0; i < tally.same; i++) {
            report.passed("answers: " + kind);
          }
          if (tally.other > 0) {
            report.failed(
                "answers: " + kind,
                "--only answers",
                "%d of %d differ, first %s".formatted(tally.other, all, tally.first));
          }
        });
  }
}
