package hark.library;

import hark.archive.disk.DurableFile;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Backups of the library at intervals, in the background, one at a time. Each is written beside
 * where it will be, read back whole and compared with its own list of contents, and only then gets
 * its name; the oldest ones are deleted after that, never before. Safe to share between threads;
 * owns the thread of the backup.
 */
public final class ScheduledBackups implements AutoCloseable {

  /**
   * The schedule.
   *
   * @param folder outside of the data folder; it is created when it is first needed
   * @param every the time between the beginnings of two backups
   * @param keep the number of whole backups to keep, 1 or more
   */
  public record Schedule(Path folder, Duration every, int keep) {}

  /**
   * The state of the backups.
   *
   * @param running whether one is being written or checked
   * @param files those that are kept, the newest first
   * @param last the last whole one, of those that are not dated in the future
   * @param problem of the last one since the start; empty if it is whole, or none was made
   */
  public record BackupState(
      boolean running,
      List<BackupFile> files,
      Optional<BackupFile> last,
      Optional<Message> problem) {

    public BackupState {
      files = List.copyOf(files);
    }
  }

  private static final System.Logger LOG = System.getLogger(ScheduledBackups.class.getName());

  /** The pause after a failure, unless the interval is shorter. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private static final int BUFFER = 1 << 16;
  private static final long MEGABYTE = 1_000_000;

  /** The part of the last backup's size by which the next one may be larger. */
  private static final int GROWTH = 4;

  private final LibraryTransfer transfer;
  private final BackupFolder folder;
  private final Schedule schedule;
  private final LongSupplier archiveBytes;
  private final NoticeBoard notices;
  private final InstantSource clock;
  private final BackgroundThread thread = new BackgroundThread("backup");
  private Optional<Instant> failed = Optional.empty();
  private Optional<Message> problem = Optional.empty();
  private volatile boolean closed;

  /**
   * @param archiveBytes measures the archive; called before the first backup only
   */
  public ScheduledBackups(
      LibraryTransfer transfer,
      Schedule schedule,
      LongSupplier archiveBytes,
      NoticeBoard notices,
      InstantSource clock) {
    if (schedule.keep() < 1) {
      throw new IllegalArgumentException("At least one backup has to be kept");
    }
    this.transfer = transfer;
    this.schedule = schedule;
    this.folder = new BackupFolder(schedule.folder());
    this.archiveBytes = archiveBytes;
    this.notices = notices;
    this.clock = clock;
  }

  /** Starts a backup if one is due. Called often. */
  public void startIfDue() {
    if (isDue()) {
      start();
    }
  }

  private boolean isDue() {
    var now = clock.instant();
    var pause = schedule.every().compareTo(AGAIN) < 0 ? schedule.every() : AGAIN;
    if (failedAt().filter(at -> now.isBefore(at.plus(pause))).isPresent()) {
      return false;
    }
    return last(files(), now)
        .filter(last -> now.isBefore(last.made().plus(schedule.every())))
        .isEmpty();
  }

  /** Returns the last whole backup that a clock did not date ahead. */
  private static Optional<BackupFile> last(List<BackupFile> newestFirst, Instant now) {
    return newestFirst.stream().filter(one -> one.isWhole() && !one.isAhead(now)).findFirst();
  }

  private synchronized Optional<Instant> failedAt() {
    return failed;
  }

  /** Starts a backup now, unless one is in progress. */
  public synchronized void start() {
    if (!closed) {
      thread.start(this::run);
    }
  }

  public BackupState state() {
    var files = files();
    synchronized (this) {
      return new BackupState(thread.isRunning(), files, last(files, clock.instant()), problem);
    }
  }

