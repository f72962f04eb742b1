package hark.web.site;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes of the program, and the methods that answer requests of the API. */
final class ApiResource {

  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");
  private static final Pattern OF_THE_API = Pattern.compile("/(?:api|serve)/.*");

  private ApiResource() {}

  /**
   * A method that answers requests.
   *
   * @param path with a colon and an expression in parameters that have one
   */
  record Operation(String verb, String path, Method method) {

    /** Returns the element that declares a parameter of a query; empty if none does. */
    Optional<AnnotatedElement> parameter(String name) {
      var own = Stream.of(method.getParameters()).filter(one -> isQuery(one, name)).findFirst();
      if (own.isPresent()) {
        return own.map(AnnotatedElement.class::cast);
      }
      return Stream.of(method.getParameters())
          .filter(one -> one.isAnnotationPresent(BeanParam.class))
          .flatMap(one -> Stream.of(one.getType().getDeclaredFields()))
          .filter(one -> isQuery(one, name))
          .map(AnnotatedElement.class::cast)
          .findFirst();
    }

    private static boolean isQuery(AnnotatedElement one, String name) {
      var query = one.getAnnotation(QueryParam.class);
      return query != null && query.value().equals(name);
    }
  }

  /** Returns the names of the class files of the program that describe or belong to the API. */
  static List<String> classes() throws IOException {
    try (var files = Files.walk(CLASSES.resolve("hark"))) {
      return files
          .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.startsWith("hark/standin/"))
          .filter(ApiResource::isNoPage)
          .sorted()
          .toList();
    }
  }

  private static boolean isNoPage(String name) {
    var path = type(name).getAnnotation(Path.class);
    return path == null || OF_THE_API.matcher(path.value()).matches();
  }

  /** Returns the operations by their declared verb and path. */
  static Map<String, Operation> operations() throws IOException {
    var operations = new TreeMap<String, Operation>();
    for (var name : classes()) {
      var root = type(name).getAnnotation(Path.class);
      if (root != null) {
        for (var method : type(name).getDeclaredMethods()) {
          verb(method)
              .map(verb -> new Operation(verb, path(root, method), method))
              .ifPresent(one -> operations.put(one.verb() + " " + one.path(), one));
        }
      }
    }
    return operations;
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Path root, Method method) {
    var rest = method.getAnnotation(Path.class);
    return (rest == null ? root.value() : root.value() + "/" + rest.value()).replaceAll("/+", "/");
  }

  /** Returns the records of the program that have a simple name. */
  static List<Class<?>> records(String simpleName) throws IOException {
    var found = new ArrayList<Class<?>>();
    for (var name : classes()) {
      if (name.matches(".*[/$]" + Pattern.quote(simpleName) + "\\.class")
          && type(name).isRecord()) {
        found.add(type(name));
      }
    }
    return found;
  }

  static Class<?> type(String file) {
    var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, ApiResource.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(file, e));
    }
  }
}
