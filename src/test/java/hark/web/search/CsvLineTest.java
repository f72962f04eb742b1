package hark.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvLineTest {

  static List<Arguments> lines() {
    return List.of(
        Arguments.of(List.of("a", "", "c"), "a,,c\r\n"),
        Arguments.of(List.of("a,b", "say \"hi\""), "\"a,b\",\"say \"\"hi\"\"\"\r\n"),
        Arguments.of(List.of("two\r\nlines"), "\"two\r\nlines\"\r\n"),
        Arguments.of(List.of("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"\r\n"),
        Arguments.of(List.of("+1", "-1", "@a", "\tb"), "'+1,'-1,'@a,'\tb\r\n"),
        Arguments.of(List.of("  =1+1"), "'  =1+1\r\n"),
        Arguments.of(List.of("\uFF1D1"), "'\uFF1D1\r\n"),
        Arguments.of(List.of("a=b", "1-2"), "a=b,1-2\r\n"),
        Arguments.of(List.of("\u0633\u0644\u0627\u0645"), "\u0633\u0644\u0627\u0645\r\n"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void cellsAreQuotedWhereTheyMustAndNeverCalculated(List<String> cells, String line) {
    assertEquals(line, CsvLine.of(cells));
  }
}
