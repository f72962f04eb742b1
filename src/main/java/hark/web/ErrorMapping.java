package hark.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import hark.access.AccessException;
import hark.ingest.ParseBudget;
import hark.ingest.queue.QueueFullException;
import hark.ingest.queue.QueueReadOnlyException;
import hark.ingest.upload.UploadReview;
import hark.library.EditConflictException;
import hark.library.NotALibraryException;
import hark.names.NameException;
import hark.notice.StorageFault;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.search.SearchEndedException;
import hark.web.imports.QueueTexts;
import hark.web.shell.ConflictException;
import hark.web.shell.ConstraintMessages;
import hark.web.shell.FailurePage;
import hark.web.shell.InvalidRequestException;
import hark.web.shell.NotIndexedException;
import hark.web.shell.RefusedUploadException;
import hark.web.shell.ResourceNotFoundException;
import hark.web.transport.BusyException;
import hark.web.transport.ClientGoneException;
import hark.web.view.PageLanguage;
import hark.web.view.ProblemDetails;
import hark.web.view.ProblemDetails.InvalidParameter;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler;

/** The mapping of exceptions to responses, for pages and for the API. */
class ErrorMapping {

  /** The seconds after which a full queue may have room again. */
  private static final int RETRY_AFTER_SECONDS = 60;

  private static final Set<String> BODY_READERS =
      Set.of(FormBodyHandler.class.getName(), RequestDeserializeHandler.class.getName());

  private static final Logger LOG = Logger.getLogger(ErrorMapping.class);

  @ServerExceptionMapper
  public Response wrongParameters(ConstraintViolationException e, ContainerRequestContext request) {
    var errors =
        e.getConstraintViolations().stream()
            .map(ErrorMapping::wrong)
            .sorted(Comparator.comparing(InvalidParameter::name))
            .toList();
    var detail =
        errors.stream()
            .map(
                wrong ->
                    wrong.name().isEmpty()
                        ? wrong.detail()
                        : "%s %s".formatted(wrong.name(), wrong.detail()))
            .collect(Collectors.joining("; "));
    return answer(new FailurePage(400, detail, errors), request);
  }

  @ServerExceptionMapper
  public Response wrongRequest(InvalidRequestException e, ContainerRequestContext request) {
    return answer(FailurePage.of(400, e.getMessage()), request);
  }

  @ServerExceptionMapper
  public Response notHere(ResourceNotFoundException e, ContainerRequestContext request) {
    return answer(FailurePage.of(404, e.getMessage()), request);
  }

  @ServerExceptionMapper
  public Response notIndexed(NotIndexedException e, ContainerRequestContext request) {
    return later(FailurePage.of(503, e.getMessage()), request);
  }

  @ServerExceptionMapper
  public Response unwritable(IndexUnwritableException e, ContainerRequestContext request) {
    return answer(FailurePage.of(e), request);
  }

  @ServerExceptionMapper
  public Response unreachable(IndexUnreachableException e, ContainerRequestContext request) {
    return later(FailurePage.of(e), request);
  }

  @ServerExceptionMapper
  public Response wrongJson(MismatchedInputException e, ContainerRequestContext request) {
    return answer(FailurePage.of(400, "The body is not JSON in the expected form."), request);
  }

  @ServerExceptionMapper
  public Response refused(RefusedUploadException e, ContainerRequestContext request) {
    return answer(FailurePage.of(422, PageLanguage.word(e.reason())), request);
  }

  @ServerExceptionMapper
  public Response clash(ConflictException e, ContainerRequestContext request) {
    return answer(FailurePage.of(409, PageLanguage.word(e.reason())), request);
  }

  @ServerExceptionMapper
  public Response conflict(EditConflictException e, ContainerRequestContext request) {
    return answer(FailurePage.of(409, PageLanguage.word(e.reason())), request);
  }

  @ServerExceptionMapper
  public Response nameRefused(NameException e, ContainerRequestContext request) {
    int status =
        switch (e.error()) {
          case EMPTY, TOO_LONG, TOO_SHORT, TOO_MANY_WORDS -> 400;
          case NOT_LISTED -> 404;
          default -> 409;
        };
    return answer(FailurePage.of(status, PageLanguage.word(e.reason())), request);
  }

  @ServerExceptionMapper
  public Response accessRefused(AccessException e, ContainerRequestContext request) {
    int status =
        switch (e.error()) {
          case NO_SUCH_ACCOUNT, NO_SUCH_TOKEN -> 404;
          case ACCOUNT_EXISTS, TOKEN_EXISTS, LAST_ADMIN, TOO_MANY, NEWER_FORMAT -> 409;
          default -> 400;
        };
    return answer(FailurePage.of(status, PageLanguage.word(e.reason())), request);
  }

