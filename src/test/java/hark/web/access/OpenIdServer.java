package hark.web.access;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real provider of OpenID Connect: {@code oidc-provider} of npm in the version of {@code
 * src/test/openid}, installed below {@code target}.
 */
public final class OpenIdServer implements QuarkusTestResourceLifecycleManager {

  private static final Path SOURCES = Path.of("src", "test", "openid");
  private static final Path INSTALLED = Path.of("target", "openid");
  private static final String LISTENING = "listening ";

  /** The setting of an address at which nothing listens, where there is no node. */
  private static final String NOWHERE = "http://127.0.0.1:1";

  private static final String ADDRESS = OpenIdServer.class.getName();

  private Process process;

  @Override
  public Map<String, String> start() {
    try {
      var address = install() ? serve() : NOWHERE;
      System.setProperty(ADDRESS, address);
      return Map.of("hark.access.openid.server", address);
    } catch (IOException e) {
      throw new IllegalStateException("The provider does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Skips the tests loudly where there is no provider; fails in CI. */
  static void require() {
    boolean isHere = !NOWHERE.equals(System.getProperty(ADDRESS));
    if (!isHere) {
      System.err.println(
          "SKIPPED: signing in by OpenID Connect was not tested: node and npm, or the packages that they install, are missing");
      assertNull(System.getenv("CI"), "CI needs node and npm");
    }
    assumeTrue(isHere, "no provider of OpenID Connect");
  }

  /** Returns the address of the provider. */
  static String address() {
    return System.getProperty(ADDRESS);
  }

  private static Optional<Path> program(String name) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Installs the packages, unless they are those of the same list. */
  private static boolean install() throws IOException, InterruptedException {
    if (program("node").isEmpty() || program("npm").isEmpty()) {
      return false;
    }
    Files.createDirectories(INSTALLED);
    var lock = "package-lock.json";
    var done = INSTALLED.resolve("installed.json");
    boolean isDone = Files.exists(done) && Files.mismatch(done, SOURCES.resolve(lock)) < 0;
    for (var name : List.of("package.json", lock, "provider.mjs")) {
      Files.copy(
          SOURCES.resolve(name), INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (isDone) {
      return true;
    }
    var npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
            .directory(INSTALLED.toFile())
            .redirectErrorStream(true)
            .redirectOutput(INSTALLED.resolve("npm.log").toFile())
            .start();
    if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
      npm.destroyForcibly();
      System.err.println("npm ci failed: " + Files.readString(INSTALLED.resolve("npm.log")));
      return false;
    }
    Files.copy(SOURCES.resolve(lock), done, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  private String serve() throws IOException {
    process =
        new ProcessBuilder("node", "provider.mjs")
            .directory(INSTALLED.toFile())
            .redirectError(INSTALLED.resolve("provider.log").toFile())
            .start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(LISTENING)) {
        return "http://127.0.0.1:" + line.substring(LISTENING.length());
      }
    }
    throw new IOException(
        "The provider ended: " + Files.readString(INSTALLED.resolve("provider.log")));
  }

  @Override
  public void stop() {
    if (process != null) {
      process.destroy();
    }
  }
}
