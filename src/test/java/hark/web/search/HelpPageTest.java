package hark.web.search;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.query.QueryParser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HelpPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("<dt[^>]*>(.*?)</dt>");
  private static final Pattern CODE = Pattern.compile("<code>(.*?)</code>");

  @Test
  void everyExampleCanBeSearchedFor() {
    var page = get("/help").then().statusCode(200).extract().asString();
    var examples =
        EXAMPLE
            .matcher(page)
            .results()
            .flatMap(heading -> CODE.matcher(heading.group(1)).results())
            .map(code -> code.group(1).replace("&quot;", "\"").replace("&amp;", "&"))
            .toList();
    assertTrue(examples.size() >= 20, examples::toString);
    for (var example : examples) {
      assertFalse(QueryParser.parse(example).isEmpty(), example);
    }
  }

  @Test
  void everyFilterIsExplained() {
    var page = get("/help").then().extract().asString();
    for (var filter : QueryParser.filterNames()) {
      assertTrue(page.contains(filter + ":"), filter);
    }
  }
}
