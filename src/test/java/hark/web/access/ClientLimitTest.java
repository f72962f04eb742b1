package hark.web.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.access.AccessList;
import hark.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** More requests of a client than are allowed, behind a proxy that adds to a header. */
@QuarkusTest
@TestProfile(ClientLimitTest.Limited.class)
class ClientLimitTest {

  private static final int MANY = 500;

  /** A start of the application with a low limit. */
  public static final class Limited implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "hark.limits.client-requests", "1",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }
  }

  @Inject AccessList list;

  private static RequestSpecification from(String forwarded) {
    return given().header("X-Forwarded-For", forwarded);
  }

  /** Sends requests until one is refused; the answer to that one, or to the last of many. */
  private static Response refusal(IntFunction<RequestSpecification> clients) {
    Response answer = null;
    for (int i = 0; i < MANY && (answer == null || answer.statusCode() != 429); i++) {
      answer = clients.apply(i).get("/api/library");
    }
    return answer;
  }

  @Test
  void tooManyRequestsOfAnAddressAreRefusedForAWhile() {
    refusal(_ -> from("192.0.2.1"))
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("1"))
        .contentType("application/problem+json")
        .body("title", equalTo("Too many requests"));
    assertEquals(200, from("192.0.2.2").get("/api/library").statusCode());
  }

  @Test
  void peopleGetAPageThatSaysSo() {
    Response answer = null;
    for (int i = 0; i < MANY && (answer == null || answer.statusCode() != 429); i++) {
      answer = from("192.0.2.4").get("/sign-in");
    }
    answer.then().statusCode(429).body(containsString("Too many requests"));
  }

  @Test
  void whatAClientSaysOfItselfDoesNotHelp() {
    assertEquals(429, refusal(i -> from("203.0.113." + i % 250 + ", 192.0.2.3")).statusCode());
  }

  @Test
  void whoClaimsToBeThisMachineIsLimited() {
    assertEquals(429, refusal(_ -> from("127.0.0.1")).statusCode());
    assertEquals(429, refusal(_ -> from("::1, 127.0.0.1")).statusCode());
  }

  @Test
  void requestsOfThisMachineAreNotLimited() {
    assertEquals(200, refusal(_ -> given()).statusCode());
  }

  @Test
  void aTokenHasItsOwnLimitWhereverItComesFrom() {
    var token = list.addToken("busy", Role.READER).text();
    try {
      assertEquals(
          429, refusal(i -> from("198.51.100." + i % 250).auth().oauth2(token)).statusCode());
      assertEquals(200, from("198.51.100.1").get("/api/library").statusCode());
    } finally {
      list.removeToken("busy");
    }
  }
}
