package hark.app;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;

/** The explanation of a failed start: one line if the reason is known. */
final class StartFailure {

  /** Causes are chained no deeper than this, and a circle ends here. */
  private static final int DEPTH = 30;

  private StartFailure() {}

  /** Prints one line, or for an unknown failure its stack trace. */
  static void print(Throwable cause, PrintStream out) {
    explain(cause)
        .ifPresentOrElse(
            out::println,
            () -> {
              out.println("Hark cannot start because of an unexpected error:");
              cause.printStackTrace(out);
            });
  }

  /** The explanation of the first known one in a chain of causes; empty when none is. */
  static Optional<String> explain(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEPTH)
        .flatMap(cause -> explainOne(cause).stream())
        .findFirst();
  }

  private static Optional<String> explainOne(Throwable cause) {
    return switch (cause) {
      case QuarkusBindException e -> Optional.of(explain(e));
      case ConfigurationException e -> Optional.of(e.getMessage());
      case ConfigValidationException e -> Optional.of(e.getMessage().strip());
      // Messages about invalid settings start with the name of the setting.
      case IllegalArgumentException e
          when e.getMessage() != null && e.getMessage().startsWith("hark.") ->
          Optional.of(e.getMessage() + ".");
      case UnknownHostException e ->
          Optional.of(
              "The host %s is unknown on this machine. Check quarkus.http.host."
                  .formatted(e.getMessage()));
      case SocketException e ->
          Optional.of(
              "Hark cannot listen: %s. Check quarkus.http.host and quarkus.http.port."
                  .formatted(e.getMessage()));
      // The folder for request bodies lies in the data folder and is made before anything else.
      case FileSystemException e ->
          Optional.of(
              "The data folder cannot be used (%s). Name another one with the setting hark.data, or let the user who runs Hark write there."
                  .formatted(e.getMessage()));
      default -> Optional.empty();
    };
  }

  private static String explain(QuarkusBindException e) {
    return isHere(e.getHost())
        ? "Port %d is used by another program. Stop that program, or choose another port with -Dquarkus.http.port=PORT."
            .formatted(e.getPort())
        : "This machine has no address %s. Choose another one with -Dquarkus.http.host=ADDRESS."
            .formatted(e.getHost());
  }

  private static boolean isHere(String host) {
    try {
      var address = InetAddress.getByName(host);
      return address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null
          || address.isLoopbackAddress();
    } catch (UnknownHostException | SocketException e) {
      return false;
    }
  }
}
