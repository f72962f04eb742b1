package hark.message;

/**
 * The kind of a message that this version knows only as an English text: one that another version
 * stored, or a text from elsewhere.
 *
 * @param id the name of the kind; empty if it has none
 * @param text the whole message in English
 */
public record StoredText(String id, String text) implements MessageKind {

  @Override
  public String name() {
    return id;
  }

  @Override
  public String family() {
    return "";
  }
}
