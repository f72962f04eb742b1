package hark.caption.read;

import java.util.Arrays;

/**
 * The beginning of a line with its digits, colons, commas, blanks, dashes and arrows in one form:
 * full-width and Arabic ones in that of ASCII, no-break blanks as blanks, marks of direction and
 * characters without width left out, escaped and drawn arrows as {@code ->}. Letters stay as they
 * are. For parsing times only, not as speech.
 */
public final class NormalizedLine {

  /** The length of the longest line of times, in UTF-16 code units. */
  private static final int LONGEST = 240;

  private static final String COLONS = "\uFF1A\uFE55\u2236\uA789\u02D0\u05C3\uFE13";
  private static final String COMMAS = "\uFF0C\u066B\u066C\u060C\u3001\uFE50\uFE11\u201A";
  private static final String POINTS = "\uFF0E\u3002\uFE52\u00B7\u2024";
  private static final String SEMICOLONS = "\uFF1B\u061B\uFE54\u037E";
  private static final String DASHES =
      "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\u2500\u30FC\u05BE";

  /** Arrows to the right, the last three as fonts of symbols and old office programs have them. */
  private static final String ARROWS =
      "\u2192\u21A6\u21D2\u21E2\u21E8\u21FE\u25B6\u25B8\u25BA\u2794\u27A1\u27F6\u27F9\u27FC\u2B62"
          + "\uF0E0\uF0E8\uF0F0";

  private static final String LEFT_ARROWS =
      "\u2190\u21D0\u21E0\u21E6\u25C0\u25C4\u27F5\u27F8\u2B60";
  private static final String ESCAPED = "->[]().:";
  private static final String[] ESCAPED_ARROWS = {
    "&gt;", "&#62;", "&#x3e;", "&#x3E;", "&GT;", "&amp;gt;"
  };
  private static final String GREATER = "\uFF1E\uFE65\u203A\u00BB\u276F";

  private final StringBuilder plain;
  private final int[] origins;

  private NormalizedLine(int length) {
    plain = new StringBuilder(length);
    origins = new int[2 * length + 2];
  }

  /** Returns the normalised form of a line, or of as much of it as may hold times. */
  static NormalizedLine of(String line) {
    int end = Math.min(line.length(), LONGEST);
    var marks = new NormalizedLine(end);
    int i = 0;
    while (i < end) {
      i = marks.take(line, i);
    }
    marks.origins[marks.plain.length()] = end;
    return marks;
  }

  /** Removes invisible characters from the beginning of a text. */
  public static String withoutMarks(String text) {
    int from = 0;
    while (from < text.length()
        && (Character.getType(text.charAt(from)) == Character.FORMAT
            || Character.isWhitespace(text.charAt(from))
            || Character.isSpaceChar(text.charAt(from)))) {
      from++;
    }
    return text.substring(from);
  }

  /**
   * Returns the number of a cue, in digits of any script, optionally followed by a point; -1 for
   * other text.
   */
  static long number(String line) {
    if (line.isEmpty() || line.length() > 24) {
      return -1;
    }
    var plain = of(line).text().strip();
    var digits = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    return MediaTime.digits(digits, 12);
  }

  String text() {
    return plain.toString();
  }

  /** Returns the index in the line itself of an index in the normalised text. */
  int origin(int at) {
    return origins[at];
  }

  private int take(String line, int i) {
    char c = line.charAt(i);
    if (c == '&') {
      int after = afterEscapedArrow(line, i);
      put(after > i ? '>' : c, i);
      return Math.max(after, i + 1);
    }
    if (c == '\\' && i + 1 < line.length() && ESCAPED.indexOf(line.charAt(i + 1)) >= 0) {
      return i + 1; // as Markdown escapes marks
    }
    if (c > ' ' && c < 0x7F) {
      put(c, i);
      return i + 1;
    }
    int codePoint = line.codePointAt(i);
    takeOther(codePoint, i);
    return i + Character.charCount(codePoint);
  }

  private static int afterEscapedArrow(String line, int i) {
    for (var escaped : ESCAPED_ARROWS) {
      if (line.startsWith(escaped, i)) {
        return i + escaped.length();
      }
    }
    return i;
  }

  private void takeOther(int c, int i) {
    if (Character.isDigit(c)) {
      put((char) ('0' + Character.digit(c, 10)), i);
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      put(c == '\t' ? '\t' : ' ', i);
    } else if (ARROWS.indexOf(c) >= 0 || c >= 0x2798 && c <= 0x27AF) {
      put('-', i);
      put('>', i);
    } else if (LEFT_ARROWS.indexOf(c) >= 0) {
      put('<', i);
      put('-', i);
    } else if (!isWithoutWidth(c)) {
      putChar(ascii(c), i);
    }
  }

  private static int ascii(int c) {
    if (COLONS.indexOf(c) >= 0) {
      return ':';
    }
    if (COMMAS.indexOf(c) >= 0) {
      return ',';
    }
    if (POINTS.indexOf(c) >= 0) {
      return '.';
    }
    if (SEMICOLONS.indexOf(c) >= 0) {
      return ';';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    return GREATER.indexOf(c) >= 0 ? '>' : c;
  }

  /**
   * Returns whether a character is a mark of direction, a joiner, a byte order mark or a control
   * character.
   */
  private static boolean isWithoutWidth(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }

  private void put(char c, int origin) {
    origins[plain.length()] = origin;
    plain.append(c);
  }

  private void putChar(int c, int origin) {
    for (char unit : Character.toChars(c)) {
      put(unit, origin);
    }
  }

  @Override
  public String toString() {
    return plain + " " + Arrays.toString(origins);
  }
}
