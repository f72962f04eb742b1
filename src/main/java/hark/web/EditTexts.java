package hark.web;

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

  @Message("Came as: {value}.")
  String came(String value);

  @Message("Delete")
  String deleteTitle();

  @Message("Delete {videos}?")
  String deleteAsk(String videos);

  @Message(
      "Their transcripts and everything that was changed in them are gone at once, from the pages, the index and the archive. The recordings themselves are not touched. There is no way back but a backup.")
  String deleteNote();

  @Message("Delete {videos}")
  String deleteDo(String videos);

  @Message("Nothing is chosen")
  String noneChosen();

  @Message("Tick the videos in")
  String tick();

  @Message("the library")
  String theLibrary();

  @Message("that are to be deleted.")
  String tickEnd();
}
