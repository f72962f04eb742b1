package hark.web.transport;

import hark.search.Search;
import hark.web.shell.FailurePage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in a header of every answer to a program that the index lacks something, whatever the answer
 * is: a list that is empty, a file, or that there is no such video.
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
        answer.getHeaders().putSingle(HEADER, String.join(" ", reasons));
      }
    }
  }
}