  private List<BackupFile> files() {
    try {
      return folder.list();
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "The backups cannot be listed: {0}", e.getMessage());
      return List.of();
    }
  }

  private void run() {
    Optional<Message> result = Optional.of(Message.of(BackupProblem.FAILED));
    try {
      result = write(clock.instant());
    } catch (IOException | RuntimeException | Error e) { // the thread must not end silently
      result = Optional.of(closed ? Message.EMPTY : reason(e));
    } finally {
      end(result);
    }
  }

  private static Message reason(Throwable cause) {
    var fault = StorageFault.ofWrite(cause);
    if (fault.isEmpty()) {
      LOG.log(System.Logger.Level.ERROR, "The scheduled backup failed", cause);
    }
    return Message.of(
        fault
            .map(
                one ->
                    switch (one) {
                      case FULL -> BackupProblem.DISK_FULL;
                      case READ_ONLY -> BackupProblem.READ_ONLY;
                      case MISSING -> BackupProblem.ARCHIVE_MISSING;
                    })
            .orElse(BackupProblem.FAILED));
  }

  /** Writes a backup, checks it, and deletes the oldest ones; returns what is wrong with it. */
  private Optional<Message> write(Instant now) throws IOException {
    folder.prepare();
    long needed = needed();
    long usable = folder.usableBytes();
    if (usable < needed) {
      return Optional.of(
          Message.of(BackupProblem.NO_ROOM, needed / MEGABYTE + 1, usable / MEGABYTE));
    }
    var unfinished = folder.unfinished(now);
    try {
      var written = write(unfinished);
      int damaged = damagedPlaces(unfinished, written);
      if (damaged > 0) {
        return Optional.of(Message.of(BackupProblem.DAMAGED, damaged));
      }
      int unread = written.unreadable().size();
      folder.keep(unfinished, unread == 0);
      if (unread > 0) {
        folder.deleteIncompleteBut(schedule.keep(), clock.instant());
        return Optional.of(Message.of(BackupProblem.INCOMPLETE, unread));
      }
      folder.deleteAllBut(schedule.keep(), clock.instant());
      return Optional.empty();
    } catch (IOException e) {
      throw DurableFile.failure("The backup was not written", schedule.folder(), e);
    } finally {
      BackupFolder.discard(unfinished);
    }
  }

  /** Returns the most bytes that the next backup may need. */
  private long needed() throws IOException {
    return folder.list().stream()
        .findFirst()
        .map(last -> last.bytes() + last.bytes() / GROWTH)
        .orElseGet(archiveBytes::getAsLong);
  }

  private ExportReport write(Path file) throws IOException {
    try (var out = new BufferedOutputStream(new Stoppable(Files.newOutputStream(file)), BUFFER)) {
      return transfer.write(out);
    }
  }

  /** Reads a backup back; returns the number of places that are not as they were written. */
  private int damagedPlaces(Path file, ExportReport written) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      var read = transfer.check(in);
      int lost = Math.abs(written.videos() - read.videos());
      return lost + Math.max(0, read.damaged().size() - written.unreadable().size());
    } catch (NotALibraryException e) {
      LOG.log(System.Logger.Level.ERROR, "The backup cannot be read back", e);
      return 1;
    }
  }

  /** Notes the end of a backup; nothing is posted about one that the end of Hark stopped. */
  private synchronized void end(Optional<Message> result) {
    thread.end();
    if (closed) {
      return;
    }
    problem = result;
    failed = result.map(_ -> clock.instant());
    var subject = schedule.folder().toString();
    notices.withdraw(NoticeKind.BACKUP_FAILED, subject);
    result.ifPresent(
        detail -> {
          notices.post(NoticeKind.BACKUP_FAILED, subject, detail);
          LOG.log(System.Logger.Level.WARNING, "No whole backup was made in {0}", subject);
        });
  }

  /** Stops the backup in progress, of which nothing is left. */
  @Override
  public void close() {
    closed = true;
    thread.join();
  }

  /** A file that takes no more bytes once the backups are closed. */
  private final class Stoppable extends FilterOutputStream {

    Stoppable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (closed) {
        throw new IOException("Hark is stopping");
      }
      out.write(bytes, from, length);
    }
  }
}
