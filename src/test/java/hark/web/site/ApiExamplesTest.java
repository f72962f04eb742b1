package hark.web.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hark.Wait;
import hark.access.AccessList;
import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of the description of the API, each sent once, and its schemas. */
@QuarkusTest
class ApiExamplesTest {

  private static final String CANCEL = "POST /api/imports/{number}/cancel";

  /** The requests that others depend on, in order; the rest come after the first part of them. */
  private static final List<String> FIRST =
      List.of(
          "POST /api/tokens",
          "POST /api/accounts",
          "PUT /api/videos/{id}/transcript",
          "POST /api/imports",
          "GET /api/imports/{number}",
          CANCEL,
          "POST /api/imports/{number}/retry",
          "POST /api/names",
          "POST /api/names/{name}/accept",
          "POST /api/names/{name}/reject",
          "POST /api/names/{name}/accept-all");

  private static final List<String> LAST =
      List.of(
          "POST /api/imports/resume",
          "DELETE /api/names/{name}",
          "DELETE /api/videos/{id}",
          "DELETE /api/accounts/{name}",
          "DELETE /api/tokens/{name}");

  /** A described request. */
  private record Described(String verb, String path, JsonNode operation) {

    String request() {
      return verb + " " + path;
    }

    int rank() {
      int first = FIRST.indexOf(request());
      return first >= 0 ? first : FIRST.size() + 1 + LAST.indexOf(request());
    }
  }

  @Inject AccessList access;

  private JsonNode description;

  /** The header by which requests are known, since an account keeps all others out. */
  private Optional<String> known = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    Given.anEmptyLibrary();
    var sent = given().get("/api/openapi");
    assertEquals(200, sent.statusCode());
    assertEquals("application/json;charset=UTF-8", sent.contentType());
    description = new ObjectMapper().readTree(sent.asByteArray());
  }

  @AfterEach
  void clear() {
    access.accounts().forEach(account -> access.removeAccount(account.name()));
    access.tokens().forEach(token -> access.removeToken(token.name()));
    given().delete("/api/names/{name}", ApiExamples.NAME);
    Given.anEmptyLibrary();
  }

  @Test
  void everyExampleIsAnsweredAsDescribed() {
    var schemas = new SchemaCheck(description);
    int answered = 0;
    for (var one : requests()) {
      if (!one.path().equals("/api/imports/events")) { // it has no end
        var response =
            Wait.forValue(
                "an import that is not being saved",
                () -> send(one),
                answer -> answer.statusCode() != 409 || !one.request().equals(CANCEL));
        check(one, response, schemas);
        answered++;
        if (one.request().equals("POST /api/tokens")) {
          known = Optional.of("Bearer " + response.path("token"));
        }
        if (one.request().equals("POST /api/names")) {
          untilAllAreFound();
        }
      }
    }
    assertTrue(answered > 35, "looked in the wrong place");
  }

  @Test
  void errorsAreAsDescribed() {
    var response = given().queryParam("size", "0").get("/api/search");
    assertEquals(400, response.statusCode());
    var error = description.at("/components/responses/Error/content");
    assertEquals("application/problem+json", error.fieldNames().next());
    assertTrue(response.contentType().startsWith("application/problem+json"));
    new SchemaCheck(description)
        .check("error", response.asString(), error.iterator().next().get("schema"));
  }

  private List<Described> requests() {
    var requests = new ArrayList<Described>();
    for (var path : description.get("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        requests.add(
            new Described(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
      }
    }
    requests.sort(Comparator.comparing(Described::rank));
    return requests;
  }

  private Response send(Described one) {
    var request = given().redirects().follow(false);
    known.ifPresent(header -> request.header("Authorization", header));
    var parameters = new TreeMap<String, String>();
    for (var parameter : one.operation().path("parameters")) {
      if (parameter.has("example")) {
        var name = parameter.get("name").asText();
        if (parameter.get("in").asText().equals("path")) {
          parameters.put(
              name, name.equals("number") ? newest() : parameter.get("example").asText());
        } else {
          request.queryParam(name, parameter.get("example").asText());
        }
      }
    }
    var bodies = one.operation().path("requestBody").path("content").properties().iterator();
    if (bodies.hasNext()) {
      var body = bodies.next();
      boolean isZip = body.getKey().equals("application/zip");
      var example = body.getValue().path("example");
      request.contentType(
          body.getKey().equals("*/*") ? ContentType.BINARY.toString() : body.getKey());
      if (isZip) {
        request.body(asKnown().get("/api/library/export").asByteArray());
      } else {
        assertTrue(!example.isMissingNode(), one.request() + " has no example");
        var text = example.isTextual() ? example.asText() : example.toString();
        request.body(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return switch (one.verb()) {
      case "GET" -> request.get(one.path(), parameters);
      case "POST" -> request.post(one.path(), parameters);
      case "PUT" -> request.put(one.path(), parameters);
      case "DELETE" -> request.delete(one.path(), parameters);
      default -> throw new IllegalArgumentException(one.request());
    };
  }

  /** The example has the first import of a new queue; this one was used before. */
  private String newest() {
    return asKnown().get("/api/imports").path("imports[0].number").toString();
  }

  private static void check(Described one, Response response, SchemaCheck schemas) {
    var status = Integer.toString(response.statusCode());
    var described = one.operation().get("responses").path(status);
    assertTrue(
        !described.isMissingNode(), one.request() + " " + status + " " + response.asString());
    for (var content : described.path("content").properties()) {
      boolean isAny = content.getKey().equals("*/*");
      assertTrue(isAny || response.contentType().startsWith(content.getKey()), one.request());
      if (content.getValue().has("schema")) {
        schemas.check(one.request(), response.asString(), content.getValue().get("schema"));
      }
    }
  }

  private RequestSpecification asKnown() {
    return given().header("Authorization", known.orElse(""));
  }

  private void untilAllAreFound() {
    Wait.forValue(
        "three places",
        () -> asKnown().get("/api/names/{name}", ApiExamples.NAME).<Integer>path("total"),
        total -> total == 3);
  }
}
