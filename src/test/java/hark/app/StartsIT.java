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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts of the packaged application: at every kind of address, and those that cannot be. */
@Timeout(300)
class StartsIT {

  @TempDir private Path folder;
  private Launcher launcher;

  @BeforeEach
  void launch() {
    launcher = new Launcher(folder);
  }

  @Test
  void commandsWorkWithEveryAddress() throws Exception {
    Files.writeString(
        folder.resolve("more.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\nmore quokka\n");
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
      settings.add("-Dhark.access.anonymous=admin");
      var server = launcher.start(data, settings.toArray(String[]::new));
      try {
        var access = launcher.awaitAccess(data, server);
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(access)));
        launcher.done(data, "import", "more.vtt");
        launcher.done(data, "backup", "backups" + i);
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
        "-Dhark.access.anonymous=none",
        "-Dquarkus.http.port=0");
    oneLine(
        "start4",
        "Other machines can connect to 0.0.0.0, but nothing says what visitors may do: add",
        "-Dquarkus.http.host=0.0.0.0",
        "-Dquarkus.http.port=0");
    oneLine(
        "start5",
        "hark.access.openid.server is set, but hark.access.openid.client-id does not say",
        "-Dhark.access.openid.server=https://id.example.org",
        "-Dquarkus.http.port=0");
    oneLine(
        "start6",
        "This machine has no address 192.0.2.1.", // the rule for networks lets it pass
        "-Dquarkus.http.host=192.0.2.1",
        "-Dhark.access.openid.server=https://id.example.org",
        "-Dhark.access.openid.client-id=hark",
        "-Dquarkus.http.port=0");
    var command = launcher.run("file", "backup", "backups");
    assertEquals(1, command.status());
    var lines = command.said().lines().toList();
    assertEquals(1, lines.size(), command.said());
    assertTrue(lines.getFirst().startsWith("The data folder "), command.said());
  }

  /** Starts Hark, which ends with status 1 and one line that is no line of the log. */
  private void oneLine(String data, String begins, String... settings) throws Exception {
    var process = launcher.start(data, settings);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    var said = Files.readString(folder.resolve("log"));
    assertEquals(1, process.exitValue(), said);
    assertTrue(said.lines().anyMatch(line -> line.startsWith(begins)), said);
    assertFalse(said.contains("\tat ") || said.contains("kill"), said);
  }
}
