package hark.script;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** A module of JavaScript outside of a browser, with what it imports. */
final class ScriptModule implements AutoCloseable {

  private static final String MODULE = "application/javascript+module";

  private final Context context =
      Context.newBuilder("js")
          .allowIO(IOAccess.ALL)
          .option("js.esm-eval-returns-exports", "true")
          .option("engine.WarnInterpreterOnly", "false")
          .build();
  private final Value exports;

  private ScriptModule(Source source) {
    exports = context.eval(source);
  }

  /** Loads a script of the pages, such as {@code shared/text.js}. */
  static ScriptModule load(String script) throws IOException {
    return loadFile(Path.of("src", "main", "resources", "assets", script));
  }

  /** Loads a module and what it imports. */
  static ScriptModule loadFile(Path file) throws IOException {
    return new ScriptModule(
        Source.newBuilder("js", file.toAbsolutePath().toFile()).mimeType(MODULE).build());
  }

  /** Calls an exported function with values of Java. */
  Value call(String function, Object... arguments) {
    return exports.getMember(function).execute(arguments);
  }

  /** Evaluates an expression, such as an argument that Java has no literal for. */
  Value value(String expression) {
    return context.eval("js", "(" + expression + ")");
  }

  /** Returns a value as JSON. */
  String json(Value value) {
    return context.eval("js", "JSON.stringify").execute(value).asString();
  }

  @Override
  public void close() {
    context.close();
  }
}
