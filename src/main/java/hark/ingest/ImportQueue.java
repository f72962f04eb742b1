package hark.ingest;

import hark.ingest.ImportJob.State;
import hark.search.IndexBrokenException;
import hark.source.RawTranscript;
import hark.source.TranscriptSource;
import hark.transcript.VideoId;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Imports that were asked for, and what became of them. A request is on disk before {@link #submit}
 * returns, and every accepted job is brought to a final state, over any number of restarts. All
 * unfinished jobs are kept, and the newest 10,000 finished ones. A transcript that cannot be
 * written because the disk or the index fails is tried again a few times, and its source is not
 * asked again for that. Safe to share between threads; owns one thread for each source.
 */
public final class ImportQueue implements AutoCloseable {

  /**
   * How many of the jobs that are kept are in each kind of state.
   *
   * @param done imported, or found unchanged
   * @param failed ended in any other way
   */
  public record Progress(int waiting, int importing, int done, int failed) {}

  private static final String GIVEN_UP =
      "The disk could not be written; make room there and import the video again.";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());

  private final Map<String, TranscriptSource> sources = new LinkedHashMap<>();
  private final Importer importer;
  private final Runnable healer;
  private final Patience patience;
  private final Clock clock;
  private final Journal journal;
  private final JobBook book;
  private final Object submitting = new Object();
  private long nextNumber;

  private ImportQueue(
      Journal.Opened opened,
      List<TranscriptSource> sources,
      Importer importer,
      Runnable healer,
      Patience patience,
      Clock clock) {
    this.journal = opened.journal();
    this.nextNumber = opened.nextNumber();
    this.importer = importer;
    this.healer = healer;
    this.patience = patience;
    this.clock = clock;
    this.book = new JobBook(clock.millis()); // grows over restarts too
    sources.forEach(source -> this.sources.put(source.name(), source));
    book.put(opened.jobs().values());
  }

  /**
   * Opens the queue whose journal is in this folder. Jobs that were being imported when the last
   * process ended wait again. Nothing is imported before {@link #start}.
   *
   * @param healer asked to put the index right, in the background, each time that a transcript
   *     could not be written
   */
  public static ImportQueue open(
      Path folder,
      List<TranscriptSource> sources,
      Importer importer,
      Runnable healer,
      Clock clock) {
    return open(folder, sources, importer, healer, Patience.DEFAULT, clock);
  }

  /** The same with another patience. */
  static ImportQueue open(
      Path folder,
      List<TranscriptSource> sources,
      Importer importer,
      Runnable healer,
      Patience patience,
      Clock clock) {
    return new ImportQueue(Journal.open(folder), sources, importer, healer, patience, clock);
  }

  /** Begins to import, each source on a thread of its own. Called once. */
  public void start() {
    for (var name : book.awaitedSources()) {
      if (!sources.containsKey(name)) {
        var ending = Ending.failed("There is no source \"%s\" here any more.".formatted(name));
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
    become(job, State.IMPORTING, "");
    var rest = fetch(source, job, began);
    for (int attempt = 1; book.ending(); attempt++) {
      try {
        var ending = bringToEnd(rest, job, attempt);
        if (ending.isPresent()) {
          end(source, job, ending.get());
          return;
        }
      } finally {
        book.ended();
      }
      book.pause(patience.pauseAfter(attempt));
      become(job, State.IMPORTING, "");
    }
  }

  /** Asks the source, and returns what is then to be done. */
  private Supplier<Ending> fetch(TranscriptSource source, ImportJob job, Instant began) {
    try {
      var raw = source.fetch(job.video());
      return () -> take(raw, began);
    } catch (RuntimeException | Error e) {
      var ending = Ending.of(job, e);
      return () -> ending;
    }
  }

  private Ending take(RawTranscript raw, Instant began) {
    var outcome = importer.take(raw);
    return Ending.taken(
        outcome, outcome.receipt().withTook(Duration.between(began, clock.instant())));
  }

  /** The job's end, or nothing when it could not be written and waits to be tried again. */
  private Optional<Ending> bringToEnd(Supplier<Ending> rest, ImportJob job, int attempt) {
    try {
      return Optional.of(rest.get());
    } catch (UncheckedIOException | IndexBrokenException e) {
      return unwritten(job, attempt, e);
    } catch (RuntimeException | Error e) { // an error must not end the thread and stall the queue
      return Optional.of(Ending.of(job, e));
    }
  }

  private Optional<Ending> unwritten(ImportJob job, int attempt, RuntimeException problem) {
    LOG.log(
        System.Logger.Level.ERROR,
        String.format(
            Locale.ROOT,
            "Import %d of %s could not be written, try %d of %d",
            job.number(),
            job.video(),
            attempt,
            patience.tries()),
        problem);
    healer.run();
    if (attempt >= patience.tries()) {
      return Optional.of(Ending.failed(GIVEN_UP));
    }
    var next = TIME.format(clock.instant().plus(patience.pauseAfter(attempt)));
    become(
        job,
        State.WAITING,
        "The disk could not be written; Hark tries again at %s.".formatted(next));
    return Optional.empty();
  }

  private void become(ImportJob job, State state, String reason) {
    book.put(List.of(job.become(state, reason, Optional.empty(), clock.instant())));
  }

  private void end(TranscriptSource source, ImportJob job, Ending ending) {
    finish(List.of(job), ending);
    if (ending.endsRun()) {
      finish(List.copyOf(book.waiting(source.name()).values()), ending);
    }
  }

  private void finish(List<ImportJob> jobs, Ending ending) {
    if (jobs.isEmpty()) {
      return;
    }
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
    LOG.log(System.Logger.Level.INFO, line(ended));
  }

  /** One line for the log, of one job or of many that ended in the same way. */
  private static String line(List<ImportJob> ended) {
    var first = ended.getFirst();
    var what =
        ended.size() == 1
            ? String.format(Locale.ROOT, "Import %d of %s", first.number(), first.video())
            : String.format(Locale.ROOT, "%d imports that waited", ended.size());
    return "%s from %s: %s %s".formatted(what, first.source(), first.state(), first.reason());
  }
}
