package hark.caption.format;

import hark.caption.read.MediaTime;
import hark.caption.read.TimedText;

/** The text of one dialogue line of SubStation Alpha. Used once, by one thread. */
public final class SubStationText {

  private final String written;
  private final int lastClose;
  private final TimedText said = new TimedText();
  private long syllable;
  private boolean isDrawing;

  /**
   * Starts the reading of a line.
   *
   * @param startMillis start of the line, from which karaoke times count
   */
  public SubStationText(String written, long startMillis) {
    this.written = written;
    this.lastClose = written.lastIndexOf('}');
    this.syllable = startMillis;
  }

  public TimedText read() {
    int i = 0;
    while (i < written.length()) {
      if (written.charAt(i) == '{' && i < lastClose) {
        int close = written.indexOf('}', i);
        takeOverrides(written.substring(i + 1, close));
        i = close + 1;
      } else {
        i = takeText(i);
      }
    }
    said.endPiece();
    return said;
  }

  /** Reads codes such as {@code \i1\pos(4,2)\k50}, each begun by a backslash. */
  private void takeOverrides(String codes) {
    int code = codes.indexOf('\\');
    while (code >= 0) {
      int next = codes.indexOf('\\', code + 1);
      takeOverride(codes.substring(code + 1, next < 0 ? codes.length() : next).strip());
      code = next;
    }
  }

  private void takeOverride(String code) {
    if (code.startsWith("p")) {
      long scale = MediaTime.digits(code.substring(1), 3);
      isDrawing = scale > 0 || isDrawing && scale < 0;
    } else if (code.startsWith("k") || code.startsWith("K")) {
      takeSyllable(code);
    }
  }

  /**
   * Reads {@code \k}, {@code \kf}, {@code \ko} or {@code \K} and a duration in hundredths of a
   * second.
   */
  private void takeSyllable(String code) {
    int from = code.startsWith("kf") || code.startsWith("ko") ? 2 : 1;
    long hundredths = MediaTime.digits(code.substring(from), 7);
    if (hundredths >= 0) {
      said.begin(syllable);
      syllable += hundredths * 10;
    }
  }

  /** Reads text up to the next brace. */
  private int takeText(int from) {
    int to = written.indexOf('{', from + 1);
    if (to < 0) {
      to = written.length();
    }
    if (!isDrawing) {
      var text = written.substring(from, to);
      said.add(text.replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " "));
    }
    return to;
  }
}
