package hark.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the search page says, for its templates: {@code {search:play}}. */
@MessageBundle("search")
public interface SearchTexts {

  /** For those who listen, once the answer to what they type cannot be fetched. */
  @Message("Hark cannot be reached. Press Enter to try again.")
  String away();
}
