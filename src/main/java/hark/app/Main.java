package hark.app;

import hark.cli.CommandRunner;
import hark.cli.HarkAccess;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The entry point: without arguments it starts the server; with a command it connects to the Hark
 * that uses the data folder or, if none does, starts one that serves only the command until it
 * ends.
 */
@QuarkusMain
public final class Main {

  private static final String USUAL_FOLDER = "index-data";
  private static final int START_TRIES = 60;
  private static final Duration START_PAUSE = Duration.ofMillis(500);

  private static final Duration LONGEST_END = Duration.ofSeconds(8);

  /** The status of a process that was ended by SIGTERM. */
  private static final int TERMINATED = 143;

  private Main() {}

  public static void main(String... arguments) {
    var command = List.of(arguments);
    if (command.isEmpty()) {
      serve();
      return;
    }
    if (!CommandRunner.needHark(command)) {
      System.exit(CommandRunner.run(() -> null, command));
    }
    try {
      var access = access();
      if (access.isPresent()) {
        System.exit(CommandRunner.run(access::get, command));
      }
    } catch (DataFolder.InUseException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    alone().forEach(System::setProperty);
    Quarkus.run(Command.class, Main::end, arguments);
  }

  private static void serve() {
    Runtime.getRuntime().addShutdownHook(new Thread(Main::endInTime));
    if (isPackaged()) {
      Quarkus.run(null, Main::end);
    } else {
      Quarkus.run(); // dev mode keeps running after a failed start until the code is fixed
    }
  }

  private static boolean isPackaged() {
    return System.getProperty("java.class.path").endsWith("quarkus-run.jar");
  }

  private static void end(int status, Throwable cause) {
    if (cause != null) {
      StartFailure.print(cause, System.err);
    }
    System.exit(status);
  }

  /**
   * Ends the process if a regular shutdown takes too long. Nothing accepted is lost, since it is
   * always on disk.
   */
  private static void endInTime() {
    Thread.ofPlatform()
        .daemon()
        .name("end in time")
        .start(
            () -> {
              LockSupport.parkNanos(LONGEST_END.toNanos());
              Runtime.getRuntime().halt(TERMINATED);
            });
  }

  /** Finds a running Hark; waits for one that is starting. */
  private static Optional<HarkAccess> access() {
    for (int tries = 1; ; tries++) {
      try {
        return DataFolder.accessToUser(folder());
      } catch (DataFolder.InUseException e) {
        if (tries == START_TRIES) {
          throw e;
        }
        LockSupport.parkNanos(START_PAUSE.toNanos());
      }
    }
  }

  /**
   * Returns the data folder as {@link DataConfig} defines it; configuration is not available yet.
   */
  private static Path folder() {
    return Path.of(
        Optional.ofNullable(System.getProperty("hark.data"))
            .or(() -> Optional.ofNullable(System.getenv("HARK_DATA")))
            .orElse(USUAL_FOLDER));
  }

  /**
   * Returns the settings of a Hark for one command: a private address, a random port, no metrics,
   * no scheduled backups, and no output to the terminal.
   */
  private static Map<String, String> alone() {
    return Map.of(
        "quarkus.http.host", "127.0.0.1",
        "quarkus.http.port", "0",
        "quarkus.http.ssl-port", "0",
        "quarkus.http.insecure-requests", "enabled",
        "quarkus.management.host", "127.0.0.1",
        "quarkus.management.port", "0",
        "hark.metrics.port", "",
        "hark.backup.folder", "",
        "quarkus.banner.enabled", "false",
        "quarkus.log.console.level", "ERROR");
  }

  /** A command that runs once this Hark has started. */
  public static final class Command implements QuarkusApplication {

    private final CommandListener listener;

    @Inject
    Command(CommandListener listener) {
      this.listener = listener;
    }

    @Override
    public int run(String... arguments) {
      return CommandRunner.run(listener::access, List.of(arguments));
    }
  }
}
