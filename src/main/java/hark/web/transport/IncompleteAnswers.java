package hark.web.transport;

import hark.message.MessageTexts;
import hark.search.Search;
import hark.web.shell.FailurePage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The filter that marks every API answer with a header while the index is incomplete, whether it is
 * an empty list, a file or an error.
 */
class IncompleteAnswers {

  static final String HEADER = "Hark-Incomplete";

  private final Search search;

  IncompleteAnswers(Search search) {
    this.search = search;
  }

  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext answer) {
    if (FailurePage.isForMachines(request.getUriInfo().getPath())) {
      var reasons = search.coverage().reasons();
      if (!reasons.isEmpty()) {
        answer
            .getHeaders()
            .putSingle(HEADER, String.join(" ", MessageTexts.ENGLISH.formatAll(reasons)));
      }
    }
  }
}
