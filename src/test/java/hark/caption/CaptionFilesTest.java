package hark.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hark.caption.Cue.CuePiece;
import hark.caption.format.CaptionFormats;
import hark.message.MessageTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One small file of our own for each case that is no JSON, in {@code src/test/resources/captions},
 * and in {@code expected.txt} there what each says: a line {@code == file | format | encoding |
 * title | language | day}, then its cues as {@code start-end speaker: text | word@start-end}, what
 * could not be read after a {@code -}, and remarks after a {@code *}; or the reason after {@code
 * refused:}.
 */
class CaptionFilesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "captions");
  private static final String EXPECTED = "expected.txt";

  @TestFactory
  Stream<DynamicTest> saysWhatTheFileSays() throws IOException {
    return expected().entrySet().stream()
        .map(
            file ->
                dynamicTest(
                    file.getKey(),
                    () -> assertEquals(file.getValue(), said(CASES.resolve(file.getKey())))));
  }

  @Test
  void everyCaseIsExpected() throws IOException {
    try (var files = Files.list(CASES)) {
      var names =
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.contains(".json") && !name.equals(EXPECTED))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(names, new TreeSet<>(expected().keySet()));
    }
  }

  private static Map<String, String> expected() throws IOException {
    var expected = new LinkedHashMap<String, String>();
    for (var block : Files.readString(CASES.resolve(EXPECTED)).split("(?m)^== ")) {
      if (!block.isEmpty()) {
        expected.put(block.substring(0, block.indexOf(' ')), "== " + block);
      }
    }
    return expected;
  }

  private static String said(Path file) throws IOException {
    var lines = new ArrayList<String>();
    try {
      said(file, CaptionFormats.parse(Files.readAllBytes(file)), lines);
    } catch (CaptionSyntaxException e) {
      lines.add("== " + file.getFileName() + " | refused: " + e.getMessage());
    }
    return String.join("\n", lines) + "\n";
  }

  private static void said(Path file, ParsedCaptions captions, List<String> lines) {
    var declared = captions.declared();
    lines.add(
        "== %s | %s | %s | %s | %s | %s"
            .formatted(
                file.getFileName(),
                captions.format(),
                captions.encoding(),
                declared.title().orElse("?"),
                declared.language().orElse("?"),
                declared.recorded().map(Object::toString).orElse("?")));
    captions.cues().forEach(cue -> lines.add(said(cue)));
    captions
        .unread()
        .reasons()
        .forEach(reason -> lines.add("- " + MessageTexts.ENGLISH.format(reason)));
    captions
        .remarks()
        .forEach(remark -> lines.add("* " + MessageTexts.ENGLISH.format(remark.message())));
  }

  private static String said(Cue cue) {
    var words =
        cue.pieces().stream().map(piece -> said(cue, piece)).collect(Collectors.joining(" "));
    return "%d-%d %s%s%s"
        .formatted(
            cue.startMillis(),
            cue.endMillis(),
            cue.speaker().map(name -> name + ": ").orElse(""),
            cue.text().strip().replace("\n", "\\n"),
            words.isEmpty() ? "" : " | " + words);
  }

  private static String said(Cue cue, CuePiece piece) {
    var word = cue.text().substring(piece.from(), piece.to()).strip();
    var end = piece.endMillis().isPresent() ? "-" + piece.endMillis().getAsLong() : "";
    return word + "@" + piece.startMillis() + end;
  }
}