  @ServerExceptionMapper
  public Response notALibrary(NotALibraryException e, ContainerRequestContext request) {
    return answer(FailurePage.of(422, PageLanguage.word(e.reason())), request);
  }

  @ServerExceptionMapper
  public Response notAnswered(WebApplicationException e, ContainerRequestContext request) {
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    if (status >= 500 || StorageFault.of(e).isPresent()) {
      return unknown(e, request);
    }
    var answer = Response.fromResponse(answer(FailurePage.of(status), request));
    if (e.getResponse().getHeaderString("Allow") != null) {
      answer.header("Allow", e.getResponse().getHeaderString("Allow"));
    }
    return answer.build();
  }

  @ServerExceptionMapper
  public Response unknown(Throwable e, ContainerRequestContext request) {
    if (e instanceof IOException && CurrentRequestManager.get().serverResponse().closed()) {
      LOG.infof(
          "A client disconnected before the response was complete: %s",
          request.getUriInfo().getRequestUri().getRawPath());
      return Response.status(500).build(); // nobody reads it
    }
    boolean isUnreadable = isUnreadableBody(e) && StorageFault.of(e).isEmpty();
    return answer(isUnreadable ? FailurePage.of(400) : FailurePage.of(e), request);
  }

  @ServerExceptionMapper
  public Response busy(BusyException e, ContainerRequestContext request) {
    return Response.fromResponse(answer(FailurePage.of(503), request))
        .header(HttpHeaders.RETRY_AFTER, BusyException.RETRY_AFTER_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  public Response searchEnded(SearchEndedException e, ContainerRequestContext request) {
    return later(FailurePage.of(503, PageLanguage.word(e.reason())), request);
  }

  @ServerExceptionMapper
  public Response queueFull(QueueFullException e, ContainerRequestContext request) {
    var texts = PageLanguage.texts(QueueTexts.class);
    return later(FailurePage.of(503, texts.full(e.bound(), e.most())), request);
  }

  @ServerExceptionMapper
  public Response queueReadOnly(QueueReadOnlyException e, ContainerRequestContext request) {
    return later(FailurePage.of(503, e.getMessage()), request);
  }

  @ServerExceptionMapper
  public Response tooManyTranscripts(
      ParseBudget.NoRoomException e, ContainerRequestContext request) {
    return later(FailurePage.of(503, PageLanguage.texts(QueueTexts.class).busy()), request);
  }

  @ServerExceptionMapper
  public Response clientGone(UploadReview.AbandonedException e, ContainerRequestContext request) {
    return answer(FailurePage.of(400), request); // which nobody reads
  }

  @ServerExceptionMapper
  public Response clientGone(ClientGoneException e) {
    return Response.status(400).build(); // which nobody reads
  }

  private static Response later(FailurePage failure, ContainerRequestContext request) {
    return Response.fromResponse(answer(failure, request))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  /**
   * Returns whether an exception is due to a body that is truncated or wrongly encoded: a form, or
   * what a method takes as a whole. These are of every kind; only their origin distinguishes them
   * from those of Hark, which never runs inside these handlers.
   */
  private static boolean isUnreadableBody(Throwable e) {
    return e instanceof Exception
        && Arrays.stream(e.getStackTrace())
            .anyMatch(frame -> BODY_READERS.contains(frame.getClassName()));
  }

  private static Response answer(FailurePage failure, ContainerRequestContext request) {
    var answer = Response.status(failure.status());
    return FailurePage.isForMachines(request.getUriInfo().getPath())
        ? answer.entity(failure.problem()).type(ProblemDetails.MEDIA_TYPE).build()
        : answer.entity(failure.page()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).build();
  }

  private static InvalidParameter wrong(ConstraintViolation<?> violation) {
    return new InvalidParameter(
        name(violation.getPropertyPath()), PageLanguage.word(ConstraintMessages.of(violation)));
  }

  /** Returns the invalid parameter or, in a body, member, with its index if it is in a list. */
  private static String name(Path path) {
    var name = new StringBuilder();
    for (var node : path) {
      switch (node.getKind()) {
        case PARAMETER, PROPERTY -> name.replace(0, name.length(), node.getName());
        case CONTAINER_ELEMENT -> name.append('[').append(node.getIndex()).append(']');
        default -> {}
      }
    }
    return name.toString();
  }
}
