package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * A client of a running Hark's API. Every method throws {@link CommandFailedException} if Hark
 * cannot be reached or refuses.
 */
final class HarkClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HarkAccess access;
  private final URI base;
  private final String command;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  /**
   * @param command the name of the command, for the log of changes
   */
  HarkClient(HarkAccess access, String command) {
    this.access = access;
    this.base = access.address();
    this.command = command;
  }

  JsonNode get(String path) {
    return send(request(path));
  }

  JsonNode post(String path, String type, byte[] body) {
    return send(request(path, type).POST(BodyPublishers.ofByteArray(body)));
  }

  JsonNode post(String path, Object json) {
    try {
      return post(path, "application/json", MAPPER.writeValueAsBytes(json));
    } catch (IOException e) {
      throw new CommandFailedException("A request could not be written", e);
    }
  }

  JsonNode put(String path, Map<String, String> parameters, BodyPublisher body) {
    var query = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(encode(value)));
    return send(request(path + query, "application/octet-stream").PUT(body));
  }

  void putJson(String path, BodyPublisher body) {
    send(request(path, "application/json").PUT(body));
  }

  void delete(String path) {
    send(request(path).DELETE());
  }

  /** Downloads a file, completely or not at all. */
  void download(String path, Path file) {
    var beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      var request = request(path).build();
      var answer = client.send(request, BodyHandlers.ofFile(beside));
      if (answer.statusCode() != 200) {
        throw new CommandFailedException("Hark responded with status " + answer.statusCode() + ".");
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CommandFailedException("%s was not written: %s".formatted(file, e.getMessage()), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      beside.toFile().delete();
    }
  }

  /** Encodes a part of a path or a parameter. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String type) {
    return request(path).header("Content-Type", type);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header(HarkAccess.HEADER, access.secret())
        .header("User-Agent", "bin/hark " + command);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      var json = read(answer);
      if (answer.statusCode() >= 400) {
        throw new CommandFailedException(
            json.path("detail").asText("Hark responded with status " + answer.statusCode() + "."));
      }
      return json;
    } catch (IOException e) {
      throw new CommandFailedException(
          "Hark at %s cannot be reached: %s".formatted(base, e.getMessage()), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static JsonNode read(HttpResponse<byte[]> answer) throws IOException {
    boolean isJson =
        answer.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
    return isJson ? MAPPER.readTree(answer.body()) : MAPPER.createObjectNode();
  }

  private static CommandFailedException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new CommandFailedException("Interrupted", e);
  }
}
