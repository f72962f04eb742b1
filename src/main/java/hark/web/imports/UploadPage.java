package hark.web.imports;

import hark.ingest.ParsedFile;
import hark.ingest.upload.PendingFile;
import hark.ingest.upload.PendingFile.Naming;
import hark.ingest.upload.UploadBatch;
import hark.ingest.upload.UploadReview;
import hark.web.shell.InvalidRequestException;
import hark.web.shell.RequestValues;
import hark.web.shell.ResourceNotFoundException;
import hark.web.transport.ResourcePermits;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The page that receives files and shows their properties for review before the import. */
@Path("/imports/files")
@Blocking
@Produces(MediaType.TEXT_HTML)
class UploadPage {

  private static final int FILES = 100;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(UploadView view);
  }

  private final UploadReview review;
  private final ResourcePermits permits;

  UploadPage(UploadReview review, ResourcePermits permits) {
    this.permits = permits;
    this.review = review;
  }

  /**
   * Receives files.
   *
   * @param to the upload that they belong to, for programs that send them in several requests
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(
      @RestForm("files") List<FileUpload> files,
      @RestForm("upload") String to,
      @Context RoutingContext context) {
    var sent =
        files.stream()
            .filter(file -> file.fileName() != null && !file.fileName().isBlank())
            .map(file -> new UploadReview.SentFile(file.fileName(), file.uploadedFile()))
            .toList();
    if (sent.isEmpty()) {
      throw new InvalidRequestException(texts().noFile());
    }
    permits.importing();
    permits.parsing(ParsedFile.MAX_BYTES);
    var response = context.response();
    var upload = review.receive(Optional.ofNullable(to), sent, response::closed);
    return Response.seeOther(URI.create(link(upload, "", 1))).build();
  }

  @GET
  @Path("{upload}")
  public TemplateInstance look(
      @PathParam("upload") String id,
      @QueryParam("show") String show,
      @QueryParam("page") String typedPage) {
    var upload = upload(id);
    int page = RequestValues.number(typedPage, 1, 1, Integer.MAX_VALUE);
    var all = review.previews(upload, upload.files());
    return Templates.index(UploadView.of(upload, all, RequestValues.text(show), page, FILES));
  }

  /** Stores the form fields, then imports, checks or discards the files. */
  @POST
  @Path("{upload}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("upload") String id, MultivaluedMap<String, String> form) {
    var upload = upload(id);
    var action = RequestValues.text(form.getFirst("do"));
    if (action.equals("discard")) {
      int files = upload.open().size();
      review.discard(upload);
      return new ActionReport(ActionOutcome.FILES_DISCARDED, files).on("/imports");
    }
    var named = review.name(upload, namings(upload, form));
    int page = RequestValues.number(form.getFirst("page"), 1, 1, Integer.MAX_VALUE);
    if (action.equals("import")) {
      int taken = review.accept(named);
      var after = upload(id);
      boolean isAllTaken = after.open().isEmpty() && after.refused() == named.refused();
      return taken > 0 && isAllTaken
          ? QueuePage.seeAdded(taken, after)
          : new ActionReport(ActionOutcome.FILES_ADDED, taken).on(link(after, "", 1));
    }
    return ActionReport.of(ActionOutcome.FILES_CHECKED)
        .on(link(named, RequestValues.text(form.getFirst("show")), page));
  }

  private UploadBatch upload(String id) {
    return review.find(id).orElseThrow(() -> new ResourceNotFoundException(texts().filesGone()));
  }

  private static String link(UploadBatch upload, String show, int page) {
    var place = UriBuilder.fromPath("/imports/files/{upload}");
    if (!show.isEmpty()) {
      place.queryParam("show", "{show}").resolveTemplate("show", show);
    }
    if (page > 1) {
      place.queryParam("page", page);
    }
    return place.build(upload.id()).toString();
  }

  /** Returns the form fields for the files on the page. */
  private static Map<Integer, Naming> namings(
      UploadBatch upload, MultivaluedMap<String, String> form) {
    var namings = new HashMap<Integer, Naming>();
    for (var file : upload.open()) {
      var n = "-" + file.number();
      if (form.containsKey("id" + n)) {
        namings.put(file.number(), naming(form, n));
      }
    }
    return namings;
  }

  private static Naming naming(MultivaluedMap<String, String> form, String n) {
    return new Naming(
        typed(form, "id" + n),
        typed(form, "title" + n),
        typed(form, "language" + n),
        typed(form, "media" + n),
        form.containsKey("wanted" + n),
        form.containsKey("replace" + n));
  }

  private static String typed(MultivaluedMap<String, String> form, String field) {
    var text = RequestValues.text(form.getFirst(field)).strip();
    return text.length() <= PendingFile.LONGEST_FIELD
        ? text
        : text.substring(0, PendingFile.LONGEST_FIELD);
  }

  private static ImportTexts texts() {
    return PageLanguage.texts(ImportTexts.class);
  }
}
