package hark.library;

import hark.archive.ArchiveProblem;
import hark.archive.ArchiveRepair;
import hark.archive.ArchivedVideo;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.library.LibraryFinding.Kind;
import hark.message.Message;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.TranscriptIndex;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * A check of everything that is stored: files against their hashes, and archive, index and the
 * smaller files against each other. Reads the whole archive, one video in memory at a time. Safe to
 * share between threads; the library may be used meanwhile.
 */
public final class LibraryCheck {

  private record CheckedTrack(VideoId video, Track track) {
    @Override
    public String toString() {
      return video + " " + track.key();
    }
  }

  /**
   * Access to the rebuild of the index.
   *
   * @param isRebuilding whether the index is being rebuilt from the archive
   * @param start starts a rebuild in the background
   */
  public record Reindexing(BooleanSupplier isRebuilding, Runnable start) {}

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final VideoLocks locks;
  private final StoredFiles files;
  private final NoticeBoard notices;
  private final Reindexing reindexing;

  public LibraryCheck(
      TranscriptArchive archive,
      TranscriptIndex index,
      VideoLocks locks,
      StoredFiles files,
      NoticeBoard notices,
      Reindexing reindexing) {
    this.archive = archive;
    this.index = index;
    this.locks = locks;
    this.files = files;
    this.notices = notices;
    this.reindexing = reindexing;
  }

  /** Checks everything and changes nothing. */
  public LibraryCheckReport check() {
    return run(false, _ -> {}, () -> false);
  }

  /**
   * Repairs the archive, starts a rebuild of the index in the background, and checks everything.
   */
  public LibraryCheckReport repair() {
    return run(true, _ -> {}, () -> false);
  }

  /** Returns the number of transcripts in the archive, each of which is checked. */
  long size() {
    return archive.count();
  }

  /**
   * Checks everything, after a repair if that is asked for.
   *
   * @param progress receives the number of transcripts checked so far
   * @param stopped called before each video; ends the check with an exception if true
   */
  LibraryCheckReport run(boolean repairs, LongConsumer progress, BooleanSupplier stopped) {
    var repaired = new ArrayList<LibraryRepair>();
    if (repairs) {
      archive.repair().stream().map(LibraryCheck::repair).forEach(repaired::add);
      reindexing.start().run();
    }
    return check(repaired, progress, stopped);
  }

  /**
   * Deletes for good everything that was set aside, and withdraws the reports on it, on missing
   * files and on transcripts removed from the index.
   *
   * @return the deleted files, relative to the data folder
   */
  public List<String> clearSetAside() {
    var deleted = files.clearSetAside();
    notices.withdrawAll(NoticeKind.ARCHIVE_SET_ASIDE);
    notices.withdrawAll(NoticeKind.FILE_SET_ASIDE);
    notices.withdrawAll(NoticeKind.FILE_MISSING);
    notices.withdrawAll(NoticeKind.REMOVED_FROM_INDEX);
    return deleted;
  }

  private LibraryCheckReport check(
      List<LibraryRepair> repairs, LongConsumer progress, BooleanSupplier stopped) {
    var findings = new ArrayList<LibraryFinding>();
    var archived = new HashMap<CheckedTrack, String>();
    long videos = 0;
    try (var inspected = archive.inspect()) {
      for (var all = inspected.iterator(); all.hasNext(); ) {
        if (stopped.getAsBoolean()) {
          throw new IllegalStateException("The check was stopped");
        }
        var one = all.next();
        one.problems().forEach(problem -> findings.add(finding(problem)));
        one.video().ifPresent(video -> addHashes(video, archived));
        videos += one.video().isPresent() ? 1 : 0;
        progress.accept(archived.size());
      }
    }
    if (archive.isMissing()) {
      findings.add(LibraryFinding.of(Kind.ARCHIVE_MISSING, "archive"));
    } else {
      compareIndex(archived, findings);
    }
    findings.addAll(files.check());
    notices.notices().forEach(notice -> finding(notice).ifPresent(findings::add));
    return new LibraryCheckReport(videos, archived.size(), findings, repairs);
  }

  private static LibraryRepair repair(ArchiveRepair repair) {
    return new LibraryRepair(
        LibraryRepair.Kind.valueOf(repair.kind().name()), "archive/" + repair.place());
  }

  private static LibraryFinding finding(ArchiveProblem problem) {
    return new LibraryFinding(
        Kind.valueOf(problem.kind().name()),
        "archive/" + problem.place(),
        Message.verbatim(problem.detail()));
  }

  private static Optional<LibraryFinding> finding(Notice notice) {
    return switch (notice.kind()) {
      case ARCHIVE_SET_ASIDE, FILE_SET_ASIDE ->
          Optional.of(new LibraryFinding(Kind.SET_ASIDE, notice.subject(), notice.detail()));
      case FILE_MISSING ->
          Optional.of(new LibraryFinding(Kind.FILE_MISSING, notice.subject(), notice.detail()));
      case STRAY_FILE ->
          Optional.of(new LibraryFinding(Kind.STRAY_FILE, notice.subject(), notice.detail()));
      default -> Optional.empty();
    };
  }

  private static void addHashes(ArchivedVideo video, Map<CheckedTrack, String> hashes) {
    for (var track : video.tracks()) {
      hashes.put(
          new CheckedTrack(video.id(), video.edits().shown(track.track())), track.contentHash());
    }
  }

  private void compareIndex(Map<CheckedTrack, String> archived, List<LibraryFinding> findings) {
    if (reindexing.isRebuilding().getAsBoolean()) {
      findings.add(LibraryFinding.of(Kind.INDEX_REBUILDING, ""));
      return;
    }
    var indexed = new HashMap<CheckedTrack, IndexedTrack>();
    index.forEachEntry(
        entry -> indexed.put(new CheckedTrack(entry.video().id(), entry.track()), entry));
    for (var one : archived.entrySet()) {
      var entry = indexed.remove(one.getKey());
      if (entry == null || !entry.contentHash().equals(one.getValue())) {
        compareAgain(one.getKey()).ifPresent(findings::add);
      }
    }
    indexed.keySet().forEach(key -> compareAgain(key).ifPresent(findings::add));
  }

  /** Compares a transcript again under its lock, since it may have changed during the check. */
  private Optional<LibraryFinding> compareAgain(CheckedTrack key) {
    return locks.alone(
        key.video(),
        () -> {
          var archived = new HashMap<CheckedTrack, String>();
          archive.video(key.video()).ifPresent(video -> addHashes(video, archived));
          var entry = index.entry(key.video(), key.track());
          var hash = archived.get(key);
          if (hash == null) {
            return entry.map(_ -> LibraryFinding.of(Kind.ONLY_INDEXED, key.toString()));
          }
          return entry.filter(one -> one.contentHash().equals(hash)).isPresent()
              ? Optional.empty()
              : Optional.of(LibraryFinding.of(Kind.NOT_INDEXED, key.toString()));
        });
  }
}
