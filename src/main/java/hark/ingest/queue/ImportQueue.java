package hark.ingest.queue;

import hark.ingest.store.DiskWatch;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.source.TranscriptRequest;
import hark.source.TranscriptSource;
import hark.transcript.VideoId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Imports that were asked for, and what became of them. A request is on disk before {@link #submit}
 * returns, and every accepted job is brought to a final state, over any number of restarts, unless
 * the queue is paused or a source stops it. All unfinished jobs are kept, at most 100,000, and the
 * newest 10,000 each of the finished ones that brought a transcript and that did not. Safe to share
 * between threads; owns one thread for each source.
 */
public final class ImportQueue implements AutoCloseable {

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

  /** A job that was in work when so many processes ended without being told to is given up. */
  private static final int MOST_BEGINNINGS = 3;

  private static final String ENDS_PROCESS =
      "Hark ended %d times while this was imported, so it is not tried again by itself. Where the transcript is sound, give Hark more memory and try again.";

  private final Map<String, TranscriptSource> sources = new LinkedHashMap<>();
  private final JobTable book;
  private final JobRegistry registrar;
  private final WorkerSettings workshop;
  private final ImportWorker.Troubles troubles;

  private ImportQueue(
      StoreFolder folder,
      JournalOpening.Opened opened,
      QueueLimits limits,
      List<TranscriptSource> sources,
      WorkerSettings workshop) {
    sources.forEach(source -> this.sources.put(source.name(), source));
    this.workshop = workshop;
    this.book = new JobTable(opened.ledger().shelf(), workshop.clock());
    var disk = new DiskWatch(folder.path(), folder.notices());
    this.registrar = new JobRegistry(opened, book, workshop.clock(), limits, disk);
    this.troubles = new ImportWorker.Troubles(disk, folder.notices(), new ImportRun.Abandoned());
    if (!registrar.readOnly().isEmpty()) {
      folder.notices().post(NoticeKind.READ_ONLY, folder.path().toString(), registrar.readOnly());
    }
  }

  /** Opens the queue with a notice board of its own. */
  public static ImportQueue open(
      Path folder, List<TranscriptSource> sources, WorkerSettings workshop) {
    return open(StoreFolder.of(folder, new NoticeBoard()), sources, workshop);
  }

  /**
   * Opens the queue whose journal is in this folder. Jobs that were being imported when the last
   * process ended wait again. Nothing is imported before {@link #start}. Where the journal cannot
   * be written or is of a newer version, the queue can only be looked at ({@link #readOnly}).
   */
  public static ImportQueue open(
      StoreFolder folder, List<TranscriptSource> sources, WorkerSettings workshop) {
    return open(folder, sources, workshop, QueueLimits.USUAL, JournalDisk.REAL);
  }

  public static ImportQueue open(
      StoreFolder folder,
      List<TranscriptSource> sources,
      WorkerSettings workshop,
      QueueLimits limits,
      JournalDisk disk) {
    var opening =
        new JournalOpening(folder.path(), limits, folder.aside(), disk, ImportJournal.SMALL);
    return new ImportQueue(folder, opening.open(), limits, sources, workshop);
  }

  /**
   * Begins to import, each source on a thread of its own. Called once. Nothing begins in a queue
   * that can only be looked at.
   */
  public void start() {
    if (!registrar.readOnly().isEmpty()) {
      return;
    }
    for (var name : book.awaitedSources()) {
      if (!sources.containsKey(name)) {
        var reason = "There is no source \"%s\" here any more.".formatted(name);
        registrar.stand(
            book.where(job -> job.source().equals(name) && !job.state().isFinal()),
            JobStatus.ended(JobState.FAILED, reason, Optional.empty()));
      }
    }
    registrar.begun().forEach(this::giveUp);
    for (var source : sources.values()) {
      var worker = new ImportWorker(source, book, registrar, workshop, troubles);
      Thread.ofPlatform().name("import " + source.name()).daemon().start(worker);
    }
  }

  /** Ends a job that was begun too often. */
  private void giveUp(long number, int beginnings) {
    if (beginnings >= MOST_BEGINNINGS) {
      var reason = ENDS_PROCESS.formatted(beginnings);
      book.job(number)
          .filter(job -> !job.state().isFinal())
          .ifPresent(
              job ->
                  registrar.stand(
                      List.of(job), JobStatus.ended(JobState.FAILED, reason, Optional.empty())));
    }
  }

  /** Why the queue can only be looked at, and what to do; blank when it can be changed. */
  public String readOnly() {
    return registrar.readOnly();
  }

  /** Whether imports wait until there is room on the disk. */
  public boolean isDiskFull() {
    return troubles.disk().isFull();
  }

  /** How many unfinished imports a source has. */
  public int open(String source) {
    return book.open(source);
  }

  /** How many more imports can be accepted now. */
  public int room() {
    return registrar.room();
  }

  /** Accepts one job for each ID, as {@link #submit(List)} does. */
  public List<ImportJob> submit(String source, List<VideoId> videos) {
    return submit(videos.stream().map(id -> TranscriptRequest.of(id, source)).toList()).jobs();
  }

  /**
   * Accepts one job for each, in this order; for what is asked for twice, or by an unfinished job
   * of the same source, there is one job only.
   *
   * @param wanted all of one source
   * @throws IllegalArgumentException when there is no such source
   * @throws QueueFullException when there would be too many; then none is accepted
   * @throws QueueReadOnlyException when the queue can only be looked at
   * @throws hark.archive.StorageFullException when the disk is full
   */
  public AcceptedJobs submit(List<TranscriptRequest> wanted) {
    if (wanted.stream().anyMatch(one -> !sources.containsKey(one.source()))) {
      throw new IllegalArgumentException("There is no source of that name");
    }
    return registrar.accept(wanted);
  }

  /** Where the caption files of unfinished jobs lie. */
  public Set<URI> awaitedCaptions() {
    return book.where(job -> !job.state().isFinal()).stream()
        .flatMap(job -> job.wanted().captions().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether a video of a source was ever asked for. */
  public boolean isSeen(String source, VideoId video) {
    return registrar.isSeen(source, video);
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
  public List<ImportJob> newest(JobFilter show, int skip, int limit) {
    return book.newest(show, skip, limit);
  }

  public QueueProgress progress() {
    return book.progress();
  }

  /** Grows by one or more with every change of any job, for pages that wait for one. */
  public long revision() {
    return book.revision();
  }

  /** Lets what is being imported come to its end, and then nothing, until {@link #resume}. */
  public void pause() {
    registrar.pause(true);
  }

  /** Goes on after {@link #pause}, and asks sources that stopped the queue once more. */
  public void resume() {
    registrar.pause(false);
  }

  public boolean isPaused() {
    return book.isPaused();
  }

  /** The sources that stopped; forgotten when the queue is resumed or opened again. */
  public List<SourceStop> stops() {
    return book.stops();
  }

  /**
   * Lets a job that brought no transcript, or is not ready, wait for its turn again.
   *
   * @return {@code false} when there is nothing to be tried again
   */
  public boolean retry(long number) {
    return registrar.retry(job -> job.number() == number) > 0;
  }

  /**
   * Lets all jobs that ended without a transcript, other than by somebody's wish, wait for their
   * turn again, and returns how many there are.
   */
  public int retryFailed() {
    return registrar.retry(job -> job.state().isFailure());
  }

  /**
   * Ends a job before its time.
   *
   * @return {@code false} when it had ended, or is being written, which cannot be cancelled
   */
  public boolean cancel(long number) {
    return registrar.cancel(job -> job.number() == number) > 0;
  }

  /** Ends all jobs that have not ended, and returns how many there were. */
  public int cancelOpen() {
    return registrar.cancel(job -> true);
  }

  /**
   * Forgets the jobs that brought a transcript or were cancelled and, if wanted, the failed ones.
   */
  public void clearFinished(boolean failedToo) {
    registrar.clear(job -> failedToo || !job.state().isFailure());
  }

  /**
   * Stops: what is being written is brought to its end, what is being fetched or read waits for the
   * next start. Takes five seconds at most: what is not written by then is done again.
   */
  @Override
  public void close() {
    registrar.close(LONGEST_CLOSE);
  }
}
