package hark.web.shell;

/** Texts of others as they are written to the program's log. */
public final class LogText {

  /** The longest text, in characters; enough to recognise what it is of. */
  private static final int LONGEST = 300;

  private LogText() {}

  /** Reduces a text to one line of printable ASCII. */
  public static String of(String text) {
    var line = text.replaceAll("[^\\x20-\\x7e]", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
