package hark.web.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.access.Role;
import hark.app.Markdown;
import hark.web.access.AccessRules;
import hark.web.shell.OneOf;
import hark.web.shell.WholeNumber;
import hark.web.site.ApiResource.Operation;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import org.jboss.jandex.Indexer;

/**
 * The writer of the description of the API. Paths, parameters and members come from the classes;
 * what they mean comes from docs/api and from Javadoc, so that it is written once.
 */
final class ApiWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHOICE = "[\\w-]+(?:\\|[\\w-]+)+";
  private static final java.util.regex.Pattern VERSION =
      java.util.regex.Pattern.compile("<artifactId>hark</artifactId>\\s*<version>(\\d+\\.\\d+)");
  private static final java.util.regex.Pattern LINK =
      java.util.regex.Pattern.compile("\\[(\\w+)[^]]*]\\(((?:\\.\\./\\w+/)?[\\w.-]+\\.md)[^)]*\\)");
  private static final String PROBLEM = "#/components/schemas/ProblemDetails";

  private static final Set<String> OF_PAGES =
      Set.of("view", "page", "size", "state", "after", "facets", "allMoments");

  private static final Set<String> OF_RESULTS =
      Set.of(
          "sort",
          "order",
          "view",
          "context",
          "facets",
          "allMoments",
          "replace",
          "page",
          "size",
          "state",
          "after");

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

  /** The meaning of parameters that no table has. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "id", "The ID of the video.",
          "number", "The number of the import.",
          "name", "The name, or its words in lower case.",
          "ending", "The format of the file: `vtt`, `srt`, `json` or `txt`.",
          "video_no", "The ID of the video.",
          "If-None-Match", "`*`: only if the video does not exist yet.",
          "repair", "Whether to repair first what can be repaired.",
          "replace", "Whether videos that differ are overwritten.");

  /** The parameters of a search that a request ignores. */
  private static final Map<String, Set<String>> IGNORED =
      Map.of(
          "GET /api/search.csv", OF_PAGES,
          "GET /api/search.json", OF_PAGES,
          "GET /api/suggestions", OF_RESULTS);

  private final Map<String, Operation> operations = ApiResource.operations();
  private final Map<String, List<String>> rows = rows();
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
    var names = new TreeSet<String>();
    rows.values().forEach(row -> names.add(link(row).group(1)));
    names.forEach(name -> tags.addObject().put("name", name));
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
    components.set("schemas", schemas());
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

  /** Returns the row of docs/api/README.md for each request. */
  private static Map<String, List<String>> rows() throws IOException {
    var rows = new LinkedHashMap<String, List<String>>();
    for (var row : Markdown.read("docs/api/README.md").table("Endpoints")) {
      Markdown.codes(row.getFirst()).forEach(request -> rows.put(request, row));
    }
    return rows;
  }

  private static MatchResult link(List<String> row) {
    return LINK.matcher(row.get(2)).results().findFirst().orElseThrow();
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
      if (parameter.path("in").asText().equals("path") && pattern.matches(CHOICE)) {
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
    var row = rows.get(request);
    if (row == null) {
      throw new IllegalStateException("docs/api/README.md has no row for " + request);
    }
    var operation = JSON.createObjectNode();
    operation.putArray("tags").add(link(row).group(1));
    operation.put("summary", sentence(row.get(1)));
    operation.put("operationId", id(verb, path));
    var role = AccessRules.needed(verb, path);
    if (role != Role.NONE) {
      operation.put("description", "Needs the role " + role.key() + ".");
    }
    var parameters = parameters(request, scannedRequest, found);
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
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

  private ArrayNode parameters(String request, String scannedRequest, ObjectNode found)
      throws IOException {
    var meanings = meanings(request);
    var sorted = new TreeMap<String, ObjectNode>();
    for (var one : found.path("parameters")) {
      var parameter = JSON.createObjectNode();
      var name = one.path("name").asText();
      var place = one.path("in").asText();
      parameter.put("name", name).put("in", place);
      var meaning = place.equals("query") ? meanings.get(name) : null;
      meaning = meaning == null ? MEANINGS.get(name) : meaning;
      if (meaning == null) {
        throw new IllegalStateException(request + " has " + name + " without a meaning");
      }
      boolean isIgnored = IGNORED.getOrDefault(request, Set.of()).contains(name);
      if (isIgnored || meaning.startsWith("On the page only")) {
        continue;
      }
      parameter.put("description", meaning.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1"));
      if (one.has("required")) {
        parameter.set("required", one.get("required"));
      }
      parameter.set("schema", schema(scannedRequest, name, (ObjectNode) one.get("schema")));
      ApiExamples.parameter(request, name).ifPresent(value -> parameter.put("example", value));
      sorted.put((place.equals("path") ? " " : "") + name, parameter);
    }
    var list = JSON.createArrayNode();
    sorted.values().forEach(list::add);
    return list;
  }

  /** Returns the meaning of each parameter in the tables of the document for a request. */
  private Map<String, String> meanings(String request) throws IOException {
    var meanings = new TreeMap<String, String>();
    var document = Markdown.read("docs/api/" + link(rows.get(request)).group(2));
    for (var row : document.allRows()) {
      if (row.size() == 3 && !row.getFirst().equals("parameter")) {
        Markdown.codes(row.getFirst()).forEach(name -> meanings.putIfAbsent(name, row.get(2)));
      }
    }
    return meanings;
  }

  /** Returns the schema of a parameter, narrowed to what its constraint allows. */
  private ObjectNode schema(String scannedRequest, String name, ObjectNode found) {
    var schema = found.deepCopy();
    declaration(scannedRequest, name)
        .ifPresent(
            place -> {
              var range = place.getAnnotation(WholeNumber.class);
              var words = place.getAnnotation(OneOf.class);
              var pattern = place.getAnnotation(Pattern.class);
              if (range != null) {
                schema.put("type", "integer");
                schema.put("minimum", range.min()).put("maximum", range.max());
              }
              if (words != null) {
                var values = schema.putArray("enum");
                Arrays.stream(words.value().getEnumConstants())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .forEach(values::add);
              }
              if (pattern != null && pattern.regexp().equals("true|false")) {
                schema.removeAll().put("type", "boolean");
              } else if (pattern != null && pattern.regexp().matches(CHOICE)) {
                schema.remove("pattern");
                var values = schema.putArray("enum");
                List.of(pattern.regexp().split("\\|")).forEach(values::add);
              }
            });
    return schema;
  }

  private Optional<AnnotatedElement> declaration(String scannedRequest, String name) {
    return operations.values().stream()
        .filter(one -> (one.verb() + " " + plain(one.path())).equals(scannedRequest))
        .findFirst()
        .flatMap(one -> one.parameter(name));
  }

  /** Returns a path without the expressions of its parameters. */
  private static String plain(String path) {
    return path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
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

  private ObjectNode schemas() throws IOException {
    var schemas = JSON.createObjectNode();
    var sent = sent();
    var sorted = new TreeMap<String, JsonNode>();
    scanned
        .get("components")
        .get("schemas")
        .properties()
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    for (var one : sorted.entrySet()) {
      var name = one.getKey();
      schemas.set(name, record(name, (ObjectNode) one.getValue(), sent.contains(name)));
    }
    schemas.set("ProblemDetails", problem());
    return schemas;
  }

  /** Returns the schema of errors, which no method returns. */
  private static ObjectNode problem() throws IOException {
    var text = JSON.createObjectNode().put("type", "string");
    var one = JSON.createObjectNode().put("type", "object");
    one.putObject("properties").<ObjectNode>set("name", text).set("detail", text);
    var schema = JSON.createObjectNode().put("type", "object");
    var properties = schema.putObject("properties");
    properties.set("title", text);
    properties.putObject("status").put("type", "integer").put("format", "int32");
    properties.set("detail", text);
    properties.putObject("errors").put("type", "array").set("items", one);
    return record("ProblemDetails", schema, false);
  }

  /** Returns the names of the schemas of bodies that are sent. */
  private Set<String> sent() {
    var sent = new TreeSet<String>();
    for (var body : scanned.get("paths").findValues("requestBody")) {
      for (var reference : body.findValuesAsText("$ref")) {
        sent.add(reference.substring(reference.lastIndexOf('/') + 1));
      }
    }
    return sent;
  }

  /** Completes the schema of a record: what its members mean, and which are always there. */
  private static ObjectNode record(String name, ObjectNode found, boolean isSent)
      throws IOException {
    var schema = found.deepCopy();
    var properties = (ObjectNode) schema.path("properties");
    var type =
        ApiResource.records(name).stream()
            .filter(one -> names(one).equals(names(properties)))
            .min(Comparator.comparing(Class::getName))
            .orElseThrow(() -> new IllegalStateException("No record is " + name));
    var told = Javadoc.of(type);
    var required = new TreeSet<String>();
    for (var component : type.getRecordComponents()) {
      var property = (ObjectNode) properties.get(component.getName());
      told.member(component.getName())
          .ifPresent(
              meaning -> {
                if (!property.has("$ref")) {
                  property.put("description", meaning);
                }
              });
      if (isAlwaysThere(type, component)) {
        required.add(component.getName());
      } else {
        properties.set(component.getName(), withoutNull(property));
      }
    }
    schema.put("description", told.sentence());
    if (!isSent && !required.isEmpty()) {
      var list = schema.putArray("required");
      required.forEach(list::add);
    }
    return schema;
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> names(ObjectNode properties) {
    return properties.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static boolean isAlwaysThere(Class<?> type, RecordComponent component) {
    var rule = component.getAccessor().getAnnotation(JsonInclude.class);
    rule = rule == null ? type.getAnnotation(JsonInclude.class) : rule;
    if (rule == null || component.getType().isPrimitive()) {
      return true;
    }
    boolean isOptional = component.getType().getName().startsWith("java.util.Optional");
    return rule.value() == JsonInclude.Include.NON_ABSENT && !isOptional;
  }

  private static ObjectNode withoutNull(ObjectNode property) {
    var left = property.deepCopy();
    if (property.path("type").isArray()) {
      left.put("type", property.path("type").get(0).asText());
    }
    if (property.has("anyOf")) {
      left.remove("anyOf");
      left.setAll((ObjectNode) property.get("anyOf").get(0));
    }
    left.remove("examples");
    return left;
  }
}
