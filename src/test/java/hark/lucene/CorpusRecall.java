package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.TranscriptImporter;
import hark.language.Words;
import hark.lucene.OperatorQueries.Held;
import hark.lucene.Recall.Outcome;
import hark.lucene.WordStreams.Stream;
import hark.search.Search;
import hark.search.TranscriptIndex;
import hark.source.RawTranscript;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Imports a corpus into an index and holds the answers for random phrases and operators against a
 * scan of all words from end to end.
 */
public final class CorpusRecall {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 12;

  /** A phrase, and the row of the report for which it was drawn. */
  private record Wanted(String row, int[] phrase) {}

  private final TranscriptIndex index;
  private final Path folder;
  private final int sample;
  private final SplittableRandom random = new SplittableRandom(20_26);
  private final WordStreams streams = new WordStreams();
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  /**
   * @param folder for the archive
   * @param sample one in so many transcripts and queries is taken
   */
  public CorpusRecall(TranscriptIndex index, Path folder, int sample) {
    this.index = index;
    this.folder = folder;
    this.sample = sample;
  }

  /** Imports and asks. */
  public void run() throws IOException {
    var corpus =
        Corpus.find().orElseThrow(() -> new AssertionError("There is no corpus to import"));
    importAll(corpus);
    var recall = new Recall(new Search(index), streams);
    holdPhrases(recall);
    holdOperators(recall);
  }

  /** Returns the report on what was found. */
  public String report() {
    return new RecallReport(index.totals(), outcomes).text();
  }

  /** Fails if a moment was missed, or found where none is. */
  public void check() {
    var all = outcomes.values().stream().reduce(Outcome.NONE, Outcome::plus);
    System.out.println("held: " + all);
    assertEquals(0, all.missed(), "missed");
    assertEquals(0, all.extra(), "extra");
  }

  /** Imports every transcript as any import does: parsed, cleaned, archived, indexed, committed. */
  private void importAll(Corpus corpus) throws IOException {
    var importer =
        new TranscriptImporter(
            FileArchive.open(folder.resolve("archive")),
            index,
            new VideoLocks(),
            Clock.systemUTC());
    long[] nanos = {0};
    int[] number = {0};
    corpus.forEach(
        transcript -> {
          if (number[0]++ % sample > 0) {
            return;
          }
          var raw = Corpus.raw(transcript);
          long start = System.nanoTime();
          var receipt = importer.take(raw).receipt();
          nanos[0] += System.nanoTime() - start;
          streams.add(receipt.words() == words(transcript) ? transcript : unrolled(raw));
        });
    assertEquals(streams.allWords(), index.totals().words(), "words indexed and words scanned");
    System.out.printf(
        "imported: %s, %,d distinct words, by one thread in %.1f s%n",
        index.totals(), streams.distinctWords(), nanos[0] / 1e9);
  }

  private static long words(Transcript transcript) {
    return transcript.segments().stream().mapToLong(s -> Words.of(s.text()).size()).sum();
  }

  /** Returns a transcript whose rolling captions are undone, because that is what is searched. */
  private Transcript unrolled(RawTranscript raw) {
    System.out.println("unrolled: " + raw.video().id());
    return index.transcript(raw.video().id()).orElseThrow();
  }

  private void holdPhrases(Recall recall) {
    var wanted = new TreeMap<Integer, List<Wanted>>();
    for (int length = SHORTEST; length <= LONGEST; length++) {
      var row = "phrases of %d words".formatted(length);
      outcomes.put(row, Outcome.NONE); // rows in the order of lengths, languages below them
      wanted.put(length, new ArrayList<>(draw(row, streams.streams(), length, 5_000 / sample)));
    }
    var byLanguage =
        streams.streams().stream()
            .collect(Collectors.groupingBy(Stream::language, TreeMap::new, Collectors.toList()));
    byLanguage.forEach((language, among) -> drawInLanguage(language, among, wanted));
    wanted.forEach((length, phrases) -> hold(recall, length, phrases));
  }

  private void drawInLanguage(
      String language, List<Stream> among, Map<Integer, List<Wanted>> wanted) {
    int lengths = LONGEST - SHORTEST + 1;
    int each = 500 / sample;
    for (int length = SHORTEST; length <= LONGEST; length++) {
      int i = length - SHORTEST;
      int share = each * (i + 1) / lengths - each * i / lengths;
      wanted.get(length).addAll(draw("phrases in " + language, among, length, share));
    }
  }

  /** Draws distinct phrases from random places. */
  private List<Wanted> draw(String row, List<Stream> among, int length, int wanted) {
    var seen = new HashSet<String>();
    var phrases = new ArrayList<Wanted>();
    while (phrases.size() < wanted) {
      var words = WordStreams.random(among, length, random).words();
      int at = random.nextInt(words.length - length + 1);
      var phrase = Arrays.copyOfRange(words, at, at + length);
      if (seen.add(Arrays.toString(phrase))) {
        phrases.add(new Wanted(row, phrase));
      }
    }
    return phrases;
  }

  private void hold(Recall recall, int length, List<Wanted> wanted) {
    var expected =
        PhraseScan.places(streams.streams(), wanted.stream().map(Wanted::phrase).toList(), length);
    var held =
        IntStream.range(0, wanted.size())
            .parallel()
            .mapToObj(i -> recall.hold(streams.quoted(wanted.get(i).phrase()), expected.get(i)))
            .toList();
    for (int i = 0; i < held.size(); i++) {
      outcomes.merge(wanted.get(i).row(), held.get(i), Outcome::plus);
    }
    System.out.printf("held: phrases of %d words%n", length);
  }

  private void holdOperators(Recall recall) {
    var queries = new OperatorQueries(streams, random);
    holdOperator(recall, "NEAR in words", queries::nearWords);
    holdOperator(recall, "NEAR in seconds", queries::nearSeconds);
    holdOperator(recall, "NOT NEAR, in words and in seconds", queries::notNear);
    holdOperator(recall, "OR, groups, words together, without", queries::bool);
  }

  private void holdOperator(Recall recall, String row, Supplier<Held> queries) {
    var drawn = java.util.stream.Stream.generate(queries).limit(1_000 / sample).toList();
    var outcome =
        drawn.parallelStream()
            .map(query -> recall.hold(query.text(), scan(query)))
            .reduce(Outcome.NONE, Outcome::plus);
    outcomes.put(row, outcome);
    System.out.println("held: " + row);
  }

  private long[] scan(Held query) {
    return streams.streams().stream()
        .flatMapToLong(
            stream ->
                query.plain().apply(stream).stream()
                    .mapToLong(span -> stream.place(span.start(), span.end())))
        .sorted()
        .toArray();
  }
}
