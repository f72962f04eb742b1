package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hark.caption.CaptionSyntaxException;
import hark.message.MessageTexts;
import hark.source.SourceException;
import hark.transcript.Segment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each row of the tables of {@code docs/guide/files-and-formats.md} with a file in it does as it
 * says: the file, what was said in it, and the sentences of the receipt.
 */
class FilesAndFormatsTest {

  private static final Path PAGE = Path.of("docs", "guide", "files-and-formats.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]*)` \\| (?:`([^`]*)`)? ?\\| ?(.*?) ?\\|");

  @TestFactory
  Stream<DynamicTest> everyRow() throws IOException {
    return rows().stream()
        .map(
            row ->
                dynamicTest(
                    row.get(0),
                    () -> assertEquals(row.get(1) + " | " + row.get(2), result(row.get(0)))));
  }

  @Test
  void thereAreRows() throws IOException {
    assertTrue(rows().size() > 30, rows().size() + " rows");
  }

  private static List<List<String>> rows() throws IOException {
    try (var lines = Files.lines(PAGE)) {
      return lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(row -> List.of(row.group(1), row.group(2) == null ? "" : row.group(2), row.group(3)))
          .toList();
    }
  }

  /**
   * Returns the result for a file that is written in one line, with {@code ⏎} for its line ends.
   */
  static String result(String file) {
    var content = file.replace('\u23CE', '\n').replace('\u2409', '\t').replace('\u00A6', '|');
    try {
      var reading = TranscriptParser.read(content.getBytes(UTF_8));
      var said =
          reading.cleaned().segments().stream()
              .map(FilesAndFormatsTest::said)
              .collect(Collectors.joining(" / "));
      return said
          + " | "
          + String.join(" ", MessageTexts.ENGLISH.formatAll(reading.repairs()))
              .replace('|', '\u00A6');
    } catch (CaptionSyntaxException | SourceException e) {
      return " | Refused: " + e.getMessage();
    }
  }

  /** Returns a segment in one line: its times, speaker and text. */
  static String said(Segment segment) {
    return "%s\u2013%s %s%s"
        .formatted(
            seconds(segment.startMillis()),
            seconds(segment.endMillis()),
            segment.speaker().map(name -> name + ": ").orElse(""),
            segment.text());
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
