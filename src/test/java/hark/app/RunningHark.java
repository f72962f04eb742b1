package hark.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hark.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, started as people start it. */
final class RunningHark {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FORCED = 137;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String site;

  private RunningHark(Process process, int port) {
    this.process = process;
    this.site = "http://127.0.0.1:" + port;
  }

  /** Starts it and waits until it is ready. */
  static RunningHark start(Path data, Path log, List<String> settings)
      throws IOException, InterruptedException {
    return start(data, log, settings, "/q/health");
  }

  /**
   * Starts it.
   *
   * @param check the address that is asked until its status is 200
   */
  static RunningHark start(Path data, Path log, List<String> settings, String check)
      throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var command = new ArrayList<String>();
    command.add(Path.of("bin", "hark").toString());
    command.add("-Dquarkus.http.port=" + port);
    command.addAll(settings);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("HARK_DATA", data.toString());
    builder.environment().put("MEMORIES_API_KEY", StandIn.KEY);
    var hark = new RunningHark(builder.start(), port);
    hark.awaitAnswer(check);
    return hark;
  }

  private void awaitAnswer(String check) throws InterruptedException {
    while (true) {
      if (!process.isAlive()) {
        throw new AssertionError("Hark ended by itself with status " + process.exitValue());
      }
      try {
        if (send(HttpRequest.newBuilder(at(check)).build()).statusCode() == 200) {
          return;
        }
      } catch (UncheckedIOException e) {
        Thread.sleep(50); // not there yet
      }
    }
  }

  /** Its address, without a slash at the end. */
  String site() {
    return site;
  }

  /** Returns the answer of any status. */
  HttpResponse<String> ask(String path) {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  /** Sends a request without a body, and returns the answer of any status. */
  HttpResponse<String> send(String method, String path) {
    return send(HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody()).build());
  }

  JsonNode get(String path) {
    return json(send(HttpRequest.newBuilder(at(path)).build()));
  }

  JsonNode post(String path) {
    return json(send(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.noBody()).build()));
  }

  /** Sends a form with one field, and returns where the answer leads. */
  String submit(String path, String field, String text) {
    var form = field + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return send(request).headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI at(String path) {
    return URI.create(site + path);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    int status = process.destroyForcibly().waitFor();
    if (status != FORCED) {
      throw new AssertionError("Hark had ended by itself with status " + status);
    }
    http.close();
  }

  /** SIGTERM. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Hark did not stop within two minutes");
    }
    http.close();
  }
}
