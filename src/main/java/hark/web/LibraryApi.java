package hark.web;

import hark.ingest.Reindexer;
import hark.ingest.Understood;
import hark.library.CopyReport;
import hark.library.Library;
import hark.library.LibraryCopy;
import hark.web.view.CopyJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;

/** The library as a whole: how much there is, and all of it out and in. */
@Path("/api/library")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class LibraryApi {

  private static final String ZIP = "application/zip";

  /**
   * How much there is.
   *
   * @param rebuilding the index is being made again from the archive
   * @param done transcripts looked at so far
   * @param total transcripts in the archive
   */
  record State(int videos, long segments, long words, boolean rebuilding, long done, long total) {}

  private final Library library;
  private final LibraryCopy copy;
  private final Reindexer reindexer;
  private final Turns turns;
  private final Exports exports;

  LibraryApi(Library library, LibraryCopy copy, Reindexer reindexer, Turns turns, Exports exports) {
    this.turns = turns;
    this.exports = exports;
    this.library = library;
    this.copy = copy;
    this.reindexer = reindexer;
  }

  @GET
  public State state() {
    var totals = library.totals();
    var state = library.state();
    return new State(
        totals.videos(),
        totals.segments(),
        totals.words(),
        state.rebuilding(),
        state.done(),
        state.total());
  }

  /** Everything that is kept, as a zip that {@link #take} takes. */
  @GET
  @Path("export")
  @Produces(ZIP)
  public Response export() {
    StreamingOutput zip = exports.once(copy::write);
    return Response.ok(zip)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hark-library.zip\"")
        .build();
  }

  /**
   * Takes videos out of an export. Answers once they can be searched.
   *
   * @param replace make videos that are here otherwise as they were exported; without it they stay
   *     as they are and are reported
   */
  @POST
  @Path("import")
  @Consumes(ZIP)
  public CopyJson take(
      InputStream zip, @QueryParam("replace") @DefaultValue("false") boolean replace)
      throws IOException {
    turns.importing();
    turns.parsing(Understood.MAX_BYTES);
    CopyReport report = copy.read(zip, replace);
    return CopyJson.of(report);
  }

  /** Empties the index and makes it again from the archive, in the background. */
  @POST
  @Path("reindex")
  public Response reindex() {
    reindexer.startAnew();
    return Response.accepted(state()).build();
  }
}
