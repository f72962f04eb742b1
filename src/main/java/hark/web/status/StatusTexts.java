package hark.web.status;

import hark.notice.NoticeKind;
import hark.search.TranscriptIndex.Totals;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the status page, the banner and {@code /api/status}. */
@MessageBundle("status")
public interface StatusTexts {

  @Message("Status")
  String heading();

  @Message("Everything is in order.")
  String fine();

  /** The banner of every page; the first problem is named, further ones are counted. */
  @Message("{status:title(first)}{#if more > 0}, and {say:number(more)} more{/if}.")
  String banner(NoticeKind first, int more);

  @Message("See status")
  String see();

  /** A condition in at most 30 characters, so that the banner stays one line on a phone. */
  @Message(
      """
      {#when kind}\
      {#is TRANSCRIPT_UNREADABLE}Transcripts cannot be indexed\
      {#is ARCHIVE_SET_ASIDE}Archive files were set aside\
      {#is FILE_SET_ASIDE}Damaged files were set aside\
      {#is STRAY_FILE}Foreign files were found\
      {#is ARCHIVE_MISSING}The archive is missing\
      {#is INDEX_REBUILDING}The index is being rebuilt\
      {#is INDEX_INCOMPLETE}The index is incomplete\
      {#is DISK_FULL}The disk is full\
      {#is READ_ONLY}The data folder is read-only\
      {#is IMPORT_TIMED_OUT}Imports took too long\
      {/when}""")
  String title(NoticeKind kind);

  @Message(
      """
      {#when kind}\
      {#is TRANSCRIPT_UNREADABLE}These transcripts are in the archive, but they could not be added to the index, so searches do not find them. All others can be searched.\
      {#is ARCHIVE_SET_ASIDE}These files of the archive do not fit together, so Hark moved them aside. Nothing was deleted; their videos may be missing in the library.\
      {#is FILE_SET_ASIDE}These files were damaged, so Hark moved each aside as it was and continued with the part that could be read.\
      {#is STRAY_FILE}These files are in the data folder, but Hark did not write them. It leaves them alone.\
      {#is ARCHIVE_MISSING}The archive is empty, but it held transcripts before. A disk may not be mounted, or the setting hark.data names another folder. Hark keeps the index as it was.\
      {#is INDEX_REBUILDING}The index is being rebuilt from the archive. Until it is complete, searches use the previous index or find less.\
      {#is INDEX_INCOMPLETE}Some transcripts of the archive are missing in the index, so searches do not find them.\
      {#is DISK_FULL}The disk of the data folder is full. Searches work; imports, edits and deletions are refused.\
      {#is READ_ONLY}Hark may not write to its data folder. Searches, exports and backups work; imports, edits and deletions are refused.\
      {#is IMPORT_TIMED_OUT}Hark stopped these imports because they took too long. They are not tried again by themselves.\
      {/when}""")
  String meaning(NoticeKind kind);

  @Message(
      """
      {#when kind}\
      {#is TRANSCRIPT_UNREADABLE}Import the transcript again from a file that can be read, or delete the video.\
      {#is ARCHIVE_SET_ASIDE}Restore these videos from a backup, or import them again; then remove the files that were set aside.\
      {#is FILE_SET_ASIDE}Compare the file with a backup if you need the rest of it; then remove it.\
      {#is STRAY_FILE}Remove or move them if you do not need them there.\
      {#is ARCHIVE_MISSING}Stop Hark, mount the disk or correct the setting, and start it again. If the archive is lost, restore a backup.\
      {#is INDEX_REBUILDING}There is nothing to do.\
      {#is INDEX_INCOMPLETE}Run bin/hark reindex. If the message stays, the log names the transcripts.\
      {#is DISK_FULL}Make room on the disk. Hark continues by itself; no restart is needed.\
      {#is READ_ONLY}Make the folder writable for the user who runs Hark, and start Hark again.\
      {#is IMPORT_TIMED_OUT}Check the transcript at its source, then try the import again on the import page.\
      {/when}""")
  String action(NoticeKind kind);

  @Message("Since {when}")
  String since(String when);

  @Message("{#if n == 1}1 more is listed in {#else}{say:number(n)} more are listed in {/if}")
  String more(int n);

  @Message(
      "{#if n == 1l}1 more notice was not kept.{#else}{say:number(n)} more notices were not kept.{/if} The log names them.")
  String omitted(long n);

  @Message("Imports are held")
  String importsHeld();

  @Message("Library")
  String library();

  @Message(
      "{frame:videos(totals.videos)}, {frame:segmentsTotal(totals.segments)}, {frame:words(totals.words)}")
  String holdings(Totals totals);

  @Message("The index cannot be read. Run bin/hark reindex; if that fails, the log says why.")
  String unreadable();

  @Message("Index")
  String index();

  @Message(
      "{#if rebuild.running}Being rebuilt: {say:number(rebuild.done)} of {say:number(rebuild.total)} transcripts{#else}Not being rebuilt{/if}")
  String rebuild(StatusView.Rebuild rebuild);

  @Message("Imports")
  String imports();

  @Message("{#if summary}{summary}{#else}None{/if}")
  String importsNow(String summary);

  @Message("Disk")
  String disk();

  @Message("{disk.free} free of {disk.all}")
  String room(StatusView.Disk disk);

  @Message("The disk cannot be asked.")
  String noRoom();

  @Message("Version")
  String version();

  @Message("For monitoring:")
  String programs();
}
