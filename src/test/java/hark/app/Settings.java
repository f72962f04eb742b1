package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The settings that the code reads, found in its sources. */
final class Settings {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern PROPERTY =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"(hark\\.[^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");

  private final SortedMap<String, String> defaults = new TreeMap<>();

  private Settings() {}

  /** The name of each setting of ours and its default; empty where it has none. */
  static SortedMap<String, String> read() throws IOException {
    var settings = new Settings();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        settings.read(file);
      }
    }
    return settings.defaults;
  }

  private void read(Path file) throws IOException {
    var source = Files.readString(file);
    PROPERTY
        .matcher(source)
        .results()
        .forEach(
            found -> defaults.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
    if (source.contains("@ConfigMapping(")) {
      readMapping(SOURCES.relativize(file).toString().replace(".java", ""));
    }
  }

  private void readMapping(String path) {
    try {
      var mapping = Class.forName(path.replace(SOURCES.getFileSystem().getSeparator(), "."));
      var prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
      for (var method : mapping.getDeclaredMethods()) {
        var usual = method.getAnnotation(WithDefault.class);
        defaults.put(name(prefix, method), usual == null ? "" : usual.value());
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("A mapping is a class of its own file", e);
    }
  }

  private static String name(String prefix, Method method) {
    var kebab = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return method.isAnnotationPresent(WithParentName.class) ? prefix : prefix + "." + kebab;
  }
}
