package hark.attack;

import hark.torture.Pause;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Sends requests by hand over every route: odd and long parameters, bodies, headers and methods. An
 * answer is right that is no server error, tells nothing of the inside, and comes in time.
 */
final class RequestAttack {

  private static final int PATIENCE_MILLIS = 10_000;
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

  private final Target target;
  private final Routes routes;
  private final List<String> wrong = new ArrayList<>();
  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

  RequestAttack(Target target) throws IOException {
    this.target = target;
    this.routes = Routes.read();
  }

  List<String> run(SplittableRandom random, int requests) {
    for (int i = 0; i < requests && target.isAlive() && wrong.size() < 20; i++) {
      var route = routes.routes().get(i % routes.routes().size());
      var method = random.nextInt(4) > 0 ? route.method() : any(METHODS, random);
      send(request(method, route, random));
    }
    target.calls().post("/api/imports/resume");
    target.calls().post("/api/imports/cancel");
    target.calls().post("/api/imports/clear");
    return wrong;
  }

  String summary() {
    return "%d routes, %d names of parameters; answers by status (0: closed): %s"
        .formatted(routes.routes().size(), routes.parameters().size(), statuses);
  }

  private String request(String method, Routes.Route route, SplittableRandom random) {
    boolean changes = !List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method);
    var id = changes || random.nextInt(3) == 0 ? odd(random, true) : target.small();
    var path = route.path().replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(id));
    var body = changes ? body(random) : "";
    var text = new StringBuilder(method + " " + path);
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(text.indexOf("?") < 0 ? "?" : "&");
      text.append(any(routes.parameters(), random)).append('=').append(odd(random, true));
    }
    text.append(" HTTP/1.").append(random.nextInt(20) == 0 ? "0" : "1").append("\r\n");
    text.append("Host: 127.0.0.1:").append(target.port()).append("\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(any(HEADERS, random)).append("\r\n");
    }
    if (changes && random.nextInt(8) > 0) {
      text.append("Content-Type: ").append(any(TYPES, random)).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    text.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n\r\n");
    return text + body;
  }

  private String body(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "{\"ids\":[\"%s\",null,{},%s]}".formatted(odd(random, true), "[".repeat(50));
      case 2 ->
          any(routes.parameters(), random) + "=" + odd(random, true) + "&id=" + odd(random, true);
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

  private void send(String request) {
    var answer = "";
    boolean inTime = true;
    try (var socket = new Socket("127.0.0.1", target.port())) {
      socket.setSoTimeout(mayWait(request) ? 500 : PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      answer = new String(socket.getInputStream().readNBytes(200_000), StandardCharsets.UTF_8);
    } catch (java.net.SocketTimeoutException e) {
      inTime = mayWait(request);
    } catch (IOException e) {
      // Closed, which is an answer too.
    }
    judge(request, answer, inTime);
  }

  /** Checks whether the application may rightly wait for more, or sends events. */
  private static boolean mayWait(String request) {
    return request.contains("/events")
        || request.contains("Content-Length: 9999")
        || request.contains("Transfer-Encoding")
        || request.contains("Upgrade")
        || request.contains("Expect");
  }

  private void judge(String request, String answer, boolean inTime) {
    var words = answer.split(" ", 3);
    int status = words.length > 1 && words[1].matches("[0-9]{3}") ? Integer.parseInt(words[1]) : 0;
    statuses.merge(status, 1, Integer::sum);
    boolean isFault =
        status >= 500 && status != 501 && status != 503 && status != 505 && status != 507;
    boolean tells =
        answer.contains("\tat hark.")
            || answer.contains("java.lang.")
            || answer.contains("org.apache.");
    if (isFault || tells || !inTime) {
      wrong.add(
          "%s to: %s"
              .formatted(
                  inTime
                      ? "status " + status + (tells ? ", tells of the inside" : "")
                      : "no answer in ten seconds",
                  Pause.start(request)));
    }
  }
}
