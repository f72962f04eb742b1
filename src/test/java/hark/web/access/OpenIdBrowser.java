package hark.web.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts that follows no redirect by itself. It may see Hark at another address
 * than the one where it is, as one behind a proxy does.
 */
final class OpenIdBrowser implements AutoCloseable {

  private static final Pattern ACTION =
      Pattern.compile("<form[^>]* action=\"([^\"]*/interaction/[^\"]*)\"");
  private static final Pattern CANCEL = Pattern.compile("href=\"([^\"]*/abort)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI shown;
  private final URI real;
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  /**
   * Opens a browser.
   *
   * @param shown the address of Hark as the browser sees it
   * @param real the address at which Hark listens
   */
  OpenIdBrowser(URI shown, URI real) {
    this.shown = shown;
    this.real = real;
  }

  /** Opens an address, relative to Hark. */
  HttpResponse<String> open(String address) {
    return send(shown.resolve(address), HttpRequest.newBuilder());
  }

  /** Sends a form. */
  HttpResponse<String> submit(String address, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        shown.resolve(address),
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(URI address, HttpRequest.Builder request) {
    boolean isHark = address.getAuthority().equals(shown.getAuthority());
    var jar = cookies.computeIfAbsent(address.getAuthority(), _ -> new LinkedHashMap<>());
    if (!jar.isEmpty()) {
      request.header(
          "Cookie",
          jar.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (isHark && !shown.equals(real)) {
      request
          .header("X-Forwarded-Host", shown.getAuthority())
          .header("X-Forwarded-Proto", shown.getScheme())
          .header("X-Forwarded-For", "192.0.2.7");
    }
    var to = isHark ? real.resolve(address.getRawPath() + query(address)) : address;
    try {
      var answer =
          client.send(
              request.uri(to).header("Accept", "text/html").build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar, cookie));
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String query(URI address) {
    return address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
  }

  private static void keep(Map<String, String> jar, String cookie) {
    var value = cookie.split(";", 2)[0].split("=", 2);
    if (value[1].isEmpty() || cookie.contains("Max-Age=0;") || cookie.endsWith("Max-Age=0")) {
      jar.remove(value[0]);
    } else {
      jar.put(value[0], value[1]);
    }
  }

  /** Returns the cookies of Hark, by name. */
  Map<String, String> cookies() {
    return cookies.computeIfAbsent(shown.getAuthority(), _ -> new LinkedHashMap<>());
  }

  /** Opens Hark's link to the provider, and returns the address there. */
  String leave(String link) {
    return location(open(link));
  }

  /**
   * Signs in at the provider, which asks for a name once in a browser.
   *
   * @param there the address to which Hark has led
   * @param login the name, with the groups
   * @return the address to which the provider leads back
   */
  String signInThere(String there, String login) {
    var first = at(there).apply(location(open(there)));
    if (!first.contains("/interaction/")) {
      return first;
    }
    var next =
        location(
            submit(
                found(ACTION, open(first).body()),
                Map.of("prompt", "login", "login", login, "password", "any")));
    return location(open(at(there).apply(next)));
  }

  /** Cancels at the provider, and returns the address to which it leads back. */
  String cancelThere(String there) {
    var page = open(at(there).apply(location(open(there))));
    var next = location(open(found(CANCEL, page.body())));
    return location(open(at(there).apply(next)));
  }

  private static UnaryOperator<String> at(String there) {
    return address -> URI.create(there).resolve(address).toString();
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  /** Returns what the first group of a pattern matches in markup. */
  static String found(Pattern pattern, String markup) {
    return pattern
        .matcher(markup)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(pattern + " is not in " + markup));
  }

  /** Returns an address with another value of a parameter. */
  static String with(String address, String parameter, String value) {
    return address.replaceFirst(
        "([?&]" + parameter + "=)[^&]*", "$1" + Matcher.quoteReplacement(value));
  }

  /** Returns the cookies that an answer sets, whole, by the beginning of their name. */
  static List<String> set(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name))
        .toList();
  }

  @Override
  public void close() {
    client.close();
  }
}
