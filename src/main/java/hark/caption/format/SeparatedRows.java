package hark.caption.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a file with separated columns (RFC 4180): a cell in quotation marks may hold the
 * separator and line ends, and a doubled mark is one. Columns separated by tabs have no quotation
 * marks. Used by one thread.
 */
final class SeparatedRows {

  /** The maximum number of columns; the rest of a wider row is its last cell. */
  private static final int MOST_COLUMNS = 100;

  private final String content;
  private final char separator;
  private int at;
  private int lastQuote;
  private List<String> cells = List.of();

  SeparatedRows(String content, char separator) {
    this.content = content;
    this.separator = separator;
    this.lastQuote = separator == '\t' ? -1 : content.lastIndexOf('"');
  }

  /** Moves to the next row; returns {@code false} when there is none. */
  boolean next() {
    if (at >= content.length()) {
      return false;
    }
    cells = new ArrayList<>();
    boolean isMore = true;
    while (isMore) {
      cells.add(cell());
      isMore = at < content.length() && content.charAt(at) == separator;
      at += isMore ? 1 : 0;
    }
    at += content.startsWith("\r\n", at) ? 2 : 1;
    return true;
  }

  /** Returns the cells of this row, at least one. */
  List<String> cells() {
    return cells;
  }

  private String cell() {
    int begin = at;
    while (begin < content.length() && content.charAt(begin) == ' ') {
      begin++;
    }
    boolean isQuoted = begin < lastQuote && content.charAt(begin) == '"';
    return isQuoted ? quoted(begin + 1) : plain();
  }

  private String plain() {
    int end = at;
    boolean isLast = cells.size() + 1 >= MOST_COLUMNS;
    while (end < content.length() && !isEnd(content.charAt(end), isLast)) {
      end++;
    }
    var cell = content.substring(at, end);
    at = end;
    return cell;
  }

  private boolean isEnd(char c, boolean isLast) {
    return c == '\n' || c == '\r' || c == separator && !isLast;
  }

  private String quoted(int from) {
    var cell = new StringBuilder();
    int i = from;
    while (i < content.length() && (content.charAt(i) != '"' || content.startsWith("\"\"", i))) {
      cell.append(content.charAt(i));
      i += content.charAt(i) == '"' ? 2 : 1;
    }
    at = Math.min(content.length(), i + 1);
    return cell.append(plain()).toString();
  }
}
