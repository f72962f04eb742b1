package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application's commands, by its launcher, beside a running Hark and without one. */
@Timeout(300)
class CommandsIT {

  @TempDir private Path folder;

  private Launcher launcher;

  @BeforeEach
  void writeFiles() throws IOException {
    launcher = new Launcher(folder);
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
    var imported = launcher.run("one", "import", "in", "--", "-nothing here");
    assertEquals(1, imported.status(), imported.said());
    assertTrue(imported.said().contains("talk.en.auto.vtt: imported as talk"), imported.said());
    assertTrue(imported.said().contains("as -odd-name"), imported.said());
    assertTrue(imported.said().contains("page.html: "), imported.said());
    assertTrue(imported.said().contains("-nothing here: is neither"), imported.said());
    assertFalse(imported.said().contains("hidden"), imported.said());

    write("other/talk.en.auto.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nno quokka\n");
    var clash = launcher.run("one", "import", "other");
    assertEquals(1, clash.status(), clash.said());
    assertTrue(clash.said().contains("already has this track, with different words"), clash.said());
    launcher.done("four", "import", "in/talk.en.auto.vtt");
    launcher.done("four", "import", "--replace", "other");

    launcher.done("one", "export", "all.zip");
    assertEquals(1, launcher.run("one", "export", "all.zip").status(), "it is there already");
    launcher.done("two", "restore", "all.zip");
    launcher.done("two", "reindex");
    var alone = launcher.run("two", "search", "quokka");
    assertTrue(alone.said().contains("talk\t0:01\tthe *quokka* smiles"), alone.said());

    int port = freePort();
    var server = launcher.start("two", "-Dquarkus.http.port=" + port);
    try {
      launcher.awaitAccess("two", server);
      var address = URI.create("http://127.0.0.1:" + port);
      var found = search(address);
      assertTrue(found.contains("\"totalMoments\":3"), found);
      launcher.done("two", "import", "all.zip");
      assertEquals(1, launcher.run("two", "restore", "all.zip").status(), "it is not empty");
      write("in/more.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nmore quokka\n");
      launcher.done("two", "import", "in/more.vtt");
      assertTrue(search(address).contains("\"totalMoments\":4"));
      var more = launcher.run("two", "search", "--limit", "1", "quokka");
      assertTrue(more.said().contains("Moments: 4; videos: 3."), more.said());
      assertEquals(1, launcher.run("two", "search", "kangaroo").status());
      launcher.done("two", "backup", "backups");
      launcher.done("two", "reindex");
      assertTrue(search(address).contains("\"totalMoments\":4"));
      launcher.done("two", "restore", "--replace", "all.zip");
      assertEquals(found, search(address));
    } finally {
      server.destroy();
      server.waitFor();
    }
    assertFalse(Files.exists(folder.resolve("two/hark.address")), "nobody is there any more");
    try (var backups = Files.list(folder.resolve("backups"))) {
      launcher.done("three", "restore", backups.findFirst().orElseThrow().toString());
    }
  }

  @Test
  void aDamagedTranscriptIsNamedByDoctorAndBackup() throws Exception {
    launcher.done("five", "import", "in/talk.en.auto.vtt", "in/talk.de.vtt");
    launcher.done("five", "doctor");
    launcher.done("five", "backup", "whole");
    try (var files = Files.walk(folder.resolve("five/archive"))) {
      var raw = files.filter(file -> file.toString().contains("en.auto~")).findFirst();
      Files.writeString(raw.orElseThrow(), "other bytes");
    }
    var sick = launcher.run("five", "doctor");
    assertEquals(1, sick.status(), sick.said());
    assertTrue(sick.said().contains("en.auto~"), sick.said());
    var backup = launcher.run("five", "backup", "damaged");
    assertEquals(1, backup.status(), backup.said());
    assertTrue(backup.said().contains("en.auto~"), backup.said());
    assertTrue(backup.said().contains("transcripts: 1"), backup.said());
    try (var backups = Files.list(folder.resolve("damaged"))) {
      var name = backups.findFirst().orElseThrow().getFileName().toString();
      assertTrue(name.endsWith("-incomplete.zip"), name);
    }
    var mended = launcher.run("five", "doctor", "--repair");
    assertTrue(mended.said().contains("was set aside"), mended.said());
    try (var backups = Files.list(folder.resolve("whole"))) {
      var whole = backups.findFirst().orElseThrow().toString();
      launcher.done("five", "import", whole);
      launcher.done("six", "restore", whole);
    }
    launcher.done("six", "doctor");
  }

  @Test
  void mistakesAreToldWithoutTouchingTheFolder() throws Exception {
    for (var wrong :
        List.of(
            List.of("no-such-command"),
            List.of("import"),
            List.of("search", "--limit", "0", "quokka"),
            List.of("export"),
            List.of("doctor", "--no-such-option"))) {
      assertEquals(2, launcher.run("none", wrong.toArray(String[]::new)).status());
    }
    assertEquals(0, launcher.run("none", "--help").status());
    assertEquals(0, launcher.run("none", "restore", "--help").status());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void anInstalledFolderHasCommandsToo() throws Exception {
    var installed = folder.resolve("opt/hark");
    Files.createDirectories(installed.resolve("bin"));
    var application = Path.of("target", "quarkus-app").toAbsolutePath();
    for (var part :
        List.of("app", "lib", "quarkus", "quarkus-run.jar", "quarkus-app-dependencies.txt")) {
      Files.createSymbolicLink(installed.resolve(part), application.resolve(part));
    }
    Files.copy(Launcher.PATH, installed.resolve("bin/hark"), StandardCopyOption.COPY_ATTRIBUTES);
    var link = folder.resolve("hark");
    Files.createSymbolicLink(link, installed.resolve("bin/hark"));
    var builder = new ProcessBuilder(link.toString(), "--version");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.matches("Hark [0-9]+\\.[0-9]+\\S*\\s+"), said);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
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
