package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application's commands, by its launcher, beside a running Hark and without one. */
@Timeout(300)
class CommandsIT {

  private static final Path LAUNCHER = Path.of("bin", "hark").toAbsolutePath();

  @TempDir private Path folder;

  private record Ran(int status, String said) {}

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("in/.hidden"));
    Files.createDirectories(folder.resolve("other"));
    write("in/talk.en.auto.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nthe quokka smiles\n");
    write("in/talk.de.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\ndas Quokka\n");
    write("in/-odd name.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nanother quokka\n");
    write("in/page.html", "<!doctype html><p>Not found</p>");
    write("in/.hidden/x.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nhidden\n");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  @Test
  void theLibraryGoesOutAndInWithAndWithoutARunningHark() throws Exception {
    var imported = hark("one", "import", "in", "--", "-nothing here");
    assertEquals(1, imported.status(), imported.said());
    assertTrue(imported.said().contains("talk.en.auto.vtt: imported as talk"), imported.said());
    assertTrue(imported.said().contains("as -odd-name"), imported.said());
    assertTrue(imported.said().contains("page.html: "), imported.said());
    assertTrue(imported.said().contains("-nothing here: is neither"), imported.said());
    assertFalse(imported.said().contains("hidden"), imported.said());

    write("other/talk.en.auto.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nno quokka\n");
    var clash = hark("one", "import", "other");
    assertEquals(1, clash.status(), clash.said());
    assertTrue(clash.said().contains("has this track already, with other words"), clash.said());
    done(hark("four", "import", "in/talk.en.auto.vtt"));
    done(hark("four", "import", "--replace", "other"));

    done(hark("one", "export", "all.zip"));
    assertEquals(1, hark("one", "export", "all.zip").status(), "it is there already");
    done(hark("two", "restore", "all.zip"));
    done(hark("two", "reindex"));

    var server = start("two", "-Dquarkus.http.port=0");
    try {
      var address = address("two", server);
      var found = search(address);
      assertTrue(found.contains("\"totalMoments\":3"), found);
      done(hark("two", "import", "all.zip"));
      assertEquals(1, hark("two", "restore", "all.zip").status(), "it is not empty");
      write("in/more.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nmore quokka\n");
      done(hark("two", "import", "in/more.vtt"));
      assertTrue(search(address).contains("\"totalMoments\":4"));
      done(hark("two", "backup", "backups"));
      done(hark("two", "reindex"));
      assertTrue(search(address).contains("\"totalMoments\":4"));
      done(hark("two", "restore", "--replace", "all.zip"));
      assertEquals(found, search(address));
    } finally {
      server.destroy();
      server.waitFor();
    }
    assertFalse(Files.exists(folder.resolve("two/hark.address")), "nobody is there any more");
    try (var backups = Files.list(folder.resolve("backups"))) {
      done(hark("three", "restore", backups.findFirst().orElseThrow().toString()));
    }
  }

  @Test
  void aDamagedTranscriptIsNamedByDoctorAndBackup() throws Exception {
    done(hark("five", "import", "in/talk.en.auto.vtt", "in/talk.de.vtt"));
    done(hark("five", "doctor"));
    done(hark("five", "backup", "whole"));
    try (var files = Files.walk(folder.resolve("five/archive"))) {
      var raw = files.filter(file -> file.toString().contains("en.auto~")).findFirst();
      Files.writeString(raw.orElseThrow(), "other bytes");
    }
    var sick = hark("five", "doctor");
    assertEquals(1, sick.status(), sick.said());
    assertTrue(sick.said().contains("en.auto~"), sick.said());
    var backup = hark("five", "backup", "damaged");
    assertEquals(1, backup.status(), backup.said());
    assertTrue(backup.said().contains("en.auto~"), backup.said());
    assertTrue(backup.said().contains("transcripts: 1"), backup.said());
    try (var backups = Files.list(folder.resolve("damaged"))) {
      var name = backups.findFirst().orElseThrow().getFileName().toString();
      assertTrue(name.endsWith("-incomplete.zip"), name);
    }
    var mended = hark("five", "doctor", "--repair");
    assertTrue(mended.said().contains("was set aside"), mended.said());
    try (var backups = Files.list(folder.resolve("whole"))) {
      var whole = backups.findFirst().orElseThrow().toString();
      done(hark("five", "import", whole));
      done(hark("six", "restore", whole));
    }
    done(hark("six", "doctor"));
  }

  @Test
  void mistakesAreToldWithoutTouchingTheFolder() throws Exception {
    for (var wrong :
        List.of(
            List.of("no-such-command"),
            List.of("import"),
            List.of("export"),
            List.of("doctor", "--no-such-option"))) {
      assertEquals(2, hark("none", wrong.toArray(String[]::new)).status());
    }
    assertEquals(0, hark("none", "--help").status());
    assertEquals(0, hark("none", "restore", "--help").status());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  private static void done(Ran ran) {
    assertEquals(0, ran.status(), ran.said());
  }

  private Ran hark(String data, String... arguments) throws Exception {
    var process = start(data, arguments);
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), said);
    return new Ran(process.exitValue(), said);
  }

  private Process start(String data, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(LAUNCHER.toString()));
    Stream.of(arguments).forEach(command::add);
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("HARK_DATA", folder.resolve(data).toString());
    if (List.of(arguments).toString().contains("-D")) {
      builder.redirectOutput(folder.resolve("log").toFile());
    }
    return builder.start();
  }

  private URI address(String data, Process server) throws Exception {
    var file = folder.resolve(data).resolve("hark.address");
    while (!Files.exists(file)) {
      assertTrue(server.isAlive(), () -> "It has ended; see the log beside " + file);
      Thread.sleep(100);
    }
    return URI.create(Files.readString(file).strip());
  }

  /** The answer, without the state of the index that it speaks of. */
  private static String search(URI address) throws Exception {
    var query = URLEncoder.encode("quokka", UTF_8);
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address.resolve("/api/search?q=" + query)).build();
      var answer = client.send(request, BodyHandlers.ofString()).body();
      return answer.replaceFirst("\"state\":\"[^\"]*\",", "");
    }
  }
}
