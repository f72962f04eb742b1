package hark.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StaticAssetsTest {

  @Test
  void everyFileIsServedAndCountsInTheHash() throws Exception {
    var folder = Path.of("src/main/resources/assets");
    var listed = new TreeSet<>(StaticAssets.FILES);
    listed.addAll(StaticAssets.STYLES);
    try (var files = Files.walk(folder)) {
      assertEquals(
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new)),
          listed);
    }
  }
}
