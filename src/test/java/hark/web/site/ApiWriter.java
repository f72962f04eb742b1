package hark.web.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.access.Role;
import hark.app.Markdown;
import hark.web.access.AccessRules;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.jandex.Indexer;

/**
 * The writer of the description of the API. Paths, parameters and members come from the classes;
 * what they mean comes from docs/api and from Javadoc, so that it is written once.
 */
final class ApiWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>hark</artifactId>\\s*<version>(\\d+\\.\\d+)");
  private static final String PROBLEM = "#/components/schemas/ProblemDetails";

  /** The statuses of requests that succeed, where that is not 200 alone. */
  private static final Map<String, List<String>> SUCCESS =
      Map.of(
          "POST /api/imports", List.of("202"),
          "POST /api/library/reindex", List.of("202"),
          "POST /api/doctor", List.of("202"),
          "POST /api/accounts", List.of("201"),
          "POST /api/accounts/{name}/sign-out", List.of("204"),
          "POST /api/names", List.of("200", "201"),
          "POST /api/tokens", List.of("201"),
          "POST /api/names/{name}/accept-all", List.of("202"),
          "PUT /api/videos/{id}/transcript", List.of("200", "201"));

  /** The types of responses whose methods do not tell. */
  private static final Map<String, String> TYPES =
      Map.of(
          "GET /api/openapi", "application/json",
          "GET /api/search.csv", "text/csv",
          "GET /api/search.json", "application/json");

  private final ApiRows rows = new ApiRows();
  private final ApiParameters parameters = new ApiParameters(rows);
  private final ObjectNode scanned = scan();

  private ApiWriter() throws IOException {}

  /** Returns the description, as the file has it. */
  static String write() throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new ApiWriter().description())
        + "\n";
  }

  private static ObjectNode scan() throws IOException {
    var indexer = new Indexer();
    var loader = ApiWriter.class.getClassLoader();
    for (var file : ApiResource.classes()) {
      try (var in = loader.getResourceAsStream(file)) {
        indexer.index(in);
      }
    }
    var found =
        SmallRyeOpenAPI.builder()
            .withConfig(new SmallRyeConfigBuilder().build())
            .withIndex(indexer.complete())
            .enableModelReader(false)
            .enableStandardStaticFiles(false)
            .enableStandardFilter(false)
            .build();
    return (ObjectNode) JSON.readTree(found.toJSON());
  }

  private ObjectNode description() throws IOException {
    var whole = JSON.createObjectNode();
    whole.put("openapi", "3.1.0");
    var info = whole.putObject("info");
    info.put("title", "Hark");
    info.put("description", "Search over the spoken words of recordings.");
    info.put("version", version());
    whole.putArray("servers").addObject().put("url", "..");
    var tags = whole.putArray("tags");
    rows.subjects().forEach(name -> tags.addObject().put("name", name));
    var security = whole.putArray("security"); // none is enough where visitors have the role
    security.addObject();
    security.addObject().putArray("token");
    whole.set("paths", paths());
    var components = whole.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "A token that an admin has issued.");
    components.set("schemas", new ApiSchemas(scanned).all());
    var error = components.putObject("responses").putObject("Error");
    error.put("description", errors());
    error
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", PROBLEM);
    return whole;
  }

  private static String version() throws IOException {
    var found = VERSION.matcher(Files.readString(Path.of("pom.xml")));
    return found.results().findFirst().orElseThrow().group(1);
  }

  private static String errors() throws IOException {
    var text = new StringBuilder("The reason is in `detail`. ");
    for (var row : Markdown.read("docs/api/README.md").table("Errors")) {
      text.append(row.get(0).replace("`", "")).append(": ").append(row.get(1)).append(". ");
    }
    return text.toString().strip();
  }

  private ObjectNode paths() throws IOException {
    var sorted = new TreeMap<String, ObjectNode>();
    for (var path : scanned.get("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        var request = verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        for (var one : expand(path.getKey(), (ObjectNode) verb.getValue()).entrySet()) {
          sorted
              .computeIfAbsent(one.getKey(), key -> JSON.createObjectNode())
              .set(verb.getKey(), operation(one.getKey(), request, one.getValue()));
        }
      }
    }
    var paths = JSON.createObjectNode();
    sorted.forEach(paths::set);
    return paths;
  }

  /** A path whose parameter is one of a few words is one path for each. */
  private static Map<String, ObjectNode> expand(String path, ObjectNode operation) {
    for (var parameter : operation.path("parameters")) {
      var pattern = parameter.path("schema").path("pattern").asText();
      if (parameter.path("in").asText().equals("path") && pattern.matches(ApiParameters.CHOICE)) {
        var paths = new TreeMap<String, ObjectNode>();
        for (var word : pattern.split("\\|")) {
          var copy = operation.deepCopy();
          var name = parameter.path("name").asText();
          remove(copy, name);
          paths.put(path.replace("{" + name + "}", word), copy);
        }
        return paths;
      }
    }
    return Map.of(path, operation);
  }

  private static void remove(ObjectNode operation, String parameter) {
    var left = JSON.createArrayNode();
    for (var one : operation.path("parameters")) {
      if (!one.path("name").asText().equals(parameter)) {
        left.add(one);
      }
    }
    operation.set("parameters", left);
  }

  private ObjectNode operation(String path, String scannedRequest, ObjectNode found)
      throws IOException {
    var verb = scannedRequest.substring(0, scannedRequest.indexOf(' '));
    var request = verb + " " + path;
    var operation = JSON.createObjectNode();
    operation.putArray("tags").add(rows.subject(request));
    operation.put("summary", sentence(rows.meaning(request)));
    operation.put("operationId", id(verb, path));
    var role = AccessRules.needed(verb, path);
    if (role != Role.NONE) {
      operation.put("description", "Needs the role " + role.key() + ".");
    }
    var list = parameters.of(request, scannedRequest, found);
    if (!list.isEmpty()) {
      operation.set("parameters", list);
    }
    if (found.has("requestBody")) {
      operation.set("requestBody", body(request, (ObjectNode) found.get("requestBody")));
    }
    operation.set("responses", responses(request, found));
    return operation;
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  /** Returns an ID such as {@code postImportsPause}. */
  private static String id(String verb, String path) {
    var id = new StringBuilder(verb.toLowerCase(Locale.ROOT));
    for (var part : path.replaceFirst("^/(?:api|serve/api/v1)/", "").split("[^A-Za-z]+")) {
      if (!part.isEmpty()) {
        id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return id.toString();
  }

  private static ObjectNode body(String request, ObjectNode found) {
    var body = found.deepCopy();
    ApiExamples.body(request)
        .ifPresent(
            example ->
                body.get("content")
                    .forEach(content -> ((ObjectNode) content).set("example", example)));
    return body;
  }

  private static ObjectNode responses(String request, ObjectNode found) {
    var responses = JSON.createObjectNode();
    var scanned = found.get("responses").properties().iterator().next();
    for (var status : SUCCESS.getOrDefault(request, List.of(scanned.getKey()))) {
      var response = responses.putObject(status);
      response.put("description", "The request was carried out.");
      var content = scanned.getValue().path("content");
      if (TYPES.containsKey(request)) {
        response.putObject("content").putObject(TYPES.get(request));
      } else if (!content.isMissingNode()) {
        response.set("content", content);
      }
    }
    responses.putObject("default").put("$ref", "#/components/responses/Error");
    return responses;
  }
}
