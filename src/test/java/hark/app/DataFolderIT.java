package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application beside another process that has its data folder. */
class DataFolderIT {

  @TempDir private Path folder;

  @Test
  void aSecondProcessIsRefusedInOneLineAndEnds() throws IOException, InterruptedException {
    var output = folder.resolve("output");
    var data = folder.resolve("data");
    try (var taken = DataFolder.open(data)) {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-Dhark.data=" + data,
                  "-Dquarkus.http.port=0",
                  "-jar",
                  "target/quarkus-app/quarkus-run.jar")
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(2, TimeUnit.MINUTES);
      process.destroyForcibly().waitFor();
      var lines = Files.readString(output);
      assertTrue(ended, lines);
      assertEquals(1, process.exitValue(), lines);
      assertTrue(lines.startsWith("Another Hark process uses the folder " + data + "."), lines);
      assertEquals(1, lines.lines().count(), lines);
      assertEquals(data.resolve("index"), taken.index());
    }
  }
}
