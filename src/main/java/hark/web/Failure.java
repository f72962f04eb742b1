package hark.web;

import hark.web.view.ErrorView;
import hark.web.view.Problem;
import hark.web.view.Problem.Wrong;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * A request that could not be answered, as a page or, below {@code /api}, as a problem.
 *
 * @param detail one sentence for the reader
 */
record Failure(int status, String detail, List<Wrong> errors) {

  private static final Logger LOG = Logger.getLogger(Failure.class);

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance page(ErrorView view);
  }

  Failure {
    errors = List.copyOf(errors);
  }

  static Failure of(int status, String detail) {
    return new Failure(status, detail, List.of());
  }

  /** With the sentence that goes with the status. */
  static Failure of(int status) {
    return of(status, usualDetail(status));
  }

  /** What nobody foresaw: logged once under an ID that the reader is told, and nothing else. */
  static Failure unforeseen(Throwable cause) {
    var id = UUID.randomUUID().toString();
    LOG.errorf(cause, "Request failed, id %s", id);
    return of(500, "Hark could not do this. Its log has more under the ID %s.".formatted(id));
  }

  /** Tells whether a path is answered with problems instead of pages. */
  static boolean isForMachines(String path) {
    return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/serve/");
  }

  Problem problem() {
    return new Problem(title(status), status, detail, errors);
  }

  String page() {
    return Templates.page(
            switch (status) {
              case 404, 405 -> view("Look for it in the library", "/videos");
              case 503 -> view("Try again", ""); // an empty address is that of the page itself
              default -> view("Begin again with a search", "/");
            })
        .render();
  }

  private ErrorView view(String action, String link) {
    return new ErrorView(status, title(status), detail, action, link);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "That cannot be read";
      case 403 -> "Not from there";
      case 404 -> "Nothing is here";
      case 405 -> "Not in this way";
      case 406, 415 -> "Not in this form";
      case 413 -> "Too much at once";
      case 416 -> "Beyond the end";
      case 421 -> "Not under this name";
      case 422 -> "No transcript in it";
      case 503 -> "Others are first";
      default -> status < 500 ? "That did not work" : "Something broke";
    };
  }

  private static String usualDetail(int status) {
    return switch (status) {
      case 400 ->
          "The request cannot be read; something in its address or body is not as it must be.";
      case 403 -> "Changes are only taken from Hark's own pages.";
      case 404 -> "No page has this address, or the video it named is not in the library.";
      case 405 -> "This address does not take requests of this kind.";
      case 406 -> "This address does not answer in the form that was asked for.";
      case 413 -> "The request is larger than Hark takes; send it in smaller parts.";
      case 415 -> "This address does not take content of this type.";
      case 416 -> "The recording ends before the place that was asked for.";
      case 421 ->
          "Hark does not answer under this name; it can be allowed with the setting"
              + " hark.allowed-hosts.";
      case 503 ->
          "This transcript is very long, and others like it are being read; try again in a moment.";
      default -> "The request could not be answered.";
    };
  }
}
