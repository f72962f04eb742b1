package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
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
    assertTrue(clash.said().contains("already has this track, with different words"), clash.said());
    done(hark("four", "import", "in/talk.en.auto.vtt"));
    done(hark("four", "import", "--replace", "other"));

    done(hark("one", "export", "all.zip"));
    assertEquals(1, hark("one", "export", "all.zip").status(), "it is there already");
    done(hark("two", "restore", "all.zip"));
    done(hark("two", "reindex"));
    var alone = hark("two", "search", "quokka");
    assertTrue(alone.said().contains("talk\t0:01\tthe *quokka* smiles"), alone.said());

    int port = freePort();
    var server = start("two", "-Dquarkus.http.port=" + port);
    try {
      awaitAccess("two", server);
      var address = URI.create("http://127.0.0.1:" + port);
      var found = search(address);
      assertTrue(found.contains("\"totalMoments\":3"), found);
      done(hark("two", "import", "all.zip"));
      assertEquals(1, hark("two", "restore", "all.zip").status(), "it is not empty");
      write("in/more.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nmore quokka\n");
      done(hark("two", "import", "in/more.vtt"));
      assertTrue(search(address).contains("\"totalMoments\":4"));
      var more = hark("two", "search", "--limit", "1", "quokka");
      assertTrue(more.said().contains("Moments: 4; videos: 3."), more.said());
      assertEquals(1, hark("two", "search", "kangaroo").status());
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
            List.of("search", "--limit", "0", "quokka"),
            List.of("export"),
            List.of("doctor", "--no-such-option"))) {
      assertEquals(2, hark("none", wrong.toArray(String[]::new)).status());
    }
    assertEquals(0, hark("none", "--help").status());
    assertEquals(0, hark("none", "restore", "--help").status());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void commandsWorkWithEveryAddress() throws Exception {
    write("in/more.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nmore quokka\n");
    var tls = selfSigned();
    var cases =
        Stream.of(
                List.of("-Dquarkus.http.host=127.0.0.2"),
                List.of("-Dquarkus.http.host=0.0.0.0"),
                List.of("-Dquarkus.http.host=::1"),
                List.of("-Dquarkus.http.host=::"),
                List.of(
                    "-Dquarkus.http.insecure-requests=disabled",
                    "-Dquarkus.http.ssl-port=0",
                    "-Dquarkus.http.ssl.certificate.key-store-file=" + tls,
                    "-Dquarkus.http.ssl.certificate.key-store-password=secret"))
            .filter(settings -> hasIpv6() || isIpv4(settings))
            .toList();
    if (!hasIpv6()) {
      System.err.println("SKIPPED: commands were not tested with IPv6, which this machine lacks");
    }
    for (int i = 0; i < cases.size(); i++) {
      var data = "at" + i;
      var settings = new ArrayList<>(cases.get(i));
      settings.add("-Dquarkus.http.port=0");
      var server = start(data, settings.toArray(String[]::new));
      try {
        var access = awaitAccess(data, server);
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(access)));
        done(hark(data, "import", "in/more.vtt"));
        done(hark(data, "backup", "backups" + i));
        if (i == 0) {
          onlyWithTheSecret(access);
        }
      } finally {
        server.destroy();
        server.waitFor();
      }
    }
  }

  private static boolean hasIpv6() {
    try {
      return NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isIpv4(List<String> settings) {
    return !settings.getFirst().contains("::");
  }

  private static void onlyWithTheSecret(Path access) throws Exception {
    var lines = Files.readAllLines(access);
    var address = URI.create(lines.getFirst()).resolve("/api/library");
    try (var client = HttpClient.newHttpClient()) {
      for (var secret : List.of("", lines.get(1) + "x", lines.get(1))) {
        var request = HttpRequest.newBuilder(address).header("Hark-Command-Secret", secret).build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        assertEquals(secret.equals(lines.get(1)) ? 200 : 403, status);
      }
    }
  }

  private Path selfSigned() throws Exception {
    var store = folder.resolve("tls.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "hark",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "secret")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
    return store;
  }

  @Test
  void aStartThatCannotBeIsOneLineWithAWayOut() throws Exception {
    Files.writeString(folder.resolve("file"), "no folder");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();
      oneLine(
          "start1", "Port " + port + " is used by another program.", "-Dquarkus.http.port=" + port);
    }
    oneLine(
        "start2",
        "hark.path is /Hark; it must look like",
        "-Dhark.path=/Hark",
        "-Dquarkus.http.port=0");
    oneLine("file", "The data folder ", "-Dquarkus.http.port=0");
    oneLine("file/below", "The data folder ", "-Dquarkus.http.port=0");
    oneLine(
        "start3",
        "This machine has no address 192.0.2.1.",
        "-Dquarkus.http.host=192.0.2.1",
        "-Dquarkus.http.port=0");
    var command = hark("file", "backup", "backups");
    assertEquals(1, command.status());
    var lines = command.said().lines().toList();
    assertEquals(1, lines.size(), command.said());
    assertTrue(lines.getFirst().startsWith("The data folder "), command.said());
  }

  /** Starts Hark, which ends with status 1 and one line that is no line of the log. */
  private void oneLine(String data, String begins, String... settings) throws Exception {
    var process = start(data, settings);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    var said = Files.readString(folder.resolve("log"));
    assertEquals(1, process.exitValue(), said);
    assertTrue(said.lines().anyMatch(line -> line.startsWith(begins)), said);
    assertFalse(said.contains("\tat ") || said.contains("kill"), said);
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
    Files.copy(LAUNCHER, installed.resolve("bin/hark"), StandardCopyOption.COPY_ATTRIBUTES);
    var link = folder.resolve("hark");
    Files.createSymbolicLink(link, installed.resolve("bin/hark"));
    var builder = new ProcessBuilder(link.toString(), "--version");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.matches("Hark [0-9]+\\.[0-9]+\\S*\\s+"), said);
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

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until commands are answered; returns the file that says where. */
  private Path awaitAccess(String data, Process server) throws Exception {
    var file = folder.resolve(data).resolve("hark.address");
    while (!Files.exists(file)) {
      assertTrue(server.isAlive(), () -> "It has ended; see the log beside " + file);
      Thread.sleep(100);
    }
    return file;
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
