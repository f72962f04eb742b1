package hark.message;

/**
 * The kind of a message that this version knows only as a text: one that another version stored, or
 * a text from elsewhere.
 *
 * @param stored kind and values as another version stored them, to be stored again; empty if there
 *     are none
 * @param text the whole message, in English where Hark wrote it
 */
public record StoredText(String stored, String text) implements MessageKind {

  @Override
  public String name() {
    return "";
  }

  @Override
  public String family() {
    return "";
  }
}
