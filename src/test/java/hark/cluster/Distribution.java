package hark.cluster;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * OpenSearch as it is published, and Hark's plugin, each a zip file.
 *
 * @param openSearch without a JDK
 * @param plugin as the build of the folder {@code opensearch} makes it
 */
public record Distribution(Path openSearch, Path plugin) {

  private static final String DESCRIPTOR = "plugin-descriptor.properties";

  /**
   * Returns those that the properties {@code hark.opensearch.zip} and {@code hark.plugin.zip} name.
   */
  public static Distribution named() {
    return new Distribution(
        Path.of(System.getProperty("hark.opensearch.zip")).toAbsolutePath(),
        Path.of(System.getProperty("hark.plugin.zip")).toAbsolutePath());
  }

  /** Unpacks OpenSearch into a new folder, and lets its own tool install the plugin. */
  void unpack(Path folder) throws IOException {
    try (var zip = new ZipFile(openSearch.toFile())) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        unpack(zip, entries.nextElement(), folder);
      }
    }
    install(folder, plugin);
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    var name = Path.of(entry.getName()).normalize();
    if (name.getNameCount() < 2) {
      return; // the folder that all are in
    }
    var file = folder.resolve(name.subpath(1, name.getNameCount()));
    if (entry.isDirectory()) {
      Files.createDirectories(file); // that for plugins is empty, and needed
      return;
    }
    Files.createDirectories(file.getParent());
    try (var content = zip.getInputStream(entry)) {
      Files.copy(content, file);
    }
    if (file.getParent().endsWith("bin")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  static void install(Path home, Path plugin) throws IOException {
    tool(home, "install", "--batch", plugin.toUri().toString());
  }

  static void remove(Path home) throws IOException {
    tool(home, "remove", "hark");
  }

  private static void tool(Path home, String... words) throws IOException {
    var command = new String[words.length + 1];
    command[0] = home.resolve("bin/opensearch-plugin").toString();
    System.arraycopy(words, 0, command, 1, words.length);
    Commands.run(Map.of("OPENSEARCH_JAVA_HOME", System.getProperty("java.home")), command);
  }

  /** Writes a copy of the plugin that says that it is of another version. */
  Path pluginOfVersion(String version, Path folder) throws IOException {
    var copy = folder.resolve("hark-" + version + ".zip");
    Files.copy(plugin, copy);
    try (var files = FileSystems.newFileSystem(copy)) {
      var descriptor = files.getPath(DESCRIPTOR);
      var lines =
          Files.readAllLines(descriptor).stream()
              .map(line -> line.startsWith("version=") ? "version=" + version : line)
              .toList();
      Files.write(descriptor, lines);
    }
    return copy;
  }
}
