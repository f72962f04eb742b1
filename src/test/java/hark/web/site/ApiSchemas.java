package hark.web.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The schemas of what the API sends and takes, from the records and their Javadoc. */
final class ApiSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode scanned;

  /**
   * @param scanned the description as the extension makes it from the classes
   */
  ApiSchemas(ObjectNode scanned) {
    this.scanned = scanned;
  }

  /** Returns the schema of each record by its name. */
  ObjectNode all() throws IOException {
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
