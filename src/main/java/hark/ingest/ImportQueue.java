package hark.ingest;

import hark.caption.CaptionSyntaxException;
import hark.ingest.ImportJob.State;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.TranscriptSource;
import hark.transcript.VideoId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Imports that were asked for, and what became of them. A request is on disk before {@link #submit}
 * returns, and every accepted job is brought to a final state, over any number of restarts. All
 * jobs since the start are kept in memory; over a restart all unfinished ones and the newest 10,000
 * finished. Safe to share between threads; owns one thread for each source.
 */
public final class ImportQueue implements AutoCloseable {

  /**
   * How many jobs are in each kind of state.
   *
   * @param done imported, or found unchanged
   * @param failed ended in any other way
   */
  public record Progress(int waiting, int importing, int done, int failed) {}

  /** How a job ends. */
  private record Ending(
      State state, String reason, Optional<ImportReceipt> receipt, boolean endsRun) {

    static Ending of(State state, String reason) {
      return new Ending(state, reason, Optional.empty(), false);
    }
  }

  private static final String SAME_WORDS =
      "The words are those that were here before; they were written anew with what is known of the"
          + " video now.";

  private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());

  private final Map<String, TranscriptSource> sources = new LinkedHashMap<>();
  private final Importer importer;
  private final Clock clock;
  private final Journal journal;
  private final JobBook book;
  private final Object submitting = new Object();
  private long nextNumber;

  private ImportQueue(
      Journal.Opened opened, List<TranscriptSource> sources, Importer importer, Clock clock) {
    this.journal = opened.journal();
    this.nextNumber = opened.nextNumber();
    this.importer = importer;
    this.clock = clock;
    this.book = new JobBook(clock.millis()); // grows over restarts too
    sources.forEach(source -> this.sources.put(source.name(), source));
    book.put(opened.jobs().values());
  }

  /**
   * Opens the queue whose journal is in this folder. Jobs that were being imported when the last
   * process ended wait again. Nothing is imported before {@link #start}.
   */
  public static ImportQueue open(
      Path folder, List<TranscriptSource> sources, Importer importer, Clock clock) {
    return new ImportQueue(Journal.open(folder), sources, importer, clock);
  }

  /** Begins to import, each source on a thread of its own. Called once. */
  public void start() {
    for (var name : book.awaitedSources()) {
      if (!sources.containsKey(name)) {
        var ending =
            Ending.of(State.FAILED, "There is no source \"%s\" here any more.".formatted(name));
        finish(List.copyOf(book.waiting(name).values()), ending);
      }
    }
    for (var source : sources.values()) {
      Thread.ofPlatform().name("import " + source.name()).daemon().start(() -> work(source));
    }
  }

  /**
   * Accepts one job for each ID, in this order; of an ID that is named twice, or is already waiting
   * for the same source, there is one job only.
   *
   * @return the jobs, new ones and those already waiting
   * @throws IllegalArgumentException when there is no such source
   */
  public List<ImportJob> submit(String source, List<VideoId> videos) {
    if (!sources.containsKey(source)) {
      throw new IllegalArgumentException("There is no source of that name");
    }
    synchronized (submitting) {
      if (book.isClosed()) {
        throw new IllegalStateException("Hark is stopping and takes no imports");
      }
      var jobs = book.waiting(source);
      var unknown = new LinkedHashSet<>(videos);
      unknown.removeAll(jobs.keySet());
      if (!unknown.isEmpty()) {
        accept(source, List.copyOf(unknown)).forEach(job -> jobs.put(job.video(), job));
      }
      return videos.stream().distinct().map(jobs::get).toList();
    }
  }

  private List<ImportJob> accept(String source, List<VideoId> videos) {
    var now = clock.instant();
    journal.append(List.of(JournalLine.submit(nextNumber, source, videos, now)));
    var jobs = new ArrayList<ImportJob>(videos.size());
    for (var video : videos) {
      jobs.add(ImportJob.waiting(nextNumber++, video, source, now));
    }
    book.put(jobs);
    return jobs;
  }

  public Optional<ImportJob> job(long number) {
    return book.job(number);
  }

  /**
   * Jobs, the newest first.
   *
   * @param skip how many of the newest to leave out
   * @param limit how many at the most
   */
  public List<ImportJob> newest(int skip, int limit) {
    return book.newest(skip, limit);
  }

  public Progress progress() {
    return book.progress();
  }

  /** Grows by one or more with every change of any job, for pages that wait for one. */
  public long revision() {
    return book.revision();
  }

  /**
   * Stops: what is being indexed is brought to its end, what is being fetched waits for the next
   * start. Takes no longer than one transcript takes to be indexed.
   */
  @Override
  public void close() {
    synchronized (submitting) {
      book.close();
      journal.close();
    }
  }

  private void work(TranscriptSource source) {
    for (var job = book.awaitNext(source.name());
        job.isPresent();
        job = book.awaitNext(source.name())) {
      process(source, job.get());
    }
  }

  private void process(TranscriptSource source, ImportJob job) {
    var began = clock.instant();
    book.put(List.of(job.become(State.IMPORTING, "", Optional.empty(), began)));
    var rest = fetch(source, job, began);
    if (!book.ending()) {
      return;
    }
    try {
      var ending = rest.get();
      finish(List.of(job), ending);
      if (ending.endsRun()) {
        finish(List.copyOf(book.waiting(source.name()).values()), ending);
      }
    } finally {
      book.ended();
    }
  }

  /** Asks the source, and returns what is then to be done. */
  private Supplier<Ending> fetch(TranscriptSource source, ImportJob job, Instant began) {
    try {
      var raw = source.fetch(job.video());
      return () -> take(raw, job, began);
    } catch (RuntimeException | Error e) {
      return () -> failed(job, e);
    }
  }

  private Ending take(RawTranscript raw, ImportJob job, Instant began) {
    try {
      var outcome = importer.take(raw);
      var receipt = outcome.receipt().withTook(Duration.between(began, clock.instant()));
      var state = outcome.changed() ? State.IMPORTED : State.UNCHANGED;
      var reason = outcome.changed() && !outcome.newWords() ? SAME_WORDS : "";
      return new Ending(state, reason, Optional.of(receipt), false);
    } catch (RuntimeException | Error e) { // an error must not end the thread and stall the queue
      return failed(job, e);
    }
  }

  private static Ending failed(ImportJob job, Throwable problem) {
    return switch (problem) {
      case SourceException e ->
          new Ending(state(e.refusal()), e.getMessage(), Optional.empty(), e.refusal().endsRun());
      case CaptionSyntaxException e -> Ending.of(State.FAILED, e.getMessage());
      default -> {
        LOG.log(
            System.Logger.Level.ERROR,
            "Import %d of %s went wrong".formatted(job.number(), job.video()),
            problem);
        yield Ending.of(
            State.FAILED,
            "Something went wrong inside Hark; the log says more (job %d)."
                .formatted(job.number()));
      }
    };
  }

  private static State state(SourceException.Refusal refusal) {
    return switch (refusal) {
      case NO_SUCH_VIDEO -> State.NO_SUCH_VIDEO;
      case NOT_READY -> State.NOT_READY;
      case NOTHING_SPOKEN -> State.NOTHING_SPOKEN;
      case KEY_REFUSED, NO_CREDITS, SLOW_DOWN, SERVICE_TROUBLE -> State.FAILED;
    };
  }

  private void finish(List<ImportJob> jobs, Ending ending) {
    var now = clock.instant();
    var reason = WhiteSpace.collapse(ending.reason());
    var ended =
        jobs.stream().map(j -> j.become(ending.state(), reason, ending.receipt(), now)).toList();
    try {
      journal.append(ended.stream().map(JournalLine::ended).toList());
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The ends of imports are not on disk; a restart repeats them",
          e);
    }
    book.put(ended);
    ended.forEach(ImportQueue::log);
  }

  private static void log(ImportJob job) {
    LOG.log(
        System.Logger.Level.INFO,
        "Import %d of %s from %s: %s %s"
            .formatted(job.number(), job.video(), job.source(), job.state(), job.reason()));
  }
}
