package hark.ingest.queue;

import hark.ingest.ImportReason;
import hark.ingest.store.DiskWatch;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
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
 * The queue of imports and their outcomes. A request is on disk before {@link #submit} returns, and
 * every accepted job reaches a final state, across any number of restarts, unless the queue is
 * paused or a source stops it. All unfinished jobs are kept, at most 100,000, and of the finished
 * ones the newest 10,000 that imported a transcript and the newest 10,000 that did not. Safe to
 * share between threads; owns one thread for each source.
 */
public final class ImportQueue implements AutoCloseable {

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

  /**
   * A job fails for good when this many processes ended unexpectedly while they parsed or indexed
   * its transcript.
   */
  private static final int MAX_STARTS = 5;

  /** The number of such ends from which the job waits longer each time. */
  private static final int SUSPICIOUS = 2;

  /**
   * The waits, so that restarts one after the other meet a job at most twice, and a job that ends
   * the process leaves time for everything else.
   */
  private static final RetryPolicy AFTER_END =
      new RetryPolicy(MAX_STARTS, Duration.ofSeconds(30), Duration.ofMinutes(10));

  private final Map<String, TranscriptSource> sources = new LinkedHashMap<>();
  private final JobTable table;
  private final JobRegistry registry;
  private final WorkerSettings settings;
  private final ImportWorker.WorkerContext context;

  private ImportQueue(
      StoreFolder folder,
      JournalOpening.OpenJournal opened,
      QueueLimits limits,
      List<TranscriptSource> sources,
      WorkerSettings settings) {
    sources.forEach(source -> this.sources.put(source.name(), source));
    this.settings = settings;
    this.table = new JobTable(opened.replayed().index(), settings.clock());
    var disk = new DiskWatch(folder.path(), folder.notices());
    this.registry = new JobRegistry(opened, table, settings.clock(), limits, disk);
    this.context =
        new ImportWorker.WorkerContext(disk, folder.notices(), new ImportRun.AbandonedRuns());
    if (!registry.readOnly().isEmpty()) {
      folder.notices().post(NoticeKind.READ_ONLY, folder.path().toString(), registry.readOnly());
    }
  }

  /** Opens the queue with a notice board of its own. */
  public static ImportQueue open(
      Path folder, List<TranscriptSource> sources, WorkerSettings settings) {
    return open(StoreFolder.of(folder, new NoticeBoard()), sources, settings);
  }

  /**
   * Opens the queue whose journal is in this folder. Jobs that were running when the last process
   * ended wait again. Nothing is imported before {@link #start}. If the journal cannot be written
   * or is of a newer version, the queue is read-only ({@link #readOnly}).
   */
  public static ImportQueue open(
      StoreFolder folder, List<TranscriptSource> sources, WorkerSettings settings) {
    return open(folder, sources, settings, QueueLimits.USUAL, JournalDisk.REAL);
  }

  public static ImportQueue open(
      StoreFolder folder,
      List<TranscriptSource> sources,
      WorkerSettings settings,
      QueueLimits limits,
      JournalDisk disk) {
    var opening =
        new JournalOpening(folder.path(), limits, folder.damagedFiles(), disk, ImportJournal.SMALL);
    return new ImportQueue(folder, opening.open(), limits, sources, settings);
  }

  /**
   * Starts to import, each source on a thread of its own. Called once. Does nothing if the queue is
   * read-only.
   */
  public void start() {
    if (!registry.readOnly().isEmpty()) {
      return;
    }
    for (var name : table.sourcesWithJobs()) {
      if (!sources.containsKey(name)) {
        var reason = Message.of(ImportReason.SOURCE_GONE, name);
        registry.updateStatus(
            table.matching(job -> job.source().equals(name) && !job.state().isFinal()),
            JobStatus.ended(JobState.FAILED, reason, Optional.empty()));
      }
    }
    registry.startCounts().forEach(this::giveUp);
    for (var source : sources.values()) {
      var worker = new ImportWorker(source, table, registry, settings, context);
      Thread.ofPlatform().name("import " + source.name()).daemon().start(worker);
    }
  }

  /**
   * Fails a job during which too many processes ended, and delays one during which some did. A
   * delay is not recorded, since a recorded status would reset the count.
   */
  private void giveUp(long number, int starts) {
    if (starts < SUSPICIOUS) {
      return;
    }
    var unfinished = table.job(number).filter(job -> !job.state().isFinal());
    if (starts >= MAX_STARTS) {
      var reason = Message.of(ImportReason.PROCESS_ENDED, starts);
      var failed = JobStatus.ended(JobState.FAILED, reason, Optional.empty());
      unfinished.ifPresent(job -> registry.updateStatus(List.of(job), failed));
    } else {
      var now = settings.clock().instant();
      var later =
          JobStatus.notReady(
              Message.of(ImportReason.PROCESS_ENDED_BEFORE, starts),
              now.plus(AFTER_END.pauseAfter(starts - SUSPICIOUS + 1)),
              unfinished.map(job -> job.status().attempts()).orElse(0));
      unfinished.ifPresent(job -> table.put(List.of(job.withStatus(later, now))));
    }
  }

  /** Returns the reason why the queue is read-only, and a remedy; empty if it can be changed. */
  public Message readOnly() {
    return registry.readOnly();
  }

  /** Returns whether imports wait until the disk has room again. */
  public boolean isDiskFull() {
    return context.disk().isFull();
  }

  /** Returns the number of unfinished imports of a source. */
  public int open(String source) {
    return table.open(source);
  }

  /** Returns the number of further imports that can be accepted now. */
  public int room() {
    return registry.room();
  }

  /** Accepts one job for each ID; see {@link #submit(List)}. */
  public List<ImportJob> submit(String source, List<VideoId> videos) {
    return submit(videos.stream().map(id -> TranscriptRequest.of(id, source)).toList()).jobs();
  }

  /**
   * Accepts one job for each request, in this order. Equal requests share one job, also with an
   * unfinished job of the same source.
   *
   * @param requests all for one source
   * @throws IllegalArgumentException when there is no such source
   * @throws QueueFullException when there would be too many jobs; then none is accepted
   * @throws QueueReadOnlyException when the queue is read-only
   * @throws hark.archive.disk.StorageUnwritableException when the disk is full
   */
  public AcceptedJobs submit(List<TranscriptRequest> requests) {
    if (requests.stream().anyMatch(one -> !sources.containsKey(one.source()))) {
      throw new IllegalArgumentException("There is no source with this name");
    }
    return registry.accept(requests);
  }

  /** Returns the addresses of the caption files that unfinished jobs still need. */
  public Set<URI> awaitedCaptions() {
    return table.matching(job -> !job.state().isFinal()).stream()
        .flatMap(job -> job.request().captions().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether a video of a source was ever requested. */
  public boolean isSeen(String source, VideoId video) {
    return registry.isSeen(source, video);
  }

  public Optional<ImportJob> job(long number) {
    return table.job(number);
  }

  /**
   * Returns jobs, the newest first.
   *
   * @param skip the number of newest jobs to leave out
   * @param limit the most jobs to return
   */
  public List<ImportJob> newest(JobFilter show, int skip, int limit) {
    return table.newest(show, skip, limit);
  }

  /**
   * Returns jobs as people look through them: running ones, then those to be done, in that order,
   * then finished ones, the newest first.
   *
   * @param skip the number of jobs to leave out
   * @param limit the most jobs to return
   */
  public List<ImportJob> listed(JobFilter show, int skip, int limit) {
    return table.listed(show, skip, limit);
  }

  public QueueProgress progress() {
    return table.progress();
  }

  /** Returns a number that grows with every change of any job, for pages that wait for a change. */
  public long revision() {
    return table.revision();
  }

  /** Starts no further job until {@link #resume}; running imports are completed. */
  public void pause() {
    registry.pause(true);
  }

  /** Continues after {@link #pause}, and tries sources again that stopped the queue. */
  public void resume() {
    registry.pause(false);
  }

  public boolean isPaused() {
    return table.isPaused();
  }

  /** Returns the sources that stopped; cleared when the queue is resumed or opened again. */
  public List<SourceStop> stops() {
    return table.stops();
  }

  /**
   * Puts a job that imported no transcript, or is not ready, back into the queue.
   *
   * @return {@code false} when the job cannot be retried
   */
  public boolean retry(long number) {
    return registry.retry(job -> job.number() == number) > 0;
  }

  /**
   * Puts all failed jobs back into the queue, and returns their number. Cancelled jobs are left
   * out.
   */
  public int retryFailed() {
    return registry.retry(job -> job.state().isFailure());
  }

  /**
   * Cancels a job.
   *
   * @return {@code false} when it has ended, or is being written, which cannot be cancelled
   */
  public boolean cancel(long number) {
    return registry.cancel(job -> job.number() == number) > 0;
  }

  /** Cancels all unfinished jobs that are not being written, and returns their number. */
  public int cancelOpen() {
    return registry.cancel(job -> true);
  }

  /** Removes finished jobs from the queue, and returns their number. */
  public int clearFinished(boolean includingFailed) {
    return registry.clear(job -> includingFailed || !job.state().isFailure());
  }

  /**
   * Stops the queue. Jobs that are being written are completed; jobs that are being fetched or
   * parsed wait for the next start. Takes at most five seconds: a job not written by then is
   * repeated.
   */
  @Override
  public void close() {
    registry.close(LONGEST_CLOSE);
  }
}
