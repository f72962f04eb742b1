package hark.benchmark;

import hark.lucene.Corpus;
import hark.lucene.LuceneTranscriptIndex;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Indexes a corpus in several sizes, each in a folder of its own, and draws the queries. A size
 * below that of the corpus is a part of it, drawn at random; one above it has copies under other
 * IDs, whose words are shuffled inside each segment, so that they have as many words and as many
 * places of each, but phrases of their own.
 */
final class GrowthLoadTrial {

  private static final int FEEDERS = 2;
  private static final int SEED = 2026;

  private final Path folder;
  private final List<Transcript> transcripts = new ArrayList<>();

  private GrowthLoadTrial(Path folder) {
    this.folder = folder;
  }

  /**
   * @param arguments a folder for the indexes, which must be there, and the sizes in segments
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var trial = new GrowthLoadTrial(Path.of(arguments[0]));
    trial.read();
    for (var size : List.of(arguments).subList(1, arguments.length)) {
      trial.load(Long.parseLong(size));
    }
  }

  static Path index(Path folder, long size) {
    return folder.resolve("index-" + size);
  }

  private void read() throws IOException {
    Corpus.find().orElseThrow().forEach(transcripts::add);
    BenchmarkQuery.write(LoadTrial.queries(folder), new QueryDraw(transcripts).draw(SEED));
    Collections.shuffle(transcripts, new Random(SEED));
  }

  private void load(long size) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (var index = LuceneTranscriptIndex.open(index(folder, size))) {
      var left = new AtomicLong(size);
      var next = new AtomicLong();
      var threads = new ArrayList<Thread>();
      for (int i = 0; i < FEEDERS; i++) {
        threads.add(Thread.ofPlatform().start(() -> feed(index, next, left)));
      }
      for (var thread : threads) {
        thread.join();
      }
      index.commit();
      Figures.say("seconds " + size, (System.nanoTime() - start) / 1e9);
      Figures.say("segments " + size, index.totals().segments());
      Figures.say("videos " + size, index.totals().videos());
    }
    try (var files = Files.list(index(folder, size))) {
      Figures.say("bytes " + size, files.mapToLong(file -> file.toFile().length()).sum());
    }
  }

  private void feed(LuceneTranscriptIndex index, AtomicLong next, AtomicLong left) {
    while (left.get() > 0) {
      long number = next.getAndIncrement();
      var original = transcripts.get((int) (number % transcripts.size()));
      left.addAndGet(-original.segments().size());
      index.put(copy(original, (int) (number / transcripts.size())));
    }
  }

  /**
   * Returns a copy of a transcript.
   *
   * @param number that of the copy; 0 is the original
   */
  static Transcript copy(Transcript original, int number) {
    if (number == 0) {
      return original;
    }
    var video = original.video();
    var random = new Random(31L * number + video.id().value().hashCode());
    return new Transcript(
        Video.of(new VideoId(video.id().value() + "+" + number), video.source())
            .withTitle(video.title() + " " + number),
        original.track(),
        original.segments().stream().map(segment -> shuffled(segment, random)).toList());
  }

  private static Segment shuffled(Segment segment, Random random) {
    var words = Arrays.asList(segment.text().split("\\s+"));
    Collections.shuffle(words, random);
    return new Segment(
        segment.ordinal(),
        segment.startMillis(),
        segment.endMillis(),
        String.join(" ", words),
        segment.speaker());
  }
}
