package hark.web.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One record of a CSV file (RFC 4180): cells in quotation marks where they need them, a comma
 * between, CR and LF at the end.
 */
public final class CsvLine {

  /** What spreadsheets take a cell for a formula by, or would once they had cut blanks off. */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvLine() {}

  /** The line of these cells, none of which a spreadsheet calculates. */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    var harmless = isFormula(text) ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /** An apostrophe before it makes it text, as OWASP advises against CSV injection. */
  private static boolean isFormula(String text) {
    var stripped = text.stripLeading();
    return !text.isEmpty()
        && (BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
            || !stripped.isEmpty() && BEGINS_FORMULA.indexOf(stripped.charAt(0)) >= 0);
  }
}
