package hark.web.site;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A check of JSON against the schemas of a description; members that it lacks are wrong too. */
final class SchemaCheck {

  private final JsonNode description;

  SchemaCheck(JsonNode description) {
    this.description = description;
  }

  void check(String place, String json, JsonNode schema) {
    try {
      check(place, new ObjectMapper().readTree(json), schema);
    } catch (JsonProcessingException e) {
      fail(place + ": " + json, e);
    }
  }

  private void check(String place, JsonNode value, JsonNode schema) {
    if (schema.has("$ref")) {
      check(place, value, description.at(schema.get("$ref").asText().substring(1)));
    } else if (schema.has("anyOf")) {
      if (!value.isNull()) {
        check(place, value, schema.get("anyOf").get(0));
      }
    } else {
      assertTrue(isOf(value, schema.path("type")), place + " is " + value + ", not " + schema);
      for (var member : value.properties()) {
        checkMember(place + "." + member.getKey(), member.getKey(), member.getValue(), schema);
      }
      for (var name : schema.path("required")) {
        assertTrue(value.has(name.asText()), place + " lacks " + name);
      }
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        check(place + "[" + i + "]", value.get(i), schema.get("items"));
      }
    }
  }

  private void checkMember(String place, String name, JsonNode value, JsonNode schema) {
    if (schema.has("additionalProperties")) {
      check(place, value, schema.get("additionalProperties"));
    } else {
      var member = schema.path("properties").path(name);
      assertTrue(!member.isMissingNode(), place + " is not described");
      check(place, value, member);
    }
  }

  private static boolean isOf(JsonNode value, JsonNode type) {
    if (type.isArray()) {
      for (var one : type) {
        if (isOf(value, one)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
