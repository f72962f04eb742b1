package hark.web.shell;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Addresses that people guess for pages whose own addresses are others. */
@Path("/")
class UsualNames {

  @GET
  @Path("library")
  public Response library() {
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .location(URI.create("/videos"))
        .build();
  }

  @GET
  @Path("import")
  public Response imports() {
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .location(URI.create("/imports"))
        .build();
  }
}
