package hark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document of the project, as far as tests read it. */
record Markdown(Path file, String text) {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern SHELL = Pattern.compile("(?s)```sh\\n(.*?)```");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static Markdown read(String file) throws IOException {
    return new Markdown(Path.of(file), Files.readString(Path.of(file)));
  }

  /** Every document that is kept with the project. */
  static List<Markdown> all() throws IOException {
    var documents = new ArrayList<Markdown>();
    for (var folder : List.of("", "docs", "docs/adr", "index-data", "src/main/samples")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (var file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
          documents.add(read(file.toString()));
        }
      }
    }
    return documents;
  }

  List<String> links() {
    return LINK.matcher(text).results().map(link -> link.group(1)).toList();
  }

  /** The blocks of shell commands, in order. */
  List<String> shellBlocks() {
    return SHELL.matcher(text).results().map(block -> block.group(1)).toList();
  }

  /** Every piece of text between backquotes. */
  static List<String> codes(String text) {
    return CODE.matcher(text).results().map(code -> code.group(1)).toList();
  }

  /** The rows of the first table below a heading, without its head; code stays quoted. */
  List<List<String>> table(String heading) {
    var lines = text.lines().dropWhile(line -> !line.matches("#+ " + Pattern.quote(heading)));
    return lines
        .dropWhile(line -> !line.startsWith("| ---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .map(Markdown::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("\\|")).map(String::strip).toList();
  }

  /** Tells whether a heading has this fragment, as GitHub makes it of headings. */
  boolean hasHeading(String fragment) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .anyMatch(fragment::equals);
  }
}
