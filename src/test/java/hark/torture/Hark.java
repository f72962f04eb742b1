package hark.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a child process, with the flags of {@code bin/hark}. */
public final class Hark implements AutoCloseable {

  /**
   * Values for a start.
   *
   * @param data its data folder
   * @param log a file to which its output is appended
   * @param settings {@code -D} settings
   * @param javaOptions added to those of {@code bin/hark}, blanks between
   */
  public record Launch(Path data, Path log, List<String> settings, String javaOptions) {

    /** Returns the same start, where nothing is allowed without one of the {@link RunTokens}. */
    public Launch closed() {
      var more = new ArrayList<>(settings);
      more.add(RunTokens.CLOSED);
      return new Launch(data, log, List.copyOf(more), javaOptions);
    }

    /** Starts it, and returns at once. */
    public Hark start() throws IOException {
      int port;
      try (var socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      var arguments = new ArrayList<String>();
      arguments.add("-Dquarkus.http.port=" + port);
      arguments.addAll(settings);
      var builder = builder(arguments);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      boolean isClosed = settings.contains(RunTokens.CLOSED);
      if (isClosed) {
        RunTokens.install(data);
      }
      return new Hark(builder.start(), port, log, isClosed);
    }

    /** Starts it and waits for its first answer; fails where it ends or takes two minutes. */
    public Hark startAndWait() throws IOException, InterruptedException {
      var hark = start();
      if (!hark.awaitAnswer(START)) {
        hark.close();
        throw new IOException("did not start: " + hark.lastLogLines(3));
      }
      return hark;
    }

    /** Runs a command of {@code bin/hark} to its end, at most two minutes. */
    public Command command(String... words) throws IOException, InterruptedException {
      var output = Files.createTempFile("hark-command", ".txt");
      var process = builder(List.of(words)).redirectOutput(output.toFile()).start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
      var text = Files.readString(output);
      Files.delete(output);
      return new Command(process.exitValue(), text);
    }

    private ProcessBuilder builder(List<String> arguments) {
      var command = new ArrayList<String>();
      command.add(Path.of("bin", "hark").toString());
      command.addAll(arguments);
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("HARK_DATA", data.toString());
      builder.environment().put("HARK_JAVA_OPTS", javaOptions);
      builder.environment().put("MEMORIES_API_KEY", "sk-mavi-stand-in");
      return builder;
    }
  }

  /** A command that ended, with all that it printed. */
  public record Command(int status, String output) {}

  /** The longest wait for a start, on a machine that does other work too. */
  static final Duration START = Duration.ofMinutes(2);

  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Process process;
  private final int port;
  private final Path log;
  private final Calls calls;

  private Hark(Process process, int port, Path log, boolean isClosed) {
    this.process = process;
    this.port = port;
    this.log = log;
    var site = "http://127.0.0.1:" + port;
    this.calls = isClosed ? Calls.withToken(site, ANSWER) : new Calls(site, ANSWER);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  public Calls calls() {
    return calls;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until a search is answered; {@code false} where the process ended or time is up. */
  public boolean awaitAnswer(Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (process.isAlive() && System.nanoTime() < until) {
      if (calls.get("/api/search?q=harbour").status() == 200) {
        return true;
      }
      Thread.sleep(20);
    }
    return false;
  }

  /** SIGKILL; returns when it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    calls.close();
  }

  /** SIGTERM; {@code false} where it had to be killed after this time. */
  public boolean stop(Duration most) throws InterruptedException {
    process.destroy();
    boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
    kill();
    return ended;
  }

  /** The exit status of a process that ended. */
  public int status() {
    return process.exitValue();
  }

  String lastLogLines(int count) {
    try {
      var lines = Files.readAllLines(log);
      return String.join(" | ", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    calls.close();
  }
}
