package hark.web.status;

import hark.ingest.Reindexer.RebuildProgress;
import hark.library.BackgroundCheck.CheckState;
import hark.library.BackupFile;
import hark.library.LibraryCheckReport;
import hark.library.ScheduledBackups.BackupState;
import hark.notice.Notice;
import hark.notice.NoticeKind;
import hark.search.TranscriptIndex.Totals;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLanguage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The state of Hark.
 *
 * @param fine whether there are no notices
 * @param omitted the number of notices that are only counted
 * @param holdings empty when the index cannot be read
 * @param disk empty when the disk cannot be read
 */
public record StatusView(
    boolean fine,
    List<Condition> conditions,
    long omitted,
    Optional<Totals> holdings,
    RebuildProgress rebuild,
    ImportSummary imports,
    Optional<DiskSpace> disk,
    CheckSummary check,
    BackupSummary backups,
    String version) {

  /** The most notices of one kind that the page lists; the API lists all. */
  private static final int LISTED = 50;

  private static final int LISTED_BACKUPS = 7;

  /**
   * The notices of one kind.
   *
   * @param more the number beyond those that are listed
   */
  public record Condition(NoticeKind kind, List<Item> items, int more) {}

  /**
   * A notice.
   *
   * @param subject may be blank
   * @param detail may be blank
   * @param since an instant in ISO 8601
   * @param when the same as formatted text
   */
  public record Item(String subject, String detail, String since, String when) {}

  /**
   * The queue of imports.
   *
   * @param summary blank when there are no imports
   * @param holds reasons why no import begins, a sentence each
   */
  public record ImportSummary(String summary, List<String> holds) {}

  /**
   * The check of everything that is stored.
   *
   * @param outcome a sentence; blank while a check runs and before the first
   * @param when the time of the outcome as formatted text
   * @param findings a sentence each, the first ones
   * @param more the number of further findings
   */
  public record CheckSummary(
      boolean running,
      long done,
      long total,
      String outcome,
      String when,
      List<String> findings,
      int more) {}

  /**
   * The scheduled backups.
   *
   * @param scheduled whether there are any
   * @param running whether one is being made
   * @param files the newest first
   * @param more the number of further ones
   */
  public record BackupSummary(
      boolean scheduled, boolean running, List<BackupItem> files, int more) {}

  /**
   * A scheduled backup.
   *
   * @param whole whether everything could be read
   * @param when the time as formatted text
   * @param size as formatted text
   */
  public record BackupItem(String name, boolean whole, String when, String size) {}

  /** Returns the summary of the backups; empty if none are scheduled. */
  static BackupSummary summary(Optional<BackupState> backups, ZoneId zone) {
    return backups
        .map(
            state -> {
              var listed =
                  state.files().stream().limit(LISTED_BACKUPS).map(one -> item(one, zone)).toList();
              return new BackupSummary(
                  true, state.running(), listed, state.files().size() - listed.size());
            })
        .orElse(new BackupSummary(false, false, List.of(), 0));
  }

  private static BackupItem item(BackupFile file, ZoneId zone) {
    return new BackupItem(
        file.name(), file.isWhole(), when(file.made(), zone), DisplayFormat.bytes(file.bytes()));
  }

  /** Returns the summary of a check, with its findings in words. */
  static CheckSummary summary(CheckState state, DoctorPresenter presenter, ZoneId zone) {
    var findings = state.report().map(LibraryCheckReport::findings).orElse(List.of());
    var listed = findings.stream().limit(LISTED).map(presenter::text).toList();
    return new CheckSummary(
        state.running(),
        state.done(),
        state.total(),
        state
            .report()
            .map(presenter::outcome)
            .or(() -> state.failure().map(presenter::failure))
            .orElse(""),
        state.ended().map(ended -> when(ended, zone)).orElse(""),
        listed,
        findings.size() - listed.size());
  }

  /** The room on the disk of the data folder, in bytes. */
  public record DiskSpace(long usable, long total) {

    public String free() {
      return DisplayFormat.bytes(usable);
    }

    public String all() {
      return DisplayFormat.bytes(total);
    }
  }

  /** Groups notices by their kind, in the order in which the kinds come up. */
  public static List<Condition> conditions(List<Notice> notices, ZoneId zone) {
    var byKind = new LinkedHashMap<NoticeKind, List<Notice>>();
    notices.forEach(n -> byKind.computeIfAbsent(n.kind(), _ -> new ArrayList<>()).add(n));
    return byKind.entrySet().stream()
        .map(entry -> condition(entry.getKey(), entry.getValue(), zone))
        .toList();
  }

  private static Condition condition(NoticeKind kind, List<Notice> notices, ZoneId zone) {
    var items = notices.stream().limit(LISTED).map(notice -> item(notice, zone)).toList();
    return new Condition(kind, items, notices.size() - items.size());
  }

  private static Item item(Notice notice, ZoneId zone) {
    return new Item(
        notice.subject(),
        PageLanguage.word(notice.detail()),
        notice.since().toString(),
        when(notice.since(), zone));
  }

  private static String when(Instant instant, ZoneId zone) {
    var time = instant.atZone(zone);
    return DisplayFormat.date(time.toLocalDate()) + ", " + DisplayFormat.clock(time);
  }
}
