package hark.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** The tests that start the application, as {@code application-tests.txt} names them. */
public final class ApplicationTestList {

  private static final String LIST = "/application-tests.txt";
  private static final String SUFFIX = ".class";

  private ApplicationTestList() {}

  /** Returns whether the list names a source file, whose path begins at the top package. */
  public static boolean isNamed(Path source) {
    return patterns().stream().anyMatch(pattern -> pattern.matches(source));
  }

  /** Returns the names of the compiled classes of a part, in the order of the alphabet. */
  static List<String> names(ApplicationPart part) {
    return names().stream().filter(name -> ApplicationPart.of(load(name)) == part).toList();
  }

  /**
   * Returns the names of all compiled classes that the list names, in the order of the alphabet.
   */
  static List<String> names() {
    var patterns = patterns();
    var folder = folder();
    try (var files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(SUFFIX) && file.indexOf('$') < 0)
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .filter(type -> patterns.stream().anyMatch(one -> one.matches(Path.of(type + ".java"))))
          .map(type -> type.replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads a class as it is, beside the class loader with which Quarkus has applications built. */
  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApplicationTestList.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder of compiled tests, whichever the working folder is. */
  private static Path folder() {
    try {
      return Path.of(ApplicationTestList.class.getResource(LIST).toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PathMatcher> patterns() {
    try (var in = ApplicationTestList.class.getResourceAsStream(LIST)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
