package hark.script;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import hark.web.browser.ChromiumProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Prettier, which lays out scripts, styles and documents. It runs in Chromium where that is
 * installed, in two seconds; elsewhere in GraalJS, which has no compiler here and takes a minute.
 */
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
        result.end = formatted(text, {
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

  private static final String ENTRY = "format.mjs";

  /** The host of the modules in the browser, which nobody asks: the test itself answers for it. */
  private static final String SITE = "http://prettier.invalid/";

  private static final String FORMAT_IN_BROWSER =
      """
      async ([text, parser]) => {
        const result = (await import('/format.mjs')).format(text, parser);
        await result.end;
        return [result.text, result.problem];
      }
      """;

  private record Result(String text, String problem) {}

  /** What runs the modules. */
  private interface Engine extends AutoCloseable {

    Result format(String text, String parser);

    @Override
    void close();
  }

  private record Interpreter(ScriptModule module) implements Engine {

    @Override
    public Result format(String text, String parser) {
      var result = module.call("format", text, parser);
      return new Result(
          result.getMember("text").asString(), result.getMember("problem").asString());
    }

    @Override
    public void close() {
      module.close();
    }
  }

  private record InBrowser(ChromiumProcess process, Page page) implements Engine {

    @Override
    public Result format(String text, String parser) {
      var result = (List<?>) page.evaluate(FORMAT_IN_BROWSER, List.of(text, parser));
      return new Result((String) result.get(0), (String) result.get(1));
    }

    @Override
    public void close() {
      process.close();
    }
  }

  private final Engine engine;

  /**
   * Starts the engine.
   *
   * @param folder receives the modules, which import each other by file names
   */
  Prettier(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    for (var name : MODULES) {
      Files.write(folder.resolve(name), resource(root() + name));
    }
    Files.writeString(folder.resolve(ENTRY), FORMAT);
    engine =
        ChromiumProcess.isInstalled()
            ? inBrowser(folder)
            : new Interpreter(ScriptModule.loadFile(folder.resolve(ENTRY)));
  }

  private static Engine inBrowser(Path folder) {
    var process = new ChromiumProcess(List.of());
    var page = process.browser().newPage();
    page.route(SITE + "**", route -> answer(route, folder));
    page.navigate(SITE);
    return new InBrowser(process, page);
  }

  private static void answer(Route route, Path folder) {
    var name = route.request().url().substring(SITE.length());
    var answer = new Route.FulfillOptions();
    route.fulfill(
        name.isEmpty()
            ? answer.setContentType("text/html").setBody("")
            : answer.setContentType("text/javascript").setPath(folder.resolve(name)));
  }

  /** Returns the text of a file as it should be laid out. */
  String format(Path file, String text) {
    var result = engine.format(text, parser(file.toString()));
    if (!result.problem().isEmpty()) {
      throw new IllegalArgumentException(file + ": " + result.problem());
    }
    return result.text();
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
    engine.close();
  }
}
