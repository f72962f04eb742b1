package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hark.caption.CaptionSyntaxException;
import hark.message.MessageTexts;
import hark.source.SourceException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files as programs and people write them, in the tables of {@code captions/kinds/kinds.md}: a row
 * has what is odd about the file, the file, what was said in it (start and end in seconds, the
 * speaker, the words), and the sentences of the receipt. In the file {@code ⏎} is a line feed,
 * {@code ␍} a carriage return, {@code ␉} a tab, {@code ¦} a bar and <code>\\u0085</code> that
 * character; an encoding may be before it in braces.
 */
class KindsOfFilesTest {

  private static final Path TABLES =
      Path.of("src", "test", "resources", "captions", "kinds", "kinds.md");
  private static final Path PAGE = Path.of("docs", "internals", "kinds-of-files.md");
  private static final Pattern ROW =
      Pattern.compile("\\| (.*?) \\| `(.*?)` \\| (?:`(.*?)`)? ?\\| ?(.*?) ?\\|");
  private static final Pattern COUNTS = Pattern.compile("\\| ([^|]*?) \\| \\d+ \\| (\\d+) \\|.*");
  private static final Pattern ENCODING = Pattern.compile("\\{((?:UTF|ISO|windows)-[^}]*)}(.*)");
  private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** A row of a table. */
  private record Row(String kind, String what, String file, String said, String receipt) {}

  @TestFactory
  Stream<DynamicTest> everyRow() throws IOException {
    return rows().stream()
        .map(
            row ->
                dynamicTest(
                    row.kind() + ": " + row.what(),
                    () -> assertEquals(row.said() + " | " + row.receipt(), result(row.file()))));
  }

  /** The documentation tells how many rows there are of each kind. */
  @Test
  void countsAreThoseOfTheDocumentation() throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rows().forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
    Map<String, Integer> told = new LinkedHashMap<>();
    try (var lines = Files.lines(PAGE)) {
      lines
          .map(COUNTS::matcher)
          .filter(Matcher::matches)
          .filter(row -> counts.containsKey(row.group(1)))
          .forEach(row -> told.put(row.group(1), Integer.parseInt(row.group(2))));
    }
    assertEquals(counts, told);
    assertTrue(counts.values().stream().allMatch(count -> count >= 10), counts.toString());
  }

  /** Returns the files of all rows. */
  static Stream<byte[]> contents() throws IOException {
    return rows().stream().map(row -> content(row.file()));
  }

  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    var kind = "";
    for (var line : Files.readAllLines(TABLES)) {
      var row = ROW.matcher(line);
      if (line.startsWith("## ")) {
        kind = line.substring(3);
      } else if (row.matches()) {
        var said = row.group(3) == null ? "" : row.group(3);
        rows.add(new Row(kind, row.group(1), row.group(2), said, row.group(4)));
      }
    }
    return rows;
  }

  private static String result(String file) {
    try {
      var reading = TranscriptParser.read(content(file));
      var said =
          reading.cleaned().segments().stream()
              .map(FilesAndFormatsTest::said)
              .collect(Collectors.joining(" / "));
      return shown(said)
          + " | "
          + shown(String.join(" ", MessageTexts.ENGLISH.formatAll(reading.repairs())));
    } catch (CaptionSyntaxException | SourceException e) {
      return " | Refused: " + e.getMessage();
    }
  }

  private static byte[] content(String file) {
    var encoding = ENCODING.matcher(file);
    boolean isNamed = encoding.matches();
    var text =
        (isNamed ? encoding.group(2) : file)
            .replace('\u240D', '\r')
            .replace('\u23CE', '\n')
            .replace('\u2409', '\t')
            .replace('\u00A6', '|');
    var plain =
        CHARACTER
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    return plain.getBytes(isNamed ? Charset.forName(encoding.group(1)) : UTF_8);
  }

  /** Returns a text as the tables have it: without bars, invisible characters by their number. */
  private static String shown(String text) {
    return text.codePoints()
        .mapToObj(KindsOfFilesTest::shown)
        .collect(Collectors.joining())
        .replace('|', '\u00A6');
  }

  private static String shown(int c) {
    boolean isSeen = Character.getType(c) != Character.FORMAT && !Character.isISOControl(c);
    return isSeen ? Character.toString(c) : "\\u%04X".formatted(c);
  }
}
