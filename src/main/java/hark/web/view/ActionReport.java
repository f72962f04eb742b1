package hark.web.view;

import hark.message.Message;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The report of an action on the page after it. The address of that page carries it, so that it
 * needs neither scripts nor cookies; the script of every page removes it from the address bar.
 *
 * @param number the value of the outcome; not negative
 */
public record ActionReport(ActionOutcome outcome, int number) {

  private static final String OUTCOME = "done";
  private static final String NUMBER = "number";

  /** Creates the report of an outcome that has no number. */
  public static ActionReport of(ActionOutcome outcome) {
    return new ActionReport(outcome, 0);
  }

  /**
   * Reads the report that an address carries; empty if there is none, or the address is malformed.
   */
  public static Optional<ActionReport> of(HttpServerRequest request) {
    try {
      var name = request.getParam(OUTCOME, "");
      var number = request.getParam(NUMBER, "");
      return Arrays.stream(ActionOutcome.values())
          .filter(outcome -> key(outcome).equals(name))
          .findFirst()
          .map(outcome -> new ActionReport(outcome, number(number)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Returns the response that leads to a page, given as a path with query and fragment. */
  public Response on(String page) {
    int fragment = page.indexOf('#');
    var path = fragment < 0 ? page : page.substring(0, fragment);
    var rest = fragment < 0 ? "" : page.substring(fragment);
    var report = "%s=%s&%s=%d".formatted(OUTCOME, key(outcome), NUMBER, number);
    return Response.seeOther(URI.create(path + (path.contains("?") ? "&" : "?") + report + rest))
        .build();
  }

  /** Words the report in the language of the current request. */
  public String text() {
    return PageLanguage.word(Message.of(outcome, number));
  }

  private static String key(ActionOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int number(String typed) {
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
