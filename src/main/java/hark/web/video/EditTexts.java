package hark.web.video;

import hark.web.video.EditView.FieldLabel;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages that edit and delete videos, for their templates: {@code {edit:keep}}. */
@MessageBundle("edit")
public interface EditTexts {

  @Message
  String title(String video);

  @Message
  String back();

  @Message
  String speakers();

  @Message
  String unnamed(int count);

  @Message
  String apart();

  @Message
  String keep();

  @Message
  String leave();

  @Message
  String delete();

  @Message
  String came(String value);

  @Message
  String now(String value);

  @Message
  String deleteTitle();

  @Message
  String deleteAsk(int n);

  @Message
  String deleteNote();

  @Message
  String deleteDo(int n);

  @Message
  String noneChosen();

  @Message
  String tick();

  @Message
  String label(FieldLabel label, String about);

  @Message
  String note(FieldLabel label, String about);

  @Message
  String nothingKept();

  @Message
  String noDay();

  @Message
  String noSeconds();

  @Message
  String noLanguage();

  @Message
  String tooLong(int most);

  @Message
  String wrongAddress();

  @Message
  String addressMissing();

  @Message
  String wordsMissing();

  @Message
  String noSuchSegment();
}
