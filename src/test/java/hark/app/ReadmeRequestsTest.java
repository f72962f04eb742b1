package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of docs/api/README.md, run by a shell one after the other. */
@QuarkusTest
class ReadmeRequestsTest {

  @TestHTTPResource("/")
  URI here;

  @TempDir Path folder;

  @Test
  void everyRequestIsAnswered() throws IOException, InterruptedException {
    if (!isOnPath("curl")) {
      System.err.println("The requests of docs/api/README.md are skipped: no curl was found.");
      assertNotEquals("true", System.getenv("CI"), "CI has to have curl");
    }
    assumeTrue(isOnPath("curl"), "no curl");
    Files.writeString(folder.resolve(".curlrc"), "fail-with-body\nsilent\nshow-error\n");
    var answers = new StringBuilder();
    int blocks = 0;
    for (var block : Markdown.read("docs/api/README.md").shellBlocks()) {
      if (block.contains("curl ")) {
        answers.append(run(block.replace("localhost:8080", here.getAuthority())));
        blocks++;
      }
    }
    assertEquals(5, blocks);
    for (var fact :
        new String[] {
          "\"kept\":2", "{\"text\":\"that night\",\"marked\":true}", "\"endTime\":\"8\""
        }) {
      assertTrue(answers.indexOf(fact) >= 0, answers.toString());
    }
  }

  private String run(String commands) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("sh", "-ec", commands).directory(folder.toFile());
    builder.environment().put("CURL_HOME", folder.toString());
    var output = folder.resolve("output");
    var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    int status = process.waitFor();
    var said = Files.readString(output);
    assertEquals(0, status, commands + said);
    return said;
  }

  private static boolean isOnPath(String program) {
    var folders = System.getenv("PATH").split(Pattern.quote(File.pathSeparator));
    return Stream.of(folders).anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
