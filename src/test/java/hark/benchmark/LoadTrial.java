package hark.benchmark;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.Reindexer;
import hark.ingest.TranscriptImporter;
import hark.lucene.Corpus;
import hark.lucene.LuceneTranscriptIndex;
import hark.lucene.RebuildableIndex;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loads a corpus into both indexes, several times in turns, draws the queries, and leaves all
 * behind. The transcripts are in memory before the first clock starts, so that reading JSON is in
 * no figure but that of the archive.
 */
final class LoadTrial {

  static final int ROUNDS = 3;
  private static final int FEEDERS = 2;
  private static final long SEED = Long.getLong("hark.seed", 1);

  private final Path folder;
  private final List<Transcript> transcripts = new ArrayList<>();

  private LoadTrial(Path folder) {
    this.folder = folder;
  }

  /**
   * @param arguments a folder for the indexes, which must be there
   */
  public static void main(String[] arguments) throws Exception {
    new LoadTrial(Path.of(arguments[0])).run();
  }

  static Path index(Path folder) {
    return folder.resolve("index");
  }

  /** The data folder of the application that serves the corpus. */
  static Path data(Path folder) {
    return folder.resolve("library");
  }

  static Path queries(Path folder) {
    return folder.resolve("queries.tsv");
  }

  static Path rival(Path folder, Rival rival) {
    return folder.resolve("rivals").resolve(rival.name().replaceAll("\\W", ""));
  }

  static Path peer(Path folder) {
    return folder.resolve("peer.db");
  }

  private void run() throws Exception {
    read();
    long segments = transcripts.stream().mapToLong(t -> t.segments().size()).sum();
    Figures.say("transcripts", transcripts.size());
    Figures.say("segments", segments);
    for (int round = 0; round < ROUNDS; round++) {
      Figures.say("load peer", perSecond(segments, loadPeer()));
      Figures.say("load hark", perSecond(segments, loadHark(FEEDERS)));
    }
    Figures.say("load hark one thread", perSecond(segments, loadHarkAside()));
    Figures.say("load archive", perSecond(segments, loadFromArchive()));
    fillLibrary(folder, transcripts);
    BenchmarkQuery.write(queries(folder), new QueryDraw(transcripts).draw(SEED));
    for (var rival : Rival.all()) {
      if (rival.version().isPresent()) {
        long start = System.nanoTime();
        rival.load(Files.createDirectories(rival(folder, rival)), transcripts);
        Figures.say("load " + rival.name(), perSecond(segments, System.nanoTime() - start));
      }
    }
    Figures.say("bytes peer", Files.size(peer(folder)));
    Figures.say("bytes hark", size(index(folder)));
    try (var peer = Peer.open(peer(folder))) {
      peer.optimize();
    }
  }

  private void read() throws IOException {
    int sample = Integer.getInteger("hark.corpus.sample", 1);
    var number = new AtomicInteger();
    Corpus.find()
        .orElseThrow()
        .forEach(
            transcript -> {
              if (number.getAndIncrement() % sample == 0) {
                transcripts.add(transcript);
              }
            });
  }

  private static double perSecond(long segments, long nanos) {
    return segments / (nanos / 1e9);
  }

  private long loadPeer() throws IOException, SQLException {
    Files.deleteIfExists(peer(folder));
    long start = System.nanoTime();
    try (var peer = Peer.open(peer(folder))) {
      peer.load(transcripts);
    }
    return System.nanoTime() - start;
  }

  private long loadHark(int feeders) throws IOException, InterruptedException {
    delete(index(folder));
    return loadHark(index(folder), feeders);
  }

  private long loadHarkAside() throws IOException, InterruptedException {
    var aside = folder.resolve("aside");
    long nanos = loadHark(aside, 1);
    delete(aside);
    return nanos;
  }

  /** Until the last transcript is committed and searchable. */
  private long loadHark(Path at, int feeders) throws InterruptedException {
    long start = System.nanoTime();
    try (var index = LuceneTranscriptIndex.open(at)) {
      var next = new AtomicInteger();
      var threads = new ArrayList<Thread>();
      for (int i = 0; i < feeders; i++) {
        threads.add(Thread.ofPlatform().start(() -> feed(index, next)));
      }
      for (var thread : threads) {
        thread.join();
      }
      index.commit();
      if (index.totals().videos() != transcripts.size()) {
        throw new IllegalStateException("Not all is searchable");
      }
      return System.nanoTime() - start;
    }
  }

  private void feed(LuceneTranscriptIndex index, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < transcripts.size(); i = next.getAndIncrement()) {
      index.put(transcripts.get(i));
    }
  }

  /** From files on disk to searchable, JSON and all, as after an index was lost. */
  private long loadFromArchive() throws IOException {
    var locks = new VideoLocks();
    var archive = FileArchive.open(folder.resolve("archive"));
    fill(archive, locks);
    var aside = folder.resolve("aside");
    try (var index = LuceneTranscriptIndex.open(aside);
        var reindexer = new Reindexer(archive, index, locks)) {
      long start = System.nanoTime();
      reindexer.run();
      long nanos = System.nanoTime() - start;
      if (index.totals().videos() != transcripts.size()) {
        throw new IllegalStateException("Not all is searchable");
      }
      return nanos;
    } finally {
      delete(aside);
      delete(folder.resolve("archive"));
    }
  }

  /** Makes a data folder as the application leaves it after imports. */
  static void fillLibrary(Path folder, List<Transcript> transcripts) throws IOException {
    var archive = FileArchive.open(data(folder).resolve("archive"));
    try (var index = RebuildableIndex.open(data(folder).resolve("index"))) {
      var importer = new TranscriptImporter(archive, index, new VideoLocks(), Clock.systemUTC());
      transcripts.forEach(transcript -> importer.take(Corpus.raw(transcript)));
      index.commit();
    }
  }

  private void fill(FileArchive archive, VideoLocks locks) throws IOException {
    var aside = folder.resolve("filling");
    try (var index = LuceneTranscriptIndex.open(aside)) {
      var importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
      transcripts.forEach(transcript -> importer.take(Corpus.raw(transcript)));
    }
    delete(aside);
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
