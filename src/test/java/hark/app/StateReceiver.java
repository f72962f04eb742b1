package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import hark.Wait;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The receiving end of the socket of a service manager: a program that prints the datagrams that it
 * receives, since the JDK has none of this kind. Without Python the test is skipped, with a line
 * that says so, and fails where CI is set.
 */
final class StateReceiver implements AutoCloseable {

  private static final String PROGRAM =
      """
      import socket, sys
      name = sys.argv[1]
      receiver = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
      receiver.bind('\\0' + name[1:] if name.startswith('@') else name)
      print('listening', flush=True)
      while True:
          print(receiver.recv(4096).decode().replace('\\n', ' | '), flush=True)
      """;

  private final Process process;
  private final Queue<String> states = new ConcurrentLinkedQueue<>();

  private StateReceiver(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().start(this::receive);
  }

  /** Listens at a path, or at the abstract name that follows {@code @}. */
  static StateReceiver at(String name) throws IOException {
    if (!isPythonHere()) {
      if (System.getenv("CI") != null) {
        throw new AssertionError("CI needs python3");
      }
      System.err.println(
          "SKIPPED: states for a service manager were not tested: no python3 was found");
      abort("no python3");
    }
    var builder = new ProcessBuilder("python3", "-c", PROGRAM, name);
    builder.environment().put("PYTHONUTF8", "1");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    var receiver = new StateReceiver(builder.start());
    if (!"listening".equals(receiver.next())) {
      throw new AssertionError("Nothing can listen at " + name);
    }
    return receiver;
  }

  private static boolean isPythonHere() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
  }

  private void receive() {
    try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      output.lines().forEach(states::add);
    } catch (IOException | UncheckedIOException e) {
      states.add("no more: " + e);
    }
  }

  /** Waits for the next state; its lines are separated by {@code " | "}. */
  String next() {
    return Wait.forValue("a state", () -> Optional.ofNullable(states.poll()), Optional::isPresent)
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
