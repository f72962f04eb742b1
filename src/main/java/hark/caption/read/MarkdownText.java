package hark.caption.read;

/** A remover of the inline markup of Markdown (CommonMark) from a line. */
public final class MarkdownText {

  private static final int LONGEST_LINK = 500;

  /** The maximum depth of nested parentheses in a link, as in CommonMark (section 6.3). */
  private static final int DEEPEST_LINK = 32;

  private static final String MARKUP = "\\`*_[<{&";
  private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|~<>\"'$%&,/:;=?@^";

  private final String line;
  private final StringBuilder plain = new StringBuilder();

  private MarkdownText(String line) {
    this.line = line;
  }

  /**
   * Returns the readable text of a line: without styling tags, emphasis, code marks and the
   * addresses of links, with escaped characters and character references decoded.
   */
  public static String plain(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (MARKUP.indexOf(line.charAt(i)) >= 0) {
        return new MarkdownText(TaggedText.styledText(line)).read();
      }
    }
    return line;
  }

  private String read() {
    int i = 0;
    while (i < line.length()) {
      i = take(i);
    }
    return plain.toString();
  }

  private int take(int i) {
    char c = line.charAt(i);
    if (c == '\\' && i + 1 < line.length() && ESCAPABLE.indexOf(line.charAt(i + 1)) >= 0) {
      plain.append(line.charAt(i + 1));
      return i + 2;
    }
    if (c == '[') {
      return takeBracket(i);
    }
    if (c == '*' || c == '`' || c == '_') {
      return takeMarks(i, c);
    }
    plain.append(c);
    return i + 1;
  }

  /** Reads the text of a link; a bracket that begins no link is text. */
  private int takeBracket(int i) {
    int limit = Math.min(line.length(), i + LONGEST_LINK);
    int close = line.indexOf(']', i, limit);
    boolean isLink = close > 0 && line.startsWith("](", close);
    int end = isLink ? closing(close + 1, limit) : -1;
    if (end < 0) {
      plain.append('[');
      return i + 1;
    }
    plain.append(line, i + 1, close);
    return end + 1;
  }

  /** Returns the index of the parenthesis that closes the one here; -1 where none does. */
  private int closing(int open, int limit) {
    int depth = 0;
    for (int i = open; i < limit && depth <= DEEPEST_LINK; i++) {
      depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reads marks that touch a word; an underscore inside a word, and a star between blanks, are
   * text.
   */
  private int takeMarks(int i, char mark) {
    int end = i;
    while (end < line.length() && line.charAt(end) == mark) {
      end++;
    }
    boolean isAfterWord = i > 0 && isWord(line.charAt(i - 1));
    boolean isBeforeWord = end < line.length() && isWord(line.charAt(end));
    boolean isText = mark == '_' ? isAfterWord == isBeforeWord : isBlank(i - 1) && isBlank(end);
    if (isText) {
      plain.append(line, i, end);
    }
    return end;
  }

  private boolean isBlank(int at) {
    return at < 0 || at >= line.length() || Character.isWhitespace(line.charAt(at));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
