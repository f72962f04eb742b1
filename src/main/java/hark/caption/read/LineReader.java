package hark.caption.read;

import hark.transcript.WorkDeadline;

/**
 * A reader of the lines of a text, one after the other; LF, CR LF and CR end a line, in a text
 * without them NEL and the separators of Unicode, and CR CR LF, which results from a file being
 * written as text twice, ends one and not two. Used by one thread.
 *
 * <p>Is before the first line until {@link #next} is called.
 */
public final class LineReader {

  private final String content;
  private final boolean isWithoutFeeds;
  private int next;
  private int number;
  private String line = "";

  public LineReader(String content) {
    this.content = content;
    this.isWithoutFeeds = content.indexOf('\n') < 0 && content.indexOf('\r') < 0;
  }

  /** Moves to the next line; returns {@code false} when there is none. */
  public boolean next() {
    if (next >= content.length()) {
      line = "";
      return false;
    }
    int end = next;
    while (end < content.length() && !isEnd(content.charAt(end))) {
      end++;
    }
    line = content.substring(next, end);
    WorkDeadline.checkAt(++number);
    boolean isTriple = content.startsWith("\r\r\n", end);
    boolean isPair = content.startsWith("\r\n", end);
    next = end + (isTriple ? 3 : isPair ? 2 : 1);
    return true;
  }

  private boolean isEnd(char c) {
    return c == '\n'
        || c == '\r'
        || isWithoutFeeds && (c == '\u2028' || c == '\u2029' || c == '\u0085');
  }

  /** Returns this line without its end; empty after the last one. */
  public String line() {
    return line;
  }

  /** Returns the number of this line, from 1. */
  public int number() {
    return number;
  }

  /** Returns the text before the first blank or control character. */
  static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    return text.substring(0, end);
  }
}
