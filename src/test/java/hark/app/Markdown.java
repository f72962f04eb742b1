package hark.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document of the project, as far as tests read it. */
public record Markdown(Path file, String text) {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern SHELL = Pattern.compile("(?s)```sh\\n(.*?)```");
  private static final List<String> FOLDERS =
      List.of("", ".github", "docs", "index-data", "src/main/samples");
  private static final int MOST_LEVELS = 5;
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  public static Markdown read(String file) throws IOException {
    return new Markdown(Path.of(file), Files.readString(Path.of(file)));
  }

  /** Every document of the project, in the order of their paths. */
  public static List<Markdown> all() throws IOException {
    var documents = new ArrayList<Markdown>();
    for (var folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Path.of(folder), folder.isEmpty() ? 1 : MOST_LEVELS)) {
        for (var file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
          documents.add(read(file.toString()));
        }
      }
    }
    return documents;
  }

  List<String> links() {
    return LINK.matcher(text).results().map(link -> link.group(1)).toList();
  }

  /** The files of the project that this document links to, anchors left out. */
  Set<Path> linkedFiles() {
    return links().stream()
        .filter(link -> !link.contains("://") && !link.startsWith("#"))
        .map(link -> file.resolveSibling(link.replaceFirst("#.*", "")).normalize())
        .collect(Collectors.toSet());
  }

  /** The blocks of shell commands, in order. */
  List<String> shellBlocks() {
    return SHELL.matcher(text).results().map(block -> block.group(1)).toList();
  }

  /** Every piece of text between backquotes. */
  public static List<String> codes(String text) {
    return CODE.matcher(text).results().map(code -> code.group(1)).toList();
  }

  /** The rows of the first table below a heading, without its head; code stays quoted. */
  public List<List<String>> table(String heading) {
    var lines = text.lines().dropWhile(line -> !line.matches("#+ " + Pattern.quote(heading)));
    return lines
        .dropWhile(line -> !line.startsWith("| ---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .map(Markdown::cells)
        .toList();
  }

  /** The cells of all tables, row by row, without their heads; code stays quoted. */
  public List<List<String>> allRows() {
    return text.lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
        .map(Markdown::cells)
        .toList();
  }

  /** Returns the content of a cell that is one piece of code. */
  static String code(String cell) {
    assertTrue(cell.length() > 2 && cell.startsWith("`") && cell.endsWith("`"), cell);
    return cell.substring(1, cell.length() - 1);
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("\\|"))
        .map(cell -> cell.strip().replace("\\*", "*"))
        .toList();
  }

  /** Returns whether a heading has this fragment, as GitHub derives it from headings. */
  boolean hasHeading(String fragment) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .anyMatch(fragment::equals);
  }
}
