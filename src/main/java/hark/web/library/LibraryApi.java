package hark.web.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.ingest.MissingTranscript;
import hark.ingest.ParsedFile;
import hark.ingest.Reindexer;
import hark.library.Library;
import hark.library.LibraryTransfer;
import hark.library.TransferReport;
import hark.message.MessageTexts;
import hark.web.shell.WorksWithoutArchive;
import hark.web.transport.ResourcePermits;
import hark.web.view.PageLanguage;
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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** The library as a whole: its size, its export and its import. */
@Path("/api/library")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class LibraryApi {

  private static final String ZIP = "application/zip";

  /**
   * The size and the state of the library.
   *
   * @param rebuilding whether the index is being rebuilt from the archive
   * @param done transcripts processed so far
   * @param total transcripts in the archive
   * @param incomplete the reasons results may be incomplete, in whole sentences
   * @param missing the transcripts of the archive that cannot be indexed, at most {@value
   *     #MOST_NAMED}
   * @param failure the reason the index could not be built from the archive
   */
  record LibraryStateJson(
      int videos,
      long segments,
      long words,
      boolean rebuilding,
      long done,
      long total,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> incomplete,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MissingJson> missing,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> failure) {}

  /** A transcript that cannot be indexed. */
  record MissingJson(String videoId, String track, String reason) {

    static MissingJson of(MissingTranscript one) {
      return new MissingJson(
          one.video().value(), one.track().key(), MessageTexts.ENGLISH.format(one.reason()));
    }
  }

  private static final int MOST_NAMED = 1_000;

  private final Library library;
  private final LibraryTransfer transfer;
  private final Reindexer reindexer;
  private final ResourcePermits permits;
  private final ExportWriter exports;

  LibraryApi(
      Library library,
      LibraryTransfer transfer,
      Reindexer reindexer,
      ResourcePermits permits,
      ExportWriter exports) {
    this.permits = permits;
    this.exports = exports;
    this.library = library;
    this.transfer = transfer;
    this.reindexer = reindexer;
  }

  @GET
  public LibraryStateJson state() {
    var totals = library.totals();
    var state = library.state();
    return new LibraryStateJson(
        totals.videos(),
        totals.segments(),
        totals.words(),
        state.rebuilding(),
        state.done(),
        state.total(),
        PageLanguage.word(reindexer.coverage().reasons()),
        reindexer.missing().stream().limit(MOST_NAMED).map(MissingJson::of).toList(),
        reindexer.failure().map(PageLanguage::word));
  }

  /** Returns the whole library as a zip that {@link #take} accepts. */
  @GET
  @Path("export")
  @Produces(ZIP)
  public Response export() {
    library.requireArchive(); // while a status can still be answered
    StreamingOutput zip = exports.once(transfer::write);
    return Response.ok(zip)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hark-library.zip\"")
        .build();
  }

  /**
   * Imports the videos of an export. Responds once they can be searched.
   *
   * @param replace whether to overwrite videos that differ here with their exported state;
   *     otherwise they are left unchanged and reported
   */
  @POST
  @Path("import")
  @Consumes(ZIP)
  public TransferReportJson take(
      InputStream zip, @QueryParam("replace") @DefaultValue("false") boolean replace)
      throws IOException {
    permits.importing();
    permits.parsing(ParsedFile.MAX_BYTES);
    TransferReport report = transfer.read(zip, replace);
    return TransferReportJson.of(report);
  }

  /**
   * Rebuilds the index from the archive, in the background; until it is done the old index is
   * searched.
   */
  @WorksWithoutArchive
  @POST
  @Path("reindex")
  public RestResponse<LibraryStateJson> reindex() {
    reindexer.startAnew();
    return RestResponse.accepted(state());
  }
}
