package hark.web.library;

import hark.library.Library;
import hark.library.ListedVideo;
import hark.web.library.LibraryView.Column;
import hark.web.library.LibraryView.ColumnChoice;
import hark.web.library.LibraryView.VideoRow;
import hark.web.media.MediaResolver;
import hark.web.shell.RequestValues;
import hark.web.transport.ResourcePermits;
import hark.web.view.DisplayFormat;
import hark.web.view.PageNavigation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The list of the library: one row for each video. */
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
  private final ResourcePermits permits;
  private final MediaResolver media;

  LibraryPage(Library library, MediaResolver media, ResourcePermits permits) {
    this.permits = permits;
    this.library = library;
    this.media = media;
  }

  /** Returns the list. */
  @GET
  public TemplateInstance index(
      @QueryParam("filter") String filter,
      @QueryParam("language") String language,
      @QueryParam("source") String source,
      @QueryParam("media") String playable,
      @QueryParam("sort") String sort,
      @QueryParam("page") String page) {
    var query = LibraryQuery.of(filter, language, source, playable, sort);
    var finder = media.finder();
    permits.allVideos();
    var all = library.videos();
    var allRows = all.stream().map(video -> LibraryRow.of(video, finder)).toList();
    var rows = allRows.stream().filter(query::accepts).sorted(query.order()).toList();
    int pages = Math.ceilDiv(rows.size(), ROWS);
    int here = RequestValues.number(page, 1, 1, Math.max(1, pages));
    return Templates.index(
        new LibraryView(
            all.isEmpty(),
            query.text(),
            languages(all, query.language()),
            sources(all, query.source()),
            List.of(
                new ColumnChoice("", "", query.media().isEmpty()),
                new ColumnChoice("yes", "", query.media().equals("yes")),
                new ColumnChoice("no", "", query.media().equals("no"))),
            query.isAll(),
            query.order().name(),
            rows.size(),
            columns(query, allRows),
            rows.stream()
                .skip((here - 1L) * ROWS)
                .limit(ROWS)
                .map(row -> VideoRow.of(row.video(), row.isPlayable(), row.host()))
                .toList(),
            PageNavigation.of(here, pages, query::link)));
  }

  private static List<ColumnChoice> languages(List<ListedVideo> all, String chosen) {
    var languages =
        all.stream()
            .flatMap(video -> video.languages().stream())
            .map(LibraryQuery::primary)
            .distinct()
            .map(tag -> new ColumnChoice(tag, DisplayFormat.language(tag), tag.equals(chosen)))
            .sorted(Comparator.comparing(ColumnChoice::name));
    return Stream.concat(Stream.of(new ColumnChoice("", "", chosen.isEmpty())), languages).toList();
  }

  private static List<ColumnChoice> sources(List<ListedVideo> all, String chosen) {
    var sources =
        all.stream()
            .flatMap(video -> video.sources().stream())
            .distinct()
            .sorted()
            .map(name -> new ColumnChoice(name, name, name.equals(chosen)));
    return Stream.concat(Stream.of(new ColumnChoice("", "", chosen.isEmpty())), sources).toList();
  }

  /** Returns the columns that say something about the videos of the library. */
  private static List<Column> columns(LibraryQuery query, List<LibraryRow> all) {
    var order = query.order();
    return Arrays.stream(LibraryOrder.By.values())
        .filter(by -> by.saysSomething(all))
        .map(
            by ->
                new Column(
                    by.key(),
                    by.sorts(all) ? query.link(order.next(by)) : "",
                    order.state(by),
                    by.isNumber()))
        .toList();
  }
}
