package hark.web.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.app.Markdown;
import hark.web.shell.OneOf;
import hark.web.shell.WholeNumber;
import hark.web.site.ApiResource.Operation;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parameters of requests: names and constraints from the classes, meanings from docs/api. */
final class ApiParameters {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An expression that allows a few words. */
  static final String CHOICE = "[\\w-]+(?:\\|[\\w-]+)+";

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
  private final ApiRows rows;

  ApiParameters(ApiRows rows) throws IOException {
    this.rows = rows;
  }

  /**
   * Returns the parameters of a request, those of the path first.
   *
   * @param request such as {@code GET /api/search}
   * @param scannedRequest the same with the path that the method declares
   * @param found the operation as the extension makes it
   */
  ArrayNode of(String request, String scannedRequest, ObjectNode found) throws IOException {
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
    var document = rows.document(request);
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
}
