package hark.app;

import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java sources of the project, as far as documents speak of them. */
public final class Sources {

  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path DEV = Path.of("src", "dev", "java");
  private static final Path TEST = Path.of("src", "test", "java");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
  private static final Pattern EXTENDS = Pattern.compile("\\bextends (\\w+)");
  private static final Pattern CHOICE = Pattern.compile("\\{\\w+: ?([\\w|-]+)}");

  private Sources() {}

  /** The text of each source file of the program and of the stand-in, by its main type's name. */
  static Map<String, String> main() throws IOException {
    var texts = read(MAIN);
    texts.putAll(read(DEV));
    return texts;
  }

  /** The text of each source file below {@code src/test/java}, by the name of its main type. */
  static Map<String, String> tests() throws IOException {
    return read(TEST);
  }

  private static Map<String, String> read(Path root) throws IOException {
    var texts = new TreeMap<String, String>();
    for (var file : files(root)) {
      texts.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
    }
    return texts;
  }

  /** The names of all types, nested ones and those of tests included. */
  static Set<String> types() throws IOException {
    var names = new TreeSet<String>();
    for (var texts : List.of(main(), tests())) {
      for (var text : texts.values()) {
        TYPE.matcher(text).results().forEach(found -> names.add(found.group(1)));
      }
    }
    return names;
  }

  /** Returns whether a test class or one that it extends has a method. */
  static boolean hasMethod(String type, String method, Map<String, String> tests) {
    var text = tests.get(type);
    if (text == null) {
      return false;
    }
    if (Pattern.compile("\\b" + Pattern.quote(method) + "\\(").matcher(text).find()) {
      return true;
    }
    return EXTENDS
        .matcher(text)
        .results()
        .anyMatch(found -> hasMethod(found.group(1), method, tests));
  }

  /** The requests that the sources declare, such as {@code GET /api/videos/{id}}. */
  public static Set<String> endpoints() throws IOException {
    var endpoints = new TreeSet<String>();
    for (var file : files(MAIN.resolve(Path.of("hark", "web")))) {
      if (Files.readString(file).contains("@Path(")) {
        endpoints.addAll(endpoints(type(file)));
      }
    }
    return endpoints;
  }

  private static Set<String> endpoints(Class<?> resource) {
    var endpoints = new TreeSet<String>();
    var root = resource.getAnnotation(jakarta.ws.rs.Path.class);
    for (var method : resource.getDeclaredMethods()) {
      verb(method)
          .ifPresent(
              verb -> expand(path(root, method)).forEach(path -> endpoints.add(verb + " " + path)));
    }
    return endpoints;
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(jakarta.ws.rs.Path root, Method method) {
    var rest = method.getAnnotation(jakarta.ws.rs.Path.class);
    var path = rest == null ? root.value() : root.value() + "/" + rest.value();
    return path.replaceAll("/+", "/");
  }

  /** A path with a choice, such as {@code {ending: csv|json}}, is one for each. */
  private static List<String> expand(String path) {
    var choice = CHOICE.matcher(path);
    if (!choice.find()) {
      return List.of(path);
    }
    var paths = new ArrayList<String>();
    for (var value : choice.group(1).split("\\|")) {
      paths.add(path.replace(choice.group(), value));
    }
    return paths;
  }

  private static Class<?> type(Path file) {
    var name = MAIN.relativize(file).toString().replace(".java", "");
    try {
      return Class.forName(
          name.replace(file.getFileSystem().getSeparator(), "."),
          false,
          Sources.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException("A resource is a class of its own file", e));
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
