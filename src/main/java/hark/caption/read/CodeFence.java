package hark.caption.read;

/**
 * A file inside a code fence: lines of three backticks or tildes, as in Markdown and in answers of
 * chatbots.
 *
 * @param inside text between the fences, or the whole text where there are none
 * @param left number of lines outside, including the fences
 */
public record CodeFence(String inside, int left) {

  /**
   * The maximum number of lines outside, such as greetings and explanations; they hold no times.
   */
  private static final int MOST_OUTSIDE = 12;

  private static final String[] FENCES = {"```", "~~~"};

  /** Extracts a file from its fences. */
  public static CodeFence of(String content) {
    var none = new CodeFence(content, 0);
    int open = firstFence(content);
    if (open < 0) {
      return none;
    }
    int from = lineEnd(content, open);
    var fence = content.substring(open, open + 3);
    int close = content.lastIndexOf("\n" + fence);
    boolean isClosed = close > from;
    int to = isClosed ? close + 1 : content.length();
    int after = isClosed ? outside(content.substring(to)) : 0;
    return after < 0 || content.substring(from, to).isBlank()
        ? none
        : new CodeFence(content.substring(from, to), outside(content.substring(0, from)) + after);
  }

  /**
   * Returns the index of the first fence, preceded only by a few lines without times; -1 if there
   * is none.
   */
  private static int firstFence(String content) {
    var lines = new LineReader(content.substring(0, Math.min(content.length(), 4_000)));
    int at = 0;
    for (int line = 0; line < MOST_OUTSIDE && lines.next(); line++) {
      for (var fence : FENCES) {
        if (lines.line().startsWith(fence)) {
          return content.indexOf(fence, at);
        }
      }
      if (TimesLine.isOne(lines.line()) || TimesLine.of(lines.line()).isPresent()) {
        return -1;
      }
      at += lines.line().length();
    }
    return -1;
  }

  private static int lineEnd(String content, int from) {
    int end = content.indexOf('\n', from);
    return end < 0 ? content.length() : end + 1;
  }

  /** Returns the number of lines with text; -1 where they are too many or hold times. */
  private static int outside(String text) {
    var lines = new LineReader(text);
    int count = 0;
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        count++;
      }
      if (count > MOST_OUTSIDE || TimesLine.isOne(lines.line())) {
        return -1;
      }
    }
    return count;
  }
}
