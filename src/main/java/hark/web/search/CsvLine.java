package hark.web.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A record of a CSV file (RFC 4180): cells quoted if necessary, separated by commas, with CR and LF
 * at the end.
 */
public final class CsvLine {

  /**
   * The first characters that make spreadsheets read a cell as a formula, some of them only after
   * trimming.
   */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvLine() {}

  /** Returns the line of these cells, none of which a spreadsheet evaluates. */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    var harmless = isFormula(text) ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /**
   * Returns whether the text needs an apostrophe to be read as text, as OWASP advises against CSV
   * injection.
   */
  private static boolean isFormula(String text) {
    var stripped = text.stripLeading();
    return !text.isEmpty()
        && (BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
            || !stripped.isEmpty() && BEGINS_FORMULA.indexOf(stripped.charAt(0)) >= 0);
  }
}
