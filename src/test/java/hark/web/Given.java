package hark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fills the library through its own door. */
public final class Given {

  private Given() {}

  /** A transcript whose segments begin every two seconds and last two. */
  public static void transcript(String id, String title, String language, String... texts) {
    var segments =
        IntStream.range(0, texts.length)
            .mapToObj(
                i -> Map.<String, Object>of("start", 2 * i, "end", 2 * i + 2, "text", texts[i]))
            .toList();
    transcript(id, title, language, segments);
  }

  /** A transcript with segments in the form of Hark's JSON. */
  public static void transcript(
      String id, String title, String language, List<Map<String, Object>> segments) {
    given()
        .contentType("application/json")
        .body(Map.of("title", title, "language", language, "segments", segments))
        .put("/api/videos/{id}/transcript", id)
        .then()
        .statusCode(oneOf(200, 201));
  }

  /** Deletes all videos, and all imports from the queue, which is not paused afterwards. */
  public static void anEmptyLibrary() {
    for (var action : List.of("cancel", "clear-all", "resume")) {
      given().redirects().follow(false).post("/imports/queue/" + action).then().statusCode(303);
    }
    videos().forEach(id -> given().delete("/api/videos/{id}", id).then().statusCode(204));
  }

  /** The IDs of all videos. */
  public static List<String> videos() {
    return given().get("/api/videos").then().statusCode(200).extract().path("videos.videoId");
  }

  /** Edits a video by its form, in the language of the page. */
  public static void edit(String id, String language, Map<String, String> fields) {
    var page = given().get("/videos/{id}/edit", id).then().statusCode(200).extract().asString();
    var seen = page.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    given()
        .redirects()
        .follow(false)
        .header("Accept-Language", language)
        .formParam("seen", seen)
        .formParams(fields)
        .post("/videos/{id}/edit", id)
        .then()
        .statusCode(303);
  }

  /** Says where a recording is. */
  public static void media(String id, String address) {
    given()
        .redirects()
        .follow(false)
        .formParam("url", address)
        .post("/videos/{id}/media", id)
        .then()
        .statusCode(303);
  }
}
