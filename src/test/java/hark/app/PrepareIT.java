package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The file that makes starts of the packaged application fast, in an installed copy of it. */
@Timeout(300)
class PrepareIT {

  @TempDir private Path folder;
  private Path installed;
  private Path temporary;
  private Path kept;

  private record Ran(int status, String said) {}

  @BeforeEach
  void install() throws IOException {
    installed = folder.resolve("hark");
    temporary = Files.createDirectories(folder.resolve("tmp"));
    kept = installed.resolve("start.aot");
    copy(Path.of("target/quarkus-app"), installed);
    Files.deleteIfExists(kept);
    Files.createDirectories(installed.resolve("bin"));
    Files.copy(
        Path.of("bin/hark"), installed.resolve("bin/hark"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void theClassesOfAStartComeFromTheFileAndABadFileIsIgnored() throws Exception {
    assertEquals(0, fromFile(), "there is no file yet");

    var prepared = hark("", "prepare");
    assertEquals(0, prepared.status(), prepared.said());
    assertTrue(Files.size(kept) > 0);
    try (var left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList(), "the temporary folder is removed");
    }
    assertTrue(fromFile() > 100, "classes of Hark and its libraries");

    var file = Files.readAllBytes(kept);
    Files.write(kept, "not what it was".getBytes(UTF_8));
    allIsWell();
    Files.write(kept, Arrays.copyOf(file, file.length / 2));
    allIsWell();
    Files.write(kept, new byte[0]);
    allIsWell();
    Files.write(kept, file);
    Files.copy(
        installed.resolve("quarkus-run.jar"),
        folder.resolve("moved"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.write(installed.resolve("quarkus-run.jar"), Files.readAllBytes(folder.resolve("moved")));
    allIsWell();
  }

  /** Checks that a command finds everything well, and says nothing else. */
  private void allIsWell() throws Exception {
    var ran = hark("", "doctor");
    assertEquals(0, ran.status(), ran.said());
    assertEquals(1, ran.said().lines().count(), ran.said());
    assertFalse(Files.exists(installed.resolve("start.aot.new")));
  }

  /** Counts the classes of the application that a command takes from the file. */
  private long fromFile() throws Exception {
    return hark("-Xlog:class+load", "doctor")
        .said()
        .lines()
        .filter(line -> line.contains("picocli") || line.contains("hark."))
        .filter(line -> line.contains("shared objects file"))
        .count();
  }

  private Ran hark(String javaOptions, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(installed.resolve("bin/hark").toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HARK_JAVA_OPTS", javaOptions);
    builder.environment().put("TMPDIR", temporary.toString());
    builder.environment().put("HARK_DATA", folder.resolve("data").toString());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(200, TimeUnit.SECONDS), said);
    return new Ran(process.exitValue(), said);
  }
}
