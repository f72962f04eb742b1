package hark.web.status;

import hark.ingest.Reindexer.RebuildProgress;
import hark.notice.NoticeKind;
import hark.search.TranscriptIndex.Totals;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the status page, the banner and {@code /api/status}. */
@MessageBundle("status")
public interface StatusTexts {

  @Message
  String heading();

  @Message
  String fine();

  /** Returns the banner of every page; the first problem is named, further ones are counted. */
  @Message
  String banner(NoticeKind first, int more);

  @Message
  String see();

  /** Returns a condition in at most 30 characters, so that the banner stays one line on a phone. */
  @Message
  String title(NoticeKind kind);

  @Message
  String meaning(NoticeKind kind);

  @Message
  String action(NoticeKind kind);

  @Message
  String since(String when);

  @Message
  String more(int n);

  @Message
  String omitted(long n);

  @Message
  String importsHeld();

  @Message
  String library();

  @Message
  String holdings(Totals totals);

  @Message
  String unreadable();

  @Message
  String index();

  @Message
  String rebuild(RebuildProgress rebuild);

  @Message
  String imports();

  @Message
  String importsNow(String summary);

  @Message
  String disk();

  @Message
  String room(StatusView.DiskSpace disk);

  @Message
  String noRoom();

  @Message
  String check();

  @Message
  String checkState(StatusView.CheckSummary check);

  @Message
  String checkMore(int n);

  @Message
  String checkNow();

  @Message
  String backups();

  @Message
  String backupState(StatusView.BackupSummary backups);

  /** Returns the time and the size of a backup. */
  @Message
  String backupFile(StatusView.BackupItem file);

  @Message
  String backupMore(int n);

  @Message
  String backUpNow();

  @Message
  String version();

  @Message
  String programs();
}
