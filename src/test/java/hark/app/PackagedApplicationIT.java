package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The contents of the packaged application. */
class PackagedApplicationIT {

  private static final Path APPLICATION = Path.of("target/quarkus-app");

  @Test
  void theStandInIsNotPartOfIt() throws IOException {
    var entries = entries();
    assertTrue(
        entries.contains("hark/source/memories/MemoriesSource.class"), "looked in the wrong place");
    assertEquals(
        List.of(),
        entries.stream()
            .filter(entry -> entry.startsWith("hark/standin/") || entry.contains("StandIn"))
            .toList());
  }

  @Test
  void nothingUnpacksANativeLibraryAtEachStart() throws IOException {
    try (var jars = Files.list(APPLICATION.resolve("lib/main"))) {
      assertEquals(
          List.of(),
          jars.map(jar -> jar.getFileName().toString())
              .filter(name -> name.contains("brotli"))
              .toList());
    }
  }

  /** The entries of the application's own jars: its classes and those made at the build. */
  private static List<String> entries() throws IOException {
    var entries = new ArrayList<String>();
    for (var folder : List.of("app", "quarkus")) {
      try (var jars = Files.newDirectoryStream(APPLICATION.resolve(folder), "*.jar")) {
        for (var jar : jars) {
          entries.addAll(entries(jar));
        }
      }
    }
    return entries;
  }

  private static List<String> entries(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }
}
