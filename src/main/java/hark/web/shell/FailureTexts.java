package hark.web.shell;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said instead of an answer, on pages and in problems, by the status of the answer. */
@MessageBundle("failure")
public interface FailureTexts {

  /** What happened, in a few words. */
  @Message
  String title(int status);

  /** One sentence for the reader. */
  @Message
  String detail(int status);

  /** Where one can go on. */
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
