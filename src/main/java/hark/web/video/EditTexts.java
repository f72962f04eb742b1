package hark.web.video;

import hark.web.video.EditView.FieldLabel;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say on which videos are edited and deleted, for their templates: {@code
 * {edit:keep}}.
 */
@MessageBundle("edit")
public interface EditTexts {

  @Message("Edit {video}")
  String title(String video);

  @Message("Back to the video")
  String back();

  @Message("Speakers")
  String speakers();

  @Message("Those who speak most stand here; {count} more do not.")
  String unnamed(int count);

  @Message("What you change is kept apart from what came, and later imports do not change it back.")
  String apart();

  @Message("Keep")
  String keep();

  @Message("Leave it as it is")
  String leave();

  @Message("Delete this video …")
  String delete();

  @Message("Came as: {#if value}{value}{#else}nothing{/if}.")
  String came(String value);

  @Message("Now: {#if value}{value}{#else}nothing{/if}.")
  String now(String value);

  @Message("Delete")
  String deleteTitle();

  @Message("Delete {#if n == 1}this video{#else}these {frame:videos(n)}{/if}?")
  String deleteAsk(int n);

  @Message(
      "Their transcripts and everything that was changed in them are gone at once, from the pages, the index and the archive. The recordings themselves are not touched. There is no way back but a backup.")
  String deleteNote();

  @Message("Delete {#if n == 1}this video{#else}these {frame:videos(n)}{/if}")
  String deleteDo(int n);

  @Message("Nothing is chosen")
  String noneChosen();

  @Message("Tick the videos in")
  String tick();

  @Message("the library")
  String theLibrary();

  @Message("that are to be deleted.")
  String tickEnd();

  @Message(
      """
      {#when label}\
      {#is TITLE}Title\
      {#is RECORDED}Recorded on\
      {#is CHANNEL}Channel\
      {#is URL}Address of the recording\
      {#is SHIFT}Times are corrected by\
      {#is HUMAN_LANGUAGE}Language of the transcript that people wrote\
      {#is AUTO_LANGUAGE}Language of the automatic transcript\
      {#is LANGUAGE}Language of the transcript\
      {#is SPEAKER}{about}\
      {/when}""")
  String label(FieldLabel label, String about);

  @Message(
      """
      {#when label}\
      {#is TITLE}Nothing in the field gives back the one that came.\
      {#is RECORDED}{#if about}Uploaded on {about}.{/if}\
      {#is CHANNEL}Who published it.\
      {#is URL}A sound or video file, or a page of YouTube, Vimeo, PeerTube or archive.org; http or https.\
      {#is SHIFT}Seconds. 2.5 where the words are heard 2.5 seconds later than the transcript says, -2.5 where they are heard earlier.\
      {#is in HUMAN_LANGUAGE AUTO_LANGUAGE LANGUAGE}{#if about}{about}{#else}Not known{/if}. A tag, code or name such as pt-BR, deu or German; und where nobody knows.\
      {/when}""")
  String note(FieldLabel label, String about);

  @Message("Nothing was kept; something below cannot be read.")
  String nothingKept();

  @Message("This is no day; write it like 2026-03-14.")
  String noDay();

  @Message("Write seconds like 2.5 or -2.5, a day at the most.")
  String noSeconds();

  @Message("This is no language tag or name that Hark knows; write de, pt-BR, deu or German.")
  String noLanguage();

  @Message("This is too long; {say:number(most)} characters are the most.")
  String tooLong(int most);

  @Message("The address {what}.")
  String wrongAddress(String what);

  @Message("The field url is missing; send it empty to forget the address.")
  String addressMissing();

  @Message("The field words is missing; send it empty to give back what came.")
  String wordsMissing();

  @Message("The transcript has no such segment.")
  String noSuchSegment();
}
