package hark.web.site;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/**
 * The description of the API in the form of OpenAPI 3.1. It is written from the code when Hark is
 * built; nothing of it is in memory until it is requested. Its addresses are relative to its own,
 * so that it is right behind every proxy.
 */
@Path("/api/openapi")
@Blocking
class ApiDescription {

  static final String FILE = "openapi.json";

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public InputStream description() {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE);
  }
}
