package hark.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.app.Markdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The layout of what Java's formatter does not lay out. Prettier decides about scripts, styles and
 * documents; templates, which are no HTML before Qute has read them, keep to a few rules. {@code
 * bin/format} rewrites what is laid out otherwise.
 *
 * <p>Files that Prettier has seen in the same state are remembered in {@code target}.
 */
class LayoutTest {

  private static final Path ASSETS = Path.of("src", "main", "resources", "assets");
  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
  private static final Path REPORTS = Path.of("docs", "benchmarks");
  private static final Path FOLDER = Path.of("target", "prettier");
  private static final Path SEEN = FOLDER.resolve("seen");
  private static final boolean REWRITES = Boolean.getBoolean("hark.format");
  private static final int LONGEST_TEMPLATE_LINE = 160;
  private static final Pattern WRONG_LINE =
      Pattern.compile("(?:  )* \\S.*|.*\\t.*|.*[ \\r]|.{%d,}".formatted(LONGEST_TEMPLATE_LINE + 1));

  @Test
  void scriptsStylesAndDocumentsAreLaidOutByPrettier() throws Exception {
    var scripts = Stream.of(".js", ".css").flatMap(end -> ScriptFiles.below(ASSETS, end).stream());
    var files = Stream.concat(scripts, documents()).toList();
    Files.createDirectories(FOLDER);
    var seen = new TreeSet<>(Files.exists(SEEN) ? Files.readAllLines(SEEN) : List.of());
    var changed = files.stream().filter(file -> !seen.contains(key(file))).toList();
    var wrong = new ArrayList<Path>();
    if (!changed.isEmpty()) {
      try (var prettier = new Prettier(FOLDER)) {
        for (var file : changed) {
          isLaidOut(prettier, file).ifPresent(wrong::add);
        }
      }
    }
    Files.write(
        SEEN, files.stream().filter(file -> !wrong.contains(file)).map(LayoutTest::key).toList());
    assertEquals(List.of(), wrong, "bin/format lays these out");
  }

  /** Returns the documents that people write; reports are laid out by the programs behind them. */
  private static Stream<Path> documents() throws IOException {
    return Markdown.all().stream()
        .map(Markdown::file)
        .filter(file -> !file.startsWith(REPORTS) || file.endsWith("README.md"));
  }

  private static Optional<Path> isLaidOut(Prettier prettier, Path file) throws IOException {
    var text = Files.readString(file);
    var laidOut = prettier.format(file, text);
    if (laidOut.equals(text)) {
      return Optional.empty();
    }
    if (REWRITES) {
      Files.writeString(file, laidOut);
      return Optional.empty();
    }
    return Optional.of(file);
  }

  private static String key(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(ScriptFiles.read(file).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()) + " " + file;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Test
  void templatesAreIndentedByTwoWithShortLinesThatEndInNoBlank() {
    var wrong = new ArrayList<String>();
    for (var file : ScriptFiles.below(TEMPLATES, ".html")) {
      var text = ScriptFiles.read(file);
      var lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (WRONG_LINE.matcher(lines[i]).matches()) {
          wrong.add(file + ":" + (i + 1));
        }
      }
      if (text.endsWith("\n\n")) { // without a line break end those that are a part of a line
        wrong.add(file + " ends in an empty line");
      }
    }
    assertEquals(List.of(), wrong);
  }
}
