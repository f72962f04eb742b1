package hark.web.names;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of names, for their templates: {@code {names:title}}. */
@MessageBundle("names")
public interface NamesTexts {

  @Message
  String title();

  @Message
  String about();

  @Message
  String name();

  @Message
  String nameNote(int characters);

  @Message
  String add();

  @Message
  String listed();

  @Message
  String empty();

  @Message
  String suggestions(int n, int videos);

  @Message
  String none();

  @Message
  String notYet();

  @Message
  String notAll();

  @Message
  String ofSettings();

  @Message
  String remove();

  @Message
  String lookingFor(int percent);

  @Message
  String accepting(int done, int total);

  @Message
  String accepted(String name, int places, int videos);

  @Message
  String refused(int videos);

  @Message
  String toNames();

  @Message
  String titleOf(String name);

  @Message
  String howTo(String name);

  @Message
  String acceptAll(int n, int videos);

  @Message
  String rejectAll();

  @Message
  String heardAs();

  @Message
  String places(int n, int videos);

  @Message
  String acceptThese(int n);

  @Message
  String rejectThese();

  @Message
  String each();

  @Message
  String accept();

  @Message
  String reject();

  @Message
  String insteadOf(String heard, String name);

  @Message
  String more(int n);

  @Message
  String nothing();

  @Message
  String rejectedWords();

  @Message
  String allow();

  @Message
  String done(String name);

  @Message
  String undo();
}
