package hark.source;

/** Text that a service or a file wrote, for use inside our own sentences. */
public final class ForeignText {

  /** The longest quotation, in characters. */
  private static final int MAX_LENGTH = 200;

  private ForeignText() {}

  /** Returns the text on one line, without control characters, and cut where it is long. */
  public static String quote(String text) {
    var line = text.strip().codePoints().map(c -> Character.isISOControl(c) ? ' ' : c);
    return line.limit(MAX_LENGTH)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
