package hark.web.shell;

import hark.access.Role;
import hark.notice.StorageFault;
import hark.search.IndexUnreachableException;
import hark.web.view.ErrorView;
import hark.web.view.PageLanguage;
import hark.web.view.ProblemDetails;
import hark.web.view.ProblemDetails.InvalidParameter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The answer to a failed request, as a page or, below {@code /api}, as a problem.
 *
 * @param detail one sentence for the reader
 */
public record FailurePage(int status, String detail, List<InvalidParameter> errors) {

  private static final Logger LOG = Logger.getLogger(FailurePage.class);

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance page(ErrorView view);
  }

  public FailurePage {
    errors = List.copyOf(errors);
  }

  public static FailurePage of(int status, String detail) {
    return new FailurePage(status, detail, List.of());
  }

  /** Returns the answer with the usual sentence of a status. */
  public static FailurePage of(int status) {
    return of(status, texts().detail(status));
  }

  /** Returns the answer to a request that needs a higher role than its sender has. */
  public static FailurePage needs(Role role) {
    return of(403, texts().needsRole(role));
  }

  /** Returns the answer where the cluster that holds the index cannot be used. */
  public static FailurePage of(IndexUnreachableException cause) {
    LOG.warnf("Request refused because the index cannot be used: %s", cause.getMessage());
    return of(503, PageLanguage.word(cause.reason()));
  }

  /** Returns the answer to a change where this Hark only reads. */
  public static FailurePage onlyReads() {
    return of(403, texts().onlyReads());
  }

  /** Returns the answer to any failure: one of the storage is named, any other is unexpected. */
  public static FailurePage of(Throwable cause) {
    if (cause instanceof IndexUnreachableException away) {
      return of(away);
    }
    return StorageFault.of(cause)
        .map(fault -> unwritable(fault, cause))
        .orElseGet(() -> unforeseen(cause));
  }

  private static FailurePage unwritable(StorageFault fault, Throwable cause) {
    LOG.warnf("Request refused because nothing can be stored: %s", cause.getMessage());
    return of(507, texts().unwritable(fault));
  }

  /**
   * Returns the answer to an unexpected error, which is logged once under an ID; the reader sees
   * only the ID.
   */
  public static FailurePage unforeseen(Throwable cause) {
    var id = UUID.randomUUID().toString();
    LOG.errorf(cause, "Request failed, ID %s", id);
    return of(500, texts().unforeseen(id));
  }

  /** Returns whether a path is answered with problems instead of pages. */
  public static boolean isForMachines(String path) {
    return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/serve/");
  }

  public ProblemDetails problem() {
    return new ProblemDetails(texts().title(status), status, detail, errors);
  }

  public String page() {
    return Templates.page(
            switch (status) {
              case 401 -> view("/sign-in");
              case 404, 405 -> view("/videos");
              case 507 -> view("/status");
              case 503 -> view(""); // an empty address is that of the page itself
              default -> view("/");
            })
        .render();
  }

  private ErrorView view(String link) {
    return new ErrorView(status, detail, link);
  }

  private static FailureTexts texts() {
    return PageLanguage.texts(FailureTexts.class);
  }
}
