package hark.web.imports;

import hark.ingest.ParsedFile;
import hark.library.LibraryTransfer;
import hark.library.NotALibraryException;
import hark.web.transport.ResourcePermits;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The page that exports a whole library as a file and imports one. */
@Path("/imports/copy")
@Blocking
@Produces(MediaType.TEXT_HTML)
class LibraryImportPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(LibraryImportView view);
  }

  private final LibraryTransfer transfer;
  private final ResourcePermits permits;

  LibraryImportPage(LibraryTransfer transfer, ResourcePermits permits) {
    this.permits = permits;
    this.transfer = transfer;
  }

  @GET
  public TemplateInstance index() {
    return Templates.index(LibraryImportView.asking());
  }

  /**
   * Imports a library and reports the outcome for its videos. The operation is idempotent, so the
   * response may be reloaded.
   *
   * @param replace any value to overwrite videos that differ here with their exported state
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(@RestForm("zip") FileUpload zip, @RestForm("replace") String replace)
      throws IOException {
    if (zip == null || zip.fileName() == null || zip.fileName().isBlank()) {
      return page(400, LibraryImportView.refused(texts().noZip()));
    }
    permits.importing();
    permits.parsing(ParsedFile.MAX_BYTES);
    try (var in = Files.newInputStream(zip.uploadedFile())) {
      return page(200, LibraryImportView.of(transfer.read(in, replace != null)));
    } catch (NotALibraryException e) {
      return page(422, LibraryImportView.refused(PageLanguage.word(e.reason())));
    }
  }

  private static Response page(int status, LibraryImportView view) {
    return Response.status(status).entity(Templates.index(view)).build();
  }

  private static ImportTexts texts() {
    return PageLanguage.texts(ImportTexts.class);
  }
}
