package hark.web.site;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hark.web.Given;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What browsers read about the site: the search for the address bar, and the application. */
@QuarkusTest
class BrowserDescriptionsTest {

  @TestHTTPResource("/")
  URI site;

  private static String link(String relation) {
    return when()
        .get("/")
        .asString()
        .replaceAll("(?s).*<link rel=\"" + relation + "\"[^>]*href=\"([^\"]*)\".*", "$1");
  }

  /** Returns the templates of the addresses by their types. */
  private Map<String, String> templates() throws Exception {
    var sent = given().header("Host", site.getAuthority()).get(link("search"));
    assertEquals("application/opensearchdescription+xml;charset=UTF-8", sent.contentType());
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(sent.asByteArray()));
    var root = document.getDocumentElement();
    assertEquals("http://a9.com/-/spec/opensearch/1.1/", root.getAttribute("xmlns"));
    assertEquals("Hark", root.getElementsByTagName("ShortName").item(0).getTextContent());
    var addresses = root.getElementsByTagName("Url");
    var templates = new TreeMap<String, String>();
    for (int i = 0; i < addresses.getLength(); i++) {
      var address = (Element) addresses.item(i);
      templates.put(address.getAttribute("type"), address.getAttribute("template"));
    }
    var image = root.getElementsByTagName("Image").item(0).getTextContent();
    when().get(URI.create(image)).then().statusCode(200).contentType("image/svg+xml");
    return templates;
  }

  @Test
  void theAddressBarFindsWhatThePageFinds() throws Exception {
    Given.transcript("bar1", "A talk", "en", "The xylograph was cut by hand");
    var template = templates().get("text/html");
    assertTrue(template.startsWith(site.toString()), template);
    given()
        .urlEncodingEnabled(false)
        .get(template.replace("{searchTerms}", "%22xylograph+was%22"))
        .then()
        .statusCode(200)
        .body(containsString("/videos/bar1?"));
  }

  @Test
  void theAddressBarGetsSuggestionsInTheirFormat() throws Exception {
    Given.transcript("bar1", "A talk", "en", "The xylograph was cut by hand");
    var sent = suggestions("xylogr");
    assertEquals("xylogr", sent.get(0).asText());
    assertEquals("xylograph", sent.get(1).get(0).asText());
    assertEquals(2, sent.size());
    assertEquals("[\"\",[]]", suggestions("").toString());
    var longText = "x".repeat(3_000);
    assertEquals("[\"" + longText + "\",[]]", suggestions(longText).toString());
  }

  private JsonNode suggestions(String typed) throws Exception {
    var template = templates().get("application/x-suggestions+json");
    var terms = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    var sent = given().urlEncodingEnabled(false).get(template.replace("{searchTerms}", terms));
    assertEquals(200, sent.statusCode());
    assertEquals("application/x-suggestions+json;charset=UTF-8", sent.contentType());
    return new ObjectMapper().readTree(sent.asByteArray());
  }

  @Test
  void theManifestHasIconsOfTheSizesItNames() throws IOException {
    var manifest = site.resolve(link("manifest"));
    var sent = given().header("Accept-Language", "de").get(manifest);
    assertEquals("application/manifest+json;charset=UTF-8", sent.contentType());
    var json = new ObjectMapper().readTree(sent.asByteArray());
    assertEquals("de", json.get("lang").asText());
    assertEquals(site, manifest.resolve(json.get("start_url").asText()));
    assertEquals(site, manifest.resolve(json.get("scope").asText()));
    int pictures = 0;
    for (var icon : json.get("icons")) {
      var picture = when().get(manifest.resolve(icon.get("src").asText()));
      assertEquals(icon.get("type").asText(), picture.contentType());
      if (picture.contentType().equals("image/png")) {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.asByteArray()));
        assertEquals(icon.get("sizes").asText(), image.getWidth() + "x" + image.getHeight());
        pictures++;
      }
    }
    assertEquals(2, pictures);
  }

  @Test
  void browsersMayReadTheManifest() {
    when().get("/").then().header("Content-Security-Policy", containsString("manifest-src 'self'"));
  }
}
