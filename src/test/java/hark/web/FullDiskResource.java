package hark.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;

/** Writes to a disk that is always full, for tests. */
@Blocking
@Path("/{where:api/failing|failing}")
public class FullDiskResource {

  @GET
  @Path("full")
  public String full() throws IOException {
    Files.writeString(java.nio.file.Path.of("/dev/full"), "a transcript");
    return "written";
  }
}
