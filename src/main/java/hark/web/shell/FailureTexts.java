package hark.web.shell;

import hark.access.Role;
import hark.notice.StorageFault;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of failed requests, on pages and in problems, by status. */
@MessageBundle("failure")
public interface FailureTexts {

  /** Returns the title, in a few words. */
  @Message
  String title(int status);

  /** Returns one sentence for the reader. */
  @Message
  String detail(int status);

  /** Returns the text of the link to continue. */
  @Message
  String action(int status);

  @Message
  String needsRole(Role role);

  @Message
  String onlyReads();

  @Message
  String unwritable(StorageFault fault);

  @Message
  String unforeseen(String id);

  @Message
  String notIndexed();

  @Message
  String noVideo();
}
