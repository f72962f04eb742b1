package hark.web.status;

import hark.library.LibraryFinding;
import hark.library.LibraryRepair;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of a check of everything that is stored. */
@MessageBundle("doctor")
public interface DoctorTexts {

  @Message(
      """
      {#when kind}\
      {#is METADATA_DAMAGED}{subject} is damaged: what is known of a transcript cannot be read.\
      {#is METADATA_CHANGED}{subject} was changed since Hark wrote it; it is used as it is.\
      {#is METADATA_REFUSED}{subject} holds a value that this version does not take; the transcript is left out.\
      {#is TRANSCRIPT_MISSING}{subject} is missing: the transcript itself is gone.\
      {#is TRANSCRIPT_DAMAGED}{subject} is damaged: the transcript is not the one that was stored.\
      {#is TRANSCRIPT_ALONE}{subject} is a transcript of which nothing else is known.\
      {#is EDITS_DAMAGED}{subject} is damaged: what people changed cannot be read.\
      {#is EDITS_CHANGED}{subject} was changed since Hark wrote it; it is used as it is.\
      {#is EDITS_ALONE}{subject} is what people changed in a video that is not here.\
      {#is NEWER_FORMAT}{subject} was written by a newer Hark; this one leaves it alone.\
      {#is UNREADABLE}{subject} cannot be read.\
      {#is CHANGE_PENDING}{subject} tells of a change that was not completed.\
      {#is FILE_DAMAGED}{subject} is damaged.\
      {#is SET_ASIDE}{subject} was set aside; it is not in the library. Delete it when you do not need it.\
      {#is NOT_INDEXED}{subject} cannot be found by searching as it is in the archive.\
      {#is ONLY_INDEXED}{subject} is found by searching, but the archive does not have it.\
      {#is INDEX_REBUILDING}The index is being made and was not compared.\
      {#is STRAY_FILE}{subject} is not from Hark and was left alone.\
      {/when}""")
  String finding(LibraryFinding.Kind kind, String subject);

  @Message(
      """
      {#when kind}\
      {#is SET_ASIDE}{place} was damaged and was set aside.\
      {#is ACCEPTED}{place} had been changed and was accepted as it is; a copy was set aside.\
      {#is TAKEN_BACK}{place} was taken back into the library.\
      {#is REBUILT}{place} was lost and was made anew; only the ID of its video is known.\
      {/when}""")
  String repair(LibraryRepair.Kind kind, String place);

  @Message("All is well. Videos: {videos}, transcripts: {transcripts}.")
  String well(long videos, long transcripts);

  @Message("Problems: {problems}. Videos: {videos}, transcripts: {transcripts}.")
  String wrong(long videos, long transcripts, long problems);
}
