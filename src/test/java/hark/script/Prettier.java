package hark.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Prettier, which lays out scripts, styles and documents. */
final class Prettier implements AutoCloseable {

  private static final String POM = "/META-INF/maven/org.webjars.npm/prettier/pom.properties";
  private static final List<String> MODULES =
      List.of(
          "standalone.mjs",
          "plugins/acorn.mjs",
          "plugins/estree.mjs",
          "plugins/markdown.mjs",
          "plugins/postcss.mjs");

  /**
   * Tables of documents are printed without padding, so that a longer cell changes its row only;
   * Prettier does so by itself only for tables that are wide, and only where it joins lines too.
   */
  private static final String FORMAT =
      """
      import { format as formatted } from './standalone.mjs';
      import * as acorn from './plugins/acorn.mjs';
      import * as estree from './plugins/estree.mjs';
      import * as markdown from './plugins/markdown.mjs';
      import * as postcss from './plugins/postcss.mjs';
      const printer = markdown.printers.mdast;
      const narrow = {
        ...printer,
        print(path, options, print, args) {
          if (path.node.type !== 'table') {
            return printer.print(path, options, print, args);
          }
          const [breaks, table] = printer.print(path, { ...options, proseWrap: 'never' }, print, args);
          return [breaks, withNarrowCells(table.contents.breakContents)];
        },
      };
      function withNarrowCells(rows) {
        return Array.isArray(rows)
          ? rows.map(withNarrowCells)
          : typeof rows === 'string'
            ? rows.replace(/[|] {2}(?=[|])/g, '| ')
            : rows;
      }
      export function format(text, parser) {
        const result = { text: '', problem: '' };
        formatted(text, {
          parser,
          printWidth: 120,
          singleQuote: parser === 'acorn',
          proseWrap: 'preserve',
          embeddedLanguageFormatting: 'off',
          plugins: [acorn, estree, { ...markdown, printers: { mdast: narrow } }, postcss],
        }).then((text) => (result.text = text), (problem) => (result.problem = String(problem)));
        return result;
      }
      """;

  private final ScriptModule module;

  /**
   * @param folder receives the modules, which import each other by file names
   */
  Prettier(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    for (var name : MODULES) {
      Files.write(folder.resolve(name), resource(root() + name));
    }
    var entry = folder.resolve("format.mjs");
    Files.writeString(entry, FORMAT);
    module = ScriptModule.loadFile(entry);
  }

  /** Returns the text of a file as it should be laid out. */
  String format(Path file, String text) {
    var result = module.call("format", text, parser(file.toString()));
    var problem = result.getMember("problem").asString();
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException(file + ": " + problem);
    }
    return result.getMember("text").asString();
  }

  private static String parser(String file) {
    if (file.endsWith(".md")) {
      return "markdown";
    }
    return file.endsWith(".js") ? "acorn" : "css";
  }

  private static String root() throws IOException {
    var properties = new Properties();
    try (var in = Prettier.class.getResourceAsStream(POM)) {
      properties.load(in);
    }
    return "/META-INF/resources/webjars/prettier/" + properties.getProperty("version") + "/";
  }

  private static byte[] resource(String name) {
    try (var in = Prettier.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    module.close();
  }
}
