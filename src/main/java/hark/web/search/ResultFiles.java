package hark.web.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import hark.message.MessageTexts;
import hark.search.Search;
import hark.search.SearchResult;
import hark.search.request.PageRequest;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.web.shell.SearchParameters;
import hark.web.shell.SubPath;
import hark.web.transport.ClientCancellation;
import hark.web.transport.ResourcePermits;
import hark.web.transport.StreamedContent;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A whole result as a file to download: every moment, up to {@value #MOST}, in the order of the
 * list of moments and all from one snapshot of the index.
 */
@Path("/api/search.{ending: csv|json}")
@Blocking
class ResultFiles {

  static final int MOST = 10_000;

  private final Search search;
  private final ObjectMapper json;
  private final SubPath subPath;
  private final ResourcePermits permits;
  private final ClientCancellation cancellation;

  ResultFiles(
      Search search,
      ObjectMapper json,
      SubPath subPath,
      ResourcePermits permits,
      ClientCancellation cancellation) {
    this.permits = permits;
    this.cancellation = cancellation;
    this.subPath = subPath;
    this.search = search;
    this.json = json;
  }

  /** A consumer of each page of rows. */
  @FunctionalInterface
  private interface RowSink {
    void take(List<MomentRow> rows) throws IOException;
  }

  @GET
  public Response file(
      @PathParam("ending") String ending,
      @Valid @BeanParam SearchParameters asked,
      @Context UriInfo here) {
    permits.search();
    var first = find(asked.request().withView(ResultView.MOMENTS).withPage(1, PageRequest.LARGEST));
    UnaryOperator<String> absolute =
        path -> here.getBaseUri().resolve(subPath.outside(path)).toString();
    boolean csv = ending.equals("csv");
    StreamedContent content =
        out -> {
          if (csv) {
            writeCsv(first, absolute, out);
          } else {
            writeJson(first, absolute, out);
          }
        };
    return Response.ok(content)
        .type(csv ? "text/csv;charset=UTF-8;header=present" : "application/json;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hark." + ending + "\"")
        .build();
  }

  private void writeCsv(SearchResult first, UnaryOperator<String> absolute, OutputStream out)
      throws IOException {
    Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    file.write(CsvLine.of(MomentRow.COLUMNS));
    var incomplete =
        each(
            first,
            absolute,
            rows -> {
              for (var row : rows) {
                file.write(CsvLine.of(row.cells()));
              }
            });
    if (!incomplete.isEmpty()) {
      file.write(CsvLine.of(remark(String.join(" ", incomplete))));
    }
    file.flush();
  }

  private void writeJson(SearchResult first, UnaryOperator<String> absolute, OutputStream out)
      throws IOException {
    var file = json.getFactory().createGenerator(out);
    file.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    file.writeStartObject();
    file.writeStringField("query", first.request().queryText());
    file.writeNumberField("totalMoments", first.totalMoments());
    file.writeNumberField("totalVideos", first.totalVideos());
    file.writeArrayFieldStart("moments");
    var incomplete =
        each(
            first,
            absolute,
            rows -> {
              for (var row : rows) {
                file.writePOJO(row);
              }
            });
    file.writeEndArray();
    if (!incomplete.isEmpty()) {
      file.writePOJOField("incomplete", incomplete);
    }
    file.writeEndObject();
    file.flush();
  }

  /** Creates the cells of a line that has only a text. */
  private static List<String> remark(String text) {
    return MomentRow.COLUMNS.stream().map(name -> name.equals("text") ? text : "").toList();
  }

  /**
   * Passes the rows of a page and of those after it to a sink.
   *
   * @return the reasons of all pages why something may be missing, each once
   */
  private Collection<String> each(SearchResult first, UnaryOperator<String> absolute, RowSink sink)
      throws IOException {
    var incomplete = new LinkedHashSet<String>();
    var page = Optional.of(first);
    for (int pages = 0; page.isPresent() && pages < MOST / PageRequest.LARGEST; pages++) {
      sink.take(MomentRow.of(page.get(), absolute));
      incomplete.addAll(MessageTexts.ENGLISH.formatAll(page.get().incomplete()));
      page = next(page.get());
    }
    return incomplete;
  }

  private Optional<SearchResult> next(SearchResult page) {
    return cancellation.whileConnected(hasGone -> search.following(page, hasGone));
  }

  private SearchResult find(SearchRequest request) {
    return cancellation.whileConnected(hasGone -> search.find(request, hasGone));
  }
}
