package hark.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A provider of OpenID Connect that takes requests for a token and answers with nothing useful. */
@QuarkusTest
@TestProfile(OpenIdSilentTest.WithSilentProvider.class)
class OpenIdSilentTest {

  /** One more than the connections that the framework has to a provider. */
  private static final int MANY = 6;

  private static final Pattern STATE = Pattern.compile("[?&]state=([^&]*)");

  /** The answers to requests for a token. */
  private enum TokenAnswer {
    NONE,
    REFUSAL,
    NO_JSON
  }

  private static volatile TokenAnswer tokenAnswer = TokenAnswer.REFUSAL;

  /** A start of the application with such a provider. */
  public static final class WithSilentProvider implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hark.access.openid.client-id", "hark");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(SilentProvider.class));
    }
  }

  /** The provider: its description, no keys, and an endpoint for tokens. */
  public static final class SilentProvider implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var address = "http://127.0.0.1:" + server.getAddress().getPort();
      var description =
          """
          {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
           "userinfo_endpoint": "%1$s/me", "jwks_uri": "%1$s/keys"}"""
              .formatted(address);
      server.createContext(
          "/.well-known/openid-configuration", exchange -> answer(exchange, 200, description));
      server.createContext("/keys", exchange -> answer(exchange, 200, "{\"keys\": []}"));
      server.createContext("/token", SilentProvider::answerTokenRequest);
      server.start();
      return Map.of("hark.access.openid.server", address);
    }

    private static void answerTokenRequest(HttpExchange exchange) throws IOException {
      switch (tokenAnswer) {
        case NONE -> {} // the connection stays open
        case REFUSAL -> answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        case NO_JSON -> answer(exchange, 200, "{\"id_token\": ");
      }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
      var body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    @Override
    public void stop() {
      server.stop(0);
    }
  }

  @TestHTTPResource("")
  URI site;

  private HttpResponse<String> signIn() {
    try (var browser = new OpenIdBrowser(site, site)) {
      var state = OpenIdBrowser.found(STATE, browser.leave("/sign-in/openid"));
      return browser.open("/sign-in/openid/return?code=x&state=" + state);
    }
  }

  @Test
  @Tag("slow")
  void requestsThatAreNotAnsweredUseUpNoConnections() throws Exception {
    tokenAnswer = TokenAnswer.NONE;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = IntStream.range(0, MANY).mapToObj(_ -> threads.submit(this::signIn)).toList();
      for (var answer : answers) {
        assertEquals(503, answer.get().statusCode());
        assertTrue(answer.get().body().contains("does not respond"), answer.get().body());
      }
    }
    tokenAnswer = TokenAnswer.REFUSAL;
    assertIncomplete(signIn());
  }

  @Test
  void anAnswerThatCannotBeReadIsNotTakenForNone() {
    tokenAnswer = TokenAnswer.NO_JSON;
    assertIncomplete(signIn());
  }

  private static void assertIncomplete(HttpResponse<String> answer) {
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("could not be completed"), answer.body());
  }
}
