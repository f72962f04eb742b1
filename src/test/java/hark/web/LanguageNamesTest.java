package hark.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages as people and programs write them, in requests and forms. */
@QuarkusTest
class LanguageNamesTest {

  private static final String VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe pademelon waits.\n";

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "eng, en",
    "ENG, en",
    "English, en",
    "ger, de",
    "deu, de",
    "Deutsch, de",
    "fre, fr",
    "pt_br, pt-BR",
    "por-BR, pt-BR",
    "zho-Hant, zh-Hant",
    "fil, fil"
  })
  void aTranscriptIsOfTheLanguageThatIsMeant(String written, String tag) {
    var id = "language-" + written;
    put(id, written).statusCode(201).body("receipt.language", is(tag));
    when().get("/api/videos/" + id).then().body("language", is(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", "klingon-language", "12", "engl", "en us of a"})
  void anUnknownOneIsRefusedWithAnExample(String written) {
    put("language-none", written)
        .statusCode(400)
        .body(containsString("must be a language, such as en, pt-BR, deu or German"));
  }

  @Test
  void aFormTakesCodesAndNames() {
    put("language-form", "en").statusCode(201);
    var form = when().get("/videos/language-form/edit").asString();
    var seen = form.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    given()
        .redirects()
        .follow(false)
        .formParam("seen", seen)
        .formParam("language.en", "ger")
        .post("/videos/language-form/edit")
        .then()
        .statusCode(303);
    when().get("/api/videos/language-form").then().body("language", is("de"));
  }

  @Test
  void anAnswerIsNarrowedByCodesToo() {
    put("language-facet", "de").statusCode(201);
    for (var lang : new String[] {"de", "ger", "deu"}) {
      given()
          .queryParam("q", "pademelon video:language-facet")
          .queryParam("lang", lang)
          .get("/api/search")
          .then()
          .body("totalMoments", equalTo(1));
      given()
          .queryParam("q", "pademelon video:language-facet lang:" + lang)
          .get("/api/search")
          .then()
          .body("totalMoments", equalTo(1));
    }
  }

  private static io.restassured.response.ValidatableResponse put(String id, String language) {
    return given()
        .contentType("text/vtt")
        .queryParam("language", language)
        .body(VTT)
        .put("/api/videos/" + id + "/transcript")
        .then();
  }
}
