package hark.web.status;

import hark.library.Library;
import hark.library.ScheduledBackups;
import hark.library.ScheduledBackups.BackupState;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.IndexUnreachableException;
import hark.search.TranscriptIndex.Totals;
import hark.web.imports.QueuePresenter;
import hark.web.imports.QueueView;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The collector of Hark's state for its operator. Safe to share between threads. */
@Singleton
public class StatusCollector {

  private static final Logger LOG = Logger.getLogger(StatusCollector.class);

  /** The conditions that prevent others from being repaired, and so are shown first. */
  private static final Set<NoticeKind> FIRST =
      EnumSet.of(
          NoticeKind.DISK_FULL,
          NoticeKind.READ_ONLY,
          NoticeKind.ARCHIVE_MISSING,
          NoticeKind.INDEX_UNREACHABLE);

  private static final Comparator<Notice> URGENT_FIRST =
      Comparator.comparing((Notice notice) -> !FIRST.contains(notice.kind()))
          .thenComparing(notice -> !notice.kind().isProblem());

  /**
   * The state at one instant.
   *
   * @param notices the urgent ones first, then problems, then the rest; each the oldest first
   * @param omitted the number of notices beyond the capacity of the board
   * @param holdings empty when the index cannot be read
   * @param room empty when the disk cannot be read
   * @param holds reasons why no import begins, a sentence each
   * @param backups empty when none are scheduled
   */
  record StatusSnapshot(
      List<Notice> notices,
      long omitted,
      Optional<Totals> holdings,
      Library.RebuildState index,
      QueueView.QueueState queue,
      List<String> holds,
      Optional<DiskMeter.Room> room,
      Optional<BackupState> backups) {

    boolean hasProblems() {
      return holdings.isEmpty()
          || !queue.stops().isEmpty()
          || notices.stream().anyMatch(notice -> notice.kind().isProblem());
    }
  }

  private final NoticeBoard board;
  private final Library library;
  private final QueuePresenter presenter;
  private final DiskMeter disk;
  private final Optional<ScheduledBackups> backups;

  StatusCollector(
      NoticeBoard board,
      Library library,
      QueuePresenter presenter,
      DiskMeter disk,
      Optional<ScheduledBackups> backups) {
    this.backups = backups;
    this.board = board;
    this.library = library;
    this.presenter = presenter;
    this.disk = disk;
  }

  StatusSnapshot now() {
    var state = presenter.state();
    return new StatusSnapshot(
        notices(),
        board.omitted(),
        holdings(),
        library.state(),
        state,
        presenter.holds(state),
        disk.measure(),
        backups.map(ScheduledBackups::state));
  }

  /** Returns the notices that call for an action, the urgent ones first. */
  public List<Notice> problems() {
    return notices().stream().filter(notice -> notice.kind().isProblem()).toList();
  }

  private List<Notice> notices() {
    if (board.notices().stream().anyMatch(one -> one.kind() == NoticeKind.ARCHIVE_MISSING)) {
      library.isArchiveMissing(); // withdraws the notice once the archive is back
    }
    return board.notices().stream().sorted(URGENT_FIRST).toList();
  }

  private Optional<Totals> holdings() {
    try {
      return Optional.of(library.totals());
    } catch (UncheckedIOException | IllegalStateException | IndexUnreachableException e) {
      LOG.warnf("The index cannot be read: %s", e.getMessage());
      return Optional.empty();
    }
  }
}
