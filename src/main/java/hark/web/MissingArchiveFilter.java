package hark.web;

import hark.library.Library;
import hark.web.shell.WorksWithoutArchive;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The refusal of changes while the archive is missing, whichever way they arrive: nothing is
 * accepted that could not be kept. Requests that read, and those that {@link WorksWithoutArchive}
 * marks, are answered.
 */
class MissingArchiveFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Library library;

  MissingArchiveFilter(Library library) {
    this.library = library;
  }

  /** Checks a request before its body is read. */
  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    if (!READING.contains(request.getMethod())
        && !resource.getResourceMethod().isAnnotationPresent(WorksWithoutArchive.class)) {
      library.requireArchive();
    }
  }
}
