package hark.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that is asked by lines on its input and answers by lines on its output. */
final class Engine implements AutoCloseable {

  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/bin"), Path.of("/usr/sbin"), Path.of("/usr/local/bin"));

  private final Process process;
  private final BufferedReader answers;
  private final Writer questions;

  /** Starts it; what it says of errors is shown. */
  Engine(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1 << 16);
    questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  void send(String line) throws IOException {
    questions.write(line);
    questions.write('\n');
    questions.flush();
  }

  /** Returns the next line; fails where the program has ended. */
  String receive() throws IOException {
    var line = answers.readLine();
    if (line == null) {
      throw new IOException("The engine ended: " + process.info().commandLine().orElse(""));
    }
    return line;
  }

  /** Ends its input and waits for its end. */
  @Override
  public void close() throws IOException {
    questions.close();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs a program to its end and returns what it printed; fails where it fails. */
  static String run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + output);
    }
    return output;
  }

  /** Returns the path of a program; empty if it is not installed. */
  static Optional<Path> find(String program) {
    return FOLDERS.stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns the first line of a program about its version; empty if it is not installed. */
  static Optional<String> version(String program, String... arguments)
      throws IOException, InterruptedException {
    if (find(program).isEmpty()) {
      return Optional.empty();
    }
    var command = new ArrayList<String>();
    command.add(find(program).get().toString());
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.lines().filter(line -> !line.isBlank()).findFirst();
  }

  /** Ends processes that outlive the program that started them. */
  static void end(Path processIdFile) {
    try {
      var id = Files.readString(processIdFile).lines().findFirst().orElseThrow().strip();
      ProcessHandle.of(Long.parseLong(id)).ifPresent(ProcessHandle::destroy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
