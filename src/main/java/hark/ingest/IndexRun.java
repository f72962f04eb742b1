package hark.ingest;

import hark.archive.ArchivedTranscript;
import hark.archive.TranscriptArchive;
import hark.archive.TranscriptArchive.TrackLabel;
import hark.archive.VideoLocks;
import hark.message.Message;
import hark.message.MessageException;
import hark.message.MessageTexts;
import hark.search.IndexBrokenException;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * One run of the {@link Reindexer} over the archive. A transcript that fails, for whatever reason,
 * is reported, and the run continues; only a failure of the index itself ends it. Started by one
 * thread, once; it reads several transcripts at a time, no more than fit into memory, on threads of
 * its own that end with it.
 */
final class IndexRun {

  /** The archive to read and the index to write. */
  record Places(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {}

  /**
   * The outcome of a run.
   *
   * @param removed the first of the transcripts that only the index had and nobody had deleted
   * @param whole false when the run was stopped
   */
  record Report(
      long put,
      long deleted,
      List<String> removed,
      List<MissingTranscript> missing,
      boolean whole) {}

  private record TrackKey(VideoId video, Track track) {}

  /**
   * A transcript that was put into the index.
   *
   * @param track in the archive
   * @param shown with edits
   */
  private record SentTranscript(VideoId video, Track track, Track shown) {}

  private static final System.Logger LOG = System.getLogger(IndexRun.class.getName());

  /**
   * The number of transcripts between commits: a long run shows its first transcripts early, and
   * loses little when it is stopped.
   */
  private static final int COMMIT_EVERY = 500;

  /**
   * Bytes of files in work at a time; less than imports may use, since the run never waits for them
   * while it holds the lock of a video.
   */
  private static final int BUDGET = 24 << 20;

  /** The most deleted transcripts that are named. */
  private static final int MOST_REMOVED = 100;

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final VideoLocks locks;
  private final BooleanSupplier stopped;
  private final LongConsumer progress;
  private final ParseBudget budget = new ParseBudget(BUDGET);
  private final Map<TrackKey, String> indexed = new HashMap<>();
  private final Map<TrackKey, MissingTranscript> missing = new ConcurrentHashMap<>();
  private final List<String> removed = new ArrayList<>();
  private final AtomicLong put = new AtomicLong();

  /** The transcripts put since the last commit. */
  private final Queue<SentTranscript> sent = new ConcurrentLinkedQueue<>();

  private long done;
  private long deleted;

  /**
   * The run ends without a deletion if the archive is missing.
   *
   * @param stopped called before each transcript; ends the run if true
   * @param progress receives the number of transcripts checked so far
   */
  IndexRun(Places places, BooleanSupplier stopped, LongConsumer progress) {
    this.archive = places.archive();
    this.index = places.index();
    this.locks = places.locks();
    this.stopped = () -> stopped.getAsBoolean() || archive.isMissing();
    this.progress = progress;
  }

  Report run() {
    index.forEachEntry(
        entry -> indexed.put(new TrackKey(entry.video().id(), entry.track()), entry.contentHash()));
    try (var labels = archive.labels();
        var work = new ParallelWork("reindex")) {
      labels.takeWhile(label -> !stopped.getAsBoolean()).forEach(label -> check(label, work));
      work.await();
    }
    if (!stopped.getAsBoolean()) {
      indexed.keySet().forEach(this::deleteUnlessArchived); // those that no label matched
    }
    if (put.get() + deleted > 0) {
      commit();
    }
    boolean whole = !stopped.getAsBoolean();
    if (whole) {
      compare();
    }
    var missed =
        missing.values().stream().sorted(Comparator.comparing(MissingTranscript::subject)).toList();
    missed.forEach(IndexRun::log);
    return new Report(put.get(), deleted, removed, missed, whole);
  }

  private static void log(MissingTranscript one) {
    LOG.log(
        System.Logger.Level.ERROR,
        "The archived transcript {0} is not in the index: {1}",
        one.subject(),
        MessageTexts.ENGLISH.format(one.reason()));
  }

  private void check(TrackLabel label, ParallelWork work) {
    var hash = indexed.remove(new TrackKey(label.video(), label.shown()));
    if (label.contentHash().equals(hash)) {
      advance();
    } else {
      work.run(
          () -> {
            locks.alone(label.video(), () -> put(label));
            advance();
          });
    }
  }

  private synchronized void advance() {
    progress.accept(++done);
  }

  /** Indexes a transcript, read again under the lock because an import may have changed it. */
  private boolean put(TrackLabel label) {
    try {
      var archived = archive.find(label.video(), label.track());
      archived.ifPresent(found -> putWithinBudget(found, label.contentHash()));
      return archived.isPresent(); // otherwise it was deleted or cannot be read; see compare
    } catch (IndexBrokenException
        | IndexUnwritableException
        | IndexUnreachableException
        | IndexFailure e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      miss(label, reason(e));
      return false;
    }
  }

  private void putWithinBudget(ArchivedTranscript archived, String knownHash) {
    int length = archived.content().length;
    if (!budget.acquire(length, () -> !stopped.getAsBoolean())) {
      return; // the run has ended
    }
    try {
      put(archived, knownHash);
    } finally {
      budget.release(length);
    }
  }

  private void put(ArchivedTranscript archived, String knownHash) {
    var edits = archive.edits(archived.video().id());
    var transcript = edits.shown(TranscriptParser.read(archived));
    var hash = transcript.contentHash();
    if (!hash.equals(knownHash)) {
      archive.putContentHash(
          archived.withContentHash(hash)); // parsed or edited differently than before
    }
    putOrFail(transcript);
    sent.add(new SentTranscript(archived.video().id(), archived.track(), transcript.track()));
    if (put.incrementAndGet() % COMMIT_EVERY == 0) {
      commit();
    }
  }

  /** Commits, and notes which transcripts the index refuses of those that were put before. */
  private void commit() {
    var committed = new ArrayList<SentTranscript>();
    for (var one = sent.poll(); one != null; one = sent.poll()) {
      committed.add(one);
    }
    index.commit();
    for (var one : committed) {
      index
          .refusal(one.video(), one.shown())
          .ifPresent(reason -> miss(one.video(), one.track(), reason));
    }
  }

  /**
   * Indexes a transcript; a disk failure ends the run instead of being blamed on the transcript.
   */
  private void putOrFail(Transcript transcript) {
    try {
      index.put(transcript);
    } catch (UncheckedIOException e) {
      throw new IndexFailure(e);
    }
  }

  private static Message reason(Throwable failure) {
    if (failure instanceof MessageException explained) {
      return explained.reason();
    }
    LOG.log(System.Logger.Level.WARNING, "A transcript cannot be indexed", failure);
    return Message.verbatim(
        Optional.ofNullable(failure.getMessage())
            .filter(message -> !message.isBlank())
            .orElse(failure.getClass().getSimpleName()));
  }

  private void miss(TrackLabel label, Message reason) {
    miss(label.video(), label.track(), reason);
  }

  private void miss(VideoId video, Track track, Message reason) {
    missing.put(new TrackKey(video, track), new MissingTranscript(video, track, reason));
  }

  /**
   * Compares the archive's list with the index, so that every missing transcript is reported.
   * Videos imported or deleted meanwhile are checked again under their lock.
   */
  private void compare() {
    var held = new HashSet<TrackKey>();
    index.forEachEntry(entry -> held.add(new TrackKey(entry.video().id(), entry.track())));
    if (held.size() + missing.size() == archive.count()) {
      return;
    }
    try (var labels = archive.labels()) {
      labels
          .filter(label -> !held.contains(new TrackKey(label.video(), label.shown())))
          .filter(label -> !missing.containsKey(new TrackKey(label.video(), label.track())))
          .forEach(label -> locks.alone(label.video(), () -> compare(label)));
    }
  }

  private boolean compare(TrackLabel label) {
    boolean isMissing =
        archive.find(label.video(), label.track()).isEmpty()
            || index.entry(label.video(), label.shown()).isEmpty();
    if (isMissing) {
      miss(label, Message.of(ImportReason.FILE_MISSING));
    }
    return isMissing;
  }

  private void deleteUnlessArchived(TrackKey key) {
    locks.alone(
        key.video(),
        () -> {
          var edits = archive.edits(key.video());
          boolean orphan =
              archive.find(key.video()).stream()
                  .noneMatch(archived -> edits.shown(archived.track()).equals(key.track()));
          if (orphan && !stopped.getAsBoolean()) {
            if (removed.size() < MOST_REMOVED
                && !archive.isDeleted(key.video(), key.track())
                && isStillIndexed(key)) {
              removed.add(key.video() + " " + key.track().key());
            }
            index.delete(key.video(), key.track());
            deleted++;
          }
          return orphan;
        });
  }

  /** Returns whether the index has a transcript that nobody has deleted since the run began. */
  private boolean isStillIndexed(TrackKey key) {
    if (index.entry(key.video(), key.track()).isEmpty()) {
      return false;
    }
    index.commit(); // a deletion of several videos is committed after the last of them
    return index.entry(key.video(), key.track()).isPresent();
  }

  /** A failure of the index itself. */
  private static final class IndexFailure extends RuntimeException {

    IndexFailure(UncheckedIOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
