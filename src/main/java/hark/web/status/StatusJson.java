package hark.web.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.ingest.queue.QueueProgress;
import hark.library.BackupFile;
import hark.library.ScheduledBackups.BackupState;
import hark.message.MessageTexts;
import hark.search.TranscriptIndex.Totals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The state of Hark as JSON.
 *
 * @param ok whether no action is needed
 * @param omittedNotices the number of notices beyond those that are kept
 * @param library left out when the index cannot be read
 * @param disk left out when the disk cannot be read
 * @param backups left out when none are scheduled
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatusJson(
    String version,
    boolean ok,
    List<NoticeJson> notices,
    long omittedNotices,
    Optional<Holdings> library,
    Index index,
    Imports imports,
    Searches searches,
    Optional<Disk> disk,
    Optional<Backups> backups) {

  /**
   * A condition.
   *
   * @param kind such as {@code disk-full}
   * @param problem whether action is needed
   * @param since an instant in ISO 8601
   * @param meaning one or two sentences
   * @param action the remedy, one or two sentences
   */
  public record NoticeJson(
      String kind,
      boolean problem,
      String subject,
      String detail,
      String since,
      String meaning,
      String action) {

    public static NoticeJson of(hark.notice.Notice notice, String meaning, String action) {
      return new NoticeJson(
          notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          notice.kind().isProblem(),
          notice.subject(),
          MessageTexts.ENGLISH.format(notice.detail()),
          notice.since().toString(),
          meaning,
          action);
    }
  }

  /** The searchable content. */
  public record Holdings(long videos, long segments, long words) {

    public static Holdings of(Totals totals) {
      return new Holdings(totals.videos(), totals.segments(), totals.words());
    }
  }

  /** The progress of a rebuild of the index, in transcripts. */
  public record Index(boolean rebuilding, long done, long total) {}

  /** The queue of imports. */
  public record Imports(QueueProgress progress, boolean paused, List<String> holds) {}

  /** The number of searches since the start that ended because their client had gone. */
  public record Searches(long abandoned) {}

  /**
   * The scheduled backups.
   *
   * @param running whether one is being made
   * @param problem a sentence on the last one; left out if it is whole
   * @param files those that are kept, the newest first
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Backups(boolean running, Optional<String> problem, List<BackupJson> files) {

    static Backups of(BackupState state) {
      return new Backups(
          state.running(),
          state.problem().map(MessageTexts.ENGLISH::format),
          state.files().stream().map(BackupJson::of).toList());
    }
  }

  /**
   * A scheduled backup.
   *
   * @param name of its file
   * @param made an instant in ISO 8601
   * @param bytes the size of the file
   * @param whole whether everything could be read
   */
  public record BackupJson(String name, String made, long bytes, boolean whole) {

    static BackupJson of(BackupFile file) {
      return new BackupJson(file.name(), file.made().toString(), file.bytes(), file.isWhole());
    }
  }

  /** The room on the disk of the data folder, in bytes. */
  public record Disk(long freeBytes, long totalBytes) {}
}
