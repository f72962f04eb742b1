package hark.web.shell;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of failed requests, on pages and in problems, by status. */
@MessageBundle("failure")
public interface FailureTexts {

  /** The title, in a few words. */
  @Message
  String title(int status);

  /** One sentence for the reader. */
  @Message
  String detail(int status);

  /** The link to continue. */
  @Message
  String action(int status);

  @Message
  String unwritable(StorageFaults.Fault fault);

  @Message
  String unforeseen(String id);

  @Message
  String notIndexed();

  @Message
  String noVideo();
}
