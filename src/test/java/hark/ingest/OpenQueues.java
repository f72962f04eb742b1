package hark.ingest;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.queue.ImportJob;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.RetryPolicy;
import hark.ingest.queue.WorkerSettings;
import hark.message.Message;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.transcript.VideoId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Import queues of tests, over a source that refuses some videos; closed after each test. */
abstract class OpenQueues {

  static final Duration SOON = Duration.ofMillis(1);
  static final Duration FAR = Duration.ofDays(1);

  @TempDir Path folder;
  private final List<ImportQueue> opened = new ArrayList<>();
  final MapIndex index = new MapIndex();

  /** The refusals that are answered for a video, instead of a transcript. */
  final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

  int tries = 1_000;

  final FakeSource source = new FakeSource("test", this::answer);

  @AfterEach
  void close() {
    opened.forEach(ImportQueue::close);
  }

  RawTranscript answer(VideoId id) {
    var refusal = refusals.get(id.value());
    if (refusal != null) {
      throw new SourceException(refusal, Message.verbatim(id + ": " + refusal));
    }
    return Raws.vtt(id.value(), "hello");
  }

  ImportQueue start(Duration askAgain, FakeSource... sources) {
    var queue = open(askAgain, sources);
    queue.start();
    return queue;
  }

  ImportQueue open(Duration askAgain, FakeSource... sources) {
    var archive = FileArchive.open(folder.resolve("archive"));
    var importer = new TranscriptImporter(archive, index, new VideoLocks(), Clock.systemUTC());
    var patience = new RetryPolicy(tries, askAgain, askAgain);
    var settings = new WorkerSettings(importer, () -> {}, patience, patience, Clock.systemUTC());
    var queue = ImportQueue.open(folder.resolve("imports"), List.of(sources), settings);
    opened.add(queue);
    return queue;
  }

  static List<VideoId> ids(String... ids) {
    return Stream.of(ids).map(VideoId::new).toList();
  }

  static List<Long> numbers(List<ImportJob> jobs) {
    return jobs.stream().map(ImportJob::number).toList();
  }

  static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
