package hark.web.transport;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.message.Message;
import hark.query.ParsedQuery;
import hark.search.IndexCoverage;
import hark.search.Search;
import hark.search.SearchEndedException;
import hark.search.SearchNote;
import hark.search.TranscriptIndex;
import hark.search.request.SearchRequest;
import hark.web.Given;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that close their connection during a search. The index of this test searches for the word
 * "endless" until it is cancelled, so that a request that does not pass its connection on would
 * never end.
 */
@QuarkusTest
@TestProfile(ClientCancellationTest.Endless.class)
@Timeout(120)
class ClientCancellationTest {

  /** One search at a time, in the index of {@link EndlessIndex}. */
  public static final class Endless implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hark.limits.searches", "1");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(EndlessIndex.class);
    }
  }

  /** The application's index, but for one word. */
  @Alternative
  @Singleton
  public static class EndlessIndex {

    static final Semaphore BEGUN = new Semaphore(0);

    @Produces
    @Alternative
    @Singleton
    Search search(TranscriptIndex index) {
      var endless =
          (TranscriptIndex)
              Proxy.newProxyInstance(
                  TranscriptIndex.class.getClassLoader(),
                  new Class<?>[] {TranscriptIndex.class},
                  (_, method, arguments) -> {
                    if (isEndless(arguments)) {
                      searchOn((BooleanSupplier) arguments[arguments.length - 1]);
                    }
                    try {
                      return method.invoke(index, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  });
      return new Search(endless, () -> IndexCoverage.WHOLE);
    }

    /** A later page of a result is as endless as the word, so that files of many pages end too. */
    private static boolean isEndless(Object[] arguments) {
      return arguments != null
          && arguments.length > 2
          && arguments[0] instanceof ParsedQuery query
          && (query.toString().contains("endless")
              || Arrays.stream(arguments)
                  .anyMatch(
                      one ->
                          one instanceof SearchRequest request
                              && request.page().after().isPresent()));
    }

    private static void searchOn(BooleanSupplier isCancelled) {
      BEGUN.release();
      Wait.until(isCancelled);
      throw new SearchEndedException(Message.of(SearchNote.TIME_LIMIT, 10));
    }
  }

  @TestHTTPResource URL site;

  @BeforeEach
  void fill() {
    EndlessIndex.BEGUN.drainPermits();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=endless",
        "/search?q=endless&video=tides",
        "/api/search?q=endless",
        "/api/search?q=endless&video=tides&allMoments=true",
        "/api/search.csv?q=endless",
        "/api/search.json?q=many",
        "/videos/tides?q=endless",
        "/videos/tides/next?q=endless",
        "/api/videos/tides/moments?q=endless"
      })
  void aSearchWhoseClientHasGoneEndsAndFreesItsPlace(String path) throws Exception {
    Given.transcript("tides", "Tides", "en", many());
    long before = abandoned();
    var client = connect("GET " + path);
    EndlessIndex.BEGUN.acquire(); // the only search that may run is in work
    assertEquals(before, abandoned());
    client.close();
    Wait.until(() -> abandoned() > before);
    assertEquals(before + 1, abandoned());
    given().queryParam("q", "tide").when().get("/api/search").then().statusCode(200);
  }

  /** Enough moments for a second page of a file of results. */
  private static String[] many() {
    var texts = new String[1_200];
    Arrays.fill(texts, "so many");
    return texts;
  }

  private Socket connect(String request) throws IOException {
    var client = new Socket(site.getHost(), site.getPort());
    var head = request + " HTTP/1.1\r\nHost: localhost:" + site.getPort() + "\r\n\r\n";
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static long abandoned() {
    var figures = when().get("/api/status").then().statusCode(200).extract().jsonPath();
    assertTrue(figures.getLong("searches.abandoned") >= 0);
    return figures.getLong("searches.abandoned");
  }
}
