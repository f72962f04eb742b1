package hark.attack;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;

/**
 * Requests as nobody means them, over every route: odd and long parameters, bodies, headers and
 * methods. Safe to share between threads.
 */
final class OddRequests {

  private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

  /** The longest wait; one page rightly waits ten seconds for the sample library. */
  private static final int PATIENCE_MILLIS = 15_000;

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=b",
          "multipart/form-data",
          "application/zip",
          "text/plain;charset=x-none",
          "a/b/c",
          "");
  private static final List<String> HEADERS =
      List.of(
          "Range: bytes=0-0",
          "Range: bytes=-1,0-9,5-99999999999999999999",
          "Range: bytes=" + "0-1,".repeat(1_500) + "0-1",
          "If-None-Match: *",
          "If-None-Match: " + "\"a\",".repeat(1_500) + "\"a\"",
          "If-Match: \"x\"",
          "If-Modified-Since: Thu, 99 Foo 2099 99:99:99 GMT",
          "If-Range: \"x\"",
          "Accept: " + "a/b;q=0.1,".repeat(600) + "*/*",
          "Accept: \\\\;;;",
          "Accept-Encoding: br;q=1.0, gzip;q=0.0, identity;q=0",
          "Accept-Language: " + "x-".repeat(2_000),
          "Content-Encoding: gzip",
          "Cookie: " + "a=b; ".repeat(1_400),
          "X-Forwarded-For: " + "1.2.3.4, ".repeat(600),
          "X-Forwarded-Proto: \u0000",
          "Expect: 100-continue",
          "Expect: 200-fine",
          "Upgrade: h2c",
          "Upgrade: websocket",
          "Last-Event-ID: " + "9".repeat(4_000),
          "Origin: null",
          "Sec-Fetch-Site: cross-site",
          "Transfer-Encoding: gzip, chunked",
          "Content-Length: -1",
          "Content-Length: 99999999999999999999",
          "Authorization: Basic ////",
          "Te: trailers");

  /**
   * A request.
   *
   * @param address path and query
   * @param text all that is sent
   */
  record OddRequest(String method, String address, String text) {

    /** Returns the path, without the query. */
    String path() {
      int query = address.indexOf('?');
      return query < 0 ? address : address.substring(0, query);
    }

    /** Checks whether the application may rightly wait for more, or sends events. */
    private boolean mayWait() {
      return text.contains("/events")
          || text.contains("Content-Length: 9999")
          || text.contains("Transfer-Encoding")
          || text.contains("Upgrade")
          || text.contains("Expect");
    }
  }

  /**
   * An answer.
   *
   * @param status 0 where the connection was closed without one
   * @param isInTime whether it came within the patience of a client
   */
  record OddAnswer(int status, String text, boolean isInTime) {

    /** Returns what is wrong with it whoever has asked; empty if nothing is. */
    String fault() {
      boolean isFault =
          status >= 500 && status != 501 && status != 503 && status != 505 && status != 507;
      boolean tells =
          text.contains("\tat hark.")
              || text.contains("java.lang.")
              || text.contains("org.apache.");
      if (!isInTime) {
        return "no answer in fifteen seconds";
      }
      return isFault || tells ? "status " + status + (tells ? ", tells of the inside" : "") : "";
    }
  }

  private final Target target;
  private final Routes routes;

  OddRequests(Target target) throws IOException {
    this.target = target;
    this.routes = Routes.read();
  }

  Routes routes() {
    return routes;
  }

  /**
   * Makes a request.
   *
   * @param number that of the request, by which all routes have their turn
   * @param headers lines of the sender, each with its end
   * @param form the first field of each form, with {@code &} at its end; may be empty
   */
  OddRequest next(int number, SplittableRandom random, String headers, String form) {
    var route = routes.routes().get(number % routes.routes().size());
    var method = random.nextInt(4) > 0 ? route.method() : any(METHODS, random);
    boolean changes = !List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method);
    var id = changes || random.nextInt(3) == 0 ? odd(random, true) : target.small();
    var path = route.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(id));
    var body = changes ? body(random, form) : "";
    var address = new StringBuilder(path);
    for (int i = random.nextInt(4); i > 0; i--) {
      address.append(address.indexOf("?") < 0 ? "?" : "&");
      address.append(any(routes.parameters(), random)).append('=').append(odd(random, true));
    }
    var text = new StringBuilder(method + " " + address);
    text.append(" HTTP/1.").append(random.nextInt(20) == 0 ? "0" : "1").append("\r\n");
    text.append("Host: 127.0.0.1:").append(target.port()).append("\r\n");
    text.append(headers);
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(any(HEADERS, random)).append("\r\n");
    }
    if (changes && random.nextInt(8) > 0) {
      text.append("Content-Type: ").append(any(TYPES, random)).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    text.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n\r\n");
    return new OddRequest(method, address.toString(), text + body);
  }

  private String body(SplittableRandom random, String form) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "{\"ids\":[\"%s\",null,{},%s]}".formatted(odd(random, true), "[".repeat(50));
      case 2 ->
          form
              + any(routes.parameters(), random)
              + "="
              + odd(random, true)
              + "&id="
              + odd(random, true);
      case 3 ->
          "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
              .formatted(odd(random, true), odd(random, false));
      case 4 -> "PK\u0003\u0004" + odd(random, false);
      default -> odd(random, false);
    };
  }

  /** Text as nobody means it; for an address without what ends one. */
  private static String odd(SplittableRandom random, boolean isForAddress) {
    var texts =
        List.of(
            "",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "NaN",
            "%00",
            "%",
            "%zz",
            "%C0%AF",
            "..%2f..%2fetc",
            "%2e%2e",
            "a".repeat(3_000),
            "%27".repeat(2_000),
            "(".repeat(1_500),
            "%22".repeat(999),
            "a+OR+".repeat(500),
            "NOT+".repeat(500),
            "a*",
            "*",
            "a+NEAR%2F99999999999+b",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "victim",
            "true",
            "null",
            "undefined",
            "$%7B7*7%7D",
            "%7B%7B7*7%7D",
            "a%0d%0aX:y",
            "und",
            "x-" + "a".repeat(300),
            "2147483648",
            "best",
            "moments",
            "+",
            "&&==",
            ";",
            "http:%2F%2F127.0.0.1:1%2F",
            "file:%2F%2F%2Fetc%2Fpasswd",
            "javascript:1",
            "a~b",
            "~edits",
            "hark.lock");
    var text = any(texts, random);
    return isForAddress ? text : text + "\u0000\uffff\n" + text;
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** Sends a request over a connection of its own. */
  OddAnswer send(OddRequest request) {
    var answer = "";
    boolean isInTime = true;
    try (var socket = new Socket("127.0.0.1", target.port())) {
      socket.setSoTimeout(request.mayWait() ? 500 : PATIENCE_MILLIS);
      socket.getOutputStream().write(request.text().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      answer = new String(socket.getInputStream().readNBytes(200_000), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      isInTime = request.mayWait();
    } catch (IOException e) {
      // Closed, which is an answer too.
    }
    if (answer.startsWith(GO_ON)) {
      answer = answer.substring(GO_ON.length()); // what follows is the answer
    }
    var words = answer.split(" ", 3);
    int status = words.length > 1 && words[1].matches("[0-9]{3}") ? Integer.parseInt(words[1]) : 0;
    return new OddAnswer(status, answer, isInTime);
  }
}
