package hark.caption.read;

/**
 * The lines of a text, one after the other; LF, CR LF and CR end a line, and CR CR LF, which comes
 * of a file being written as text twice, ends one and not two. Used by one thread.
 *
 * <p>Stands before the first line until {@link #next} is called.
 */
public final class LineReader {

  private final String content;
  private int next;
  private int number;
  private String line = "";

  public LineReader(String content) {
    this.content = content;
  }

  /** Goes to the next line; {@code false} when there is none. */
  public boolean next() {
    if (next >= content.length()) {
      line = "";
      return false;
    }
    int end = next;
    while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') {
      end++;
    }
    line = content.substring(next, end);
    number++;
    boolean isTriple = content.startsWith("\r\r\n", end);
    boolean isPair = content.startsWith("\r\n", end);
    next = end + (isTriple ? 3 : isPair ? 2 : 1);
    return true;
  }

  /** This line without its end; empty after the last one. */
  public String line() {
    return line;
  }

  /** The number of this line, from 1. */
  public int number() {
    return number;
  }

  /** What stands in a text before the first blank or control character. */
  static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    return text.substring(0, end);
  }
}
