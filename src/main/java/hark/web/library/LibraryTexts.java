package hark.web.library;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the library list, for its templates: {@code {library:title}}. */
@MessageBundle("library")
public interface LibraryTexts {

  @Message
  String title();

  /** Returns the text of an empty library for visitors who may not import. */
  @Message
  String emptyToRead();

  @Message
  String empty();

  @Message
  String samples();

  @Message
  String with();

  @Message
  String withExample();

  @Message
  String language();

  @Message
  String source();

  @Message
  String media();

  @Message
  String show();

  @Message
  String showAll();

  @Message
  String choose();

  @Message
  String chooseVideo(String video);

  @Message
  String delete();

  @Message
  String nothing(String search);

  @Message
  String names();

  @Message
  String namesNote();

  @Message
  String carry();

  @Message
  String export();

  @Message
  String exportNote();

  @Message
  String all();

  @Message
  String notKnown();

  @Message
  String withRecording();

  @Message
  String without();

  /** Returns the place of a recording that is on this machine. */
  @Message
  String here();

  @Message
  String column(String key);

  @Message
  String chooseAll();

  /** Returns the heading of the column of links, for screen readers. */
  @Message
  String actions();

  @Message
  String edit();

  @Message
  String deleteOne();
}
