package hark.web;

import hark.library.Library;
import hark.search.TranscriptIndex.Entry;
import hark.web.view.LibraryView;
import hark.web.view.LibraryView.Column;
import hark.web.view.LibraryView.Row;
import hark.web.view.Paging;
import hark.web.view.Say;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The index of the library: one row a transcript. */
@Path("/videos")
@Blocking
@Produces(MediaType.TEXT_HTML)
class LibraryPage {

  private static final int ROWS = 100;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(LibraryView view);
  }

  private final Library library;

  LibraryPage(Library library) {
    this.library = library;
  }

  @GET
  public TemplateInstance index(
      @QueryParam("filter") String filter,
      @QueryParam("sort") String sort,
      @QueryParam("page") String page) {
    var order = LibraryOrder.of(Typed.text(sort));
    var wanted = Typed.text(filter).strip();
    var all = library.entries();
    var entries = all.stream().filter(entry -> matches(entry, wanted)).sorted(order).toList();
    int pages = Math.ceilDiv(entries.size(), ROWS);
    int here = Typed.number(page, 1, 1, Math.max(1, pages));
    return Templates.index(
        new LibraryView(
            all.isEmpty(),
            wanted,
            Say.count(entries.size(), "video"),
            columns(order, wanted),
            entries.stream().skip((here - 1L) * ROWS).limit(ROWS).map(Row::of).toList(),
            Paging.of(here, pages, n -> link(order.name(), wanted, n))));
  }

  private static boolean matches(Entry entry, String wanted) {
    var text = entry.video().title() + "\n" + entry.video().id();
    return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private static List<Column> columns(LibraryOrder order, String filter) {
    return Arrays.stream(LibraryOrder.By.values())
        .map(
            by ->
                new Column(
                    by.title(),
                    link(order.next(by).name(), filter, 1),
                    order.state(by),
                    by.isNumber()))
        .toList();
  }

  private static String link(String sort, String filter, int page) {
    var link = UriBuilder.fromPath("/videos").queryParam("sort", sort);
    if (!filter.isEmpty()) {
      link.queryParam("filter", "{filter}");
    }
    if (page > 1) {
      link.queryParam("page", page);
    }
    return link.build(filter).toString();
  }
}
