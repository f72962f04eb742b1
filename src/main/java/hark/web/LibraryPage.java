package hark.web;

import hark.library.Library;
import hark.library.ListedVideo;
import hark.web.view.LibraryView;
import hark.web.view.LibraryView.Choice;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The index of the library: one row a video. */
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
  private final Turns turns;
  private final Media media;

  LibraryPage(Library library, Media media, Turns turns) {
    this.turns = turns;
    this.library = library;
    this.media = media;
  }

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
    turns.allVideos();
    var all = library.videos();
    var rows =
        all.stream()
            .map(video -> Shelved.of(video, finder))
            .filter(query::accepts)
            .sorted(query.order())
            .toList();
    int pages = Math.ceilDiv(rows.size(), ROWS);
    int here = Typed.number(page, 1, 1, Math.max(1, pages));
    return Templates.index(
        new LibraryView(
            all.isEmpty(),
            query.text(),
            languages(all, query.language()),
            sources(all, query.source()),
            List.of(
                new Choice("", "", query.media().isEmpty()),
                new Choice("yes", "", query.media().equals("yes")),
                new Choice("no", "", query.media().equals("no"))),
            query.isAll(),
            query.order().name(),
            rows.size(),
            columns(query),
            rows.stream()
                .skip((here - 1L) * ROWS)
                .limit(ROWS)
                .map(shelved -> Row.of(shelved.video(), shelved.isPlayable(), shelved.host()))
                .toList(),
            Paging.of(here, pages, query::link)));
  }

  private static List<Choice> languages(List<ListedVideo> all, String chosen) {
    var languages =
        all.stream()
            .flatMap(video -> video.languages().stream())
            .map(LibraryQuery::primary)
            .distinct()
            .map(tag -> new Choice(tag, Say.language(tag), tag.equals(chosen)))
            .sorted(Comparator.comparing(Choice::name));
    return Stream.concat(Stream.of(new Choice("", "", chosen.isEmpty())), languages).toList();
  }

  private static List<Choice> sources(List<ListedVideo> all, String chosen) {
    var sources =
        all.stream()
            .flatMap(video -> video.sources().stream())
            .distinct()
            .sorted()
            .map(name -> new Choice(name, name, name.equals(chosen)));
    return Stream.concat(Stream.of(new Choice("", "", chosen.isEmpty())), sources).toList();
  }

  private static List<Column> columns(LibraryQuery query) {
    var order = query.order();
    return Arrays.stream(LibraryOrder.By.values())
        .map(by -> new Column(by.key(), query.link(order.next(by)), order.state(by), by.isNumber()))
        .toList();
  }
}
