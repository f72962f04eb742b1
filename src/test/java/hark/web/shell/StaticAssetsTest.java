package hark.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StaticAssetsTest {

  @Test
  void everyFileCountsInTheFingerprint() throws Exception {
    try (var files = Files.list(Path.of("src/main/resources/assets"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)),
          new TreeSet<>(StaticAssets.FILES));
    }
  }
}
