package hark.ingest;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.WorkerSettings;
import hark.lucene.LuceneTranscriptIndex;
import hark.source.RawTranscript;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The process that {@link KillTortureTest} kills: Hark's archive, index and queue over a source
 * that makes every transcript of its ID. It submits batches until it is killed, or, told to finish,
 * imports what is left and checks everything. It prints {@code accepted NUMBER ID} when a request
 * has been answered.
 */
final class KillTorture {

  private static final int VIDEOS = 4000;
  private static final String SOURCE = "made";

  private KillTorture() {}

  /**
   * @param arguments the data folder, a seed, and {@code run} or {@code finish}
   */
  public static void main(String[] arguments) throws InterruptedException {
    var folder = Path.of(arguments[0]);
    var archive = FileArchive.open(folder.resolve("archive"));
    try (var index = LuceneTranscriptIndex.open(folder.resolve("index"))) {
      var locks = new VideoLocks();
      try (var reindexer = new Reindexer(archive, index, locks)) {
        reindexer.start();
        var importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
        var source = new FakeSource(SOURCE, KillTorture::make);
        try (var queue =
            ImportQueue.open(
                folder.resolve("imports"),
                List.of(source),
                WorkerSettings.of(
                    importer, reindexer::start, Duration.ofMinutes(1), Clock.systemUTC()))) {
          queue.start();
          say("opened " + index.totals().videos());
          if (arguments[2].equals("run")) {
            submitForEver(queue, new Random(Long.parseLong(arguments[1])));
          }
          finish(queue, reindexer, archive, index);
        }
      }
    }
  }

  private static void submitForEver(ImportQueue queue, Random random) throws InterruptedException {
    while (true) {
      var ids =
          random
              .ints(1 + random.nextInt(12), 0, VIDEOS)
              .mapToObj(i -> new VideoId("video-" + i))
              .toList();
      queue.submit(SOURCE, ids).forEach(job -> say("accepted " + job.number() + " " + job.video()));
      Thread.sleep(random.nextInt(80));
    }
  }

  private static void finish(
      ImportQueue queue, Reindexer reindexer, FileArchive archive, LuceneTranscriptIndex index)
      throws InterruptedException {
    while (queue.progress().waiting() + queue.progress().importing() > 0
        || reindexer.progress().running()) {
      Thread.sleep(20);
    }
    for (var job : queue.newest(JobFilter.ALL, 0, Integer.MAX_VALUE)) {
      say("job %d %s %s %s".formatted(job.number(), job.video(), job.state(), job.reason()));
    }
    Set<VideoId> imported = new HashSet<>();
    for (var entry : index.entries()) {
      var id = entry.video().id();
      if (!imported.add(id)) {
        say("wrong: two transcripts of " + id);
      }
      if (!lines(index.transcript(id).orElseThrow()).equals(lines(id))) {
        say("wrong: the segments of " + id);
      }
      say("found " + id);
    }
    if (archive.count() != imported.size()) {
      say("wrong: %d archived, %d indexed".formatted(archive.count(), imported.size()));
    }
    var totals = index.totals();
    say("end %d videos, %d segments".formatted(totals.videos(), totals.segments()));
  }

  private static RawTranscript make(VideoId id) {
    return Raws.vtt(id.value(), lines(id).toArray(String[]::new));
  }

  /** Returns the text of a video: 3 to 52 lines, which depend on the ID alone. */
  private static List<String> lines(VideoId id) {
    int lines = 3 + Math.floorMod(id.hashCode(), 50);
    return Stream.concat(
            Stream.of("this is " + id),
            IntStream.range(1, lines).mapToObj(i -> "line %d of %s".formatted(i, id)))
        .toList();
  }

  private static List<String> lines(Transcript transcript) {
    return transcript.segments().stream().map(Segment::text).toList();
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
