package hark.web;

import hark.library.Library;
import hark.notice.Notice;
import hark.notice.NoticeKind;
import hark.query.QueryParser;
import hark.web.shell.HarkVersion;
import hark.web.shell.RobotsPolicy;
import hark.web.shell.StaticAssets;
import hark.web.shell.WebSettings;
import hark.web.status.StatusCollector;
import hark.web.view.DeepLink;
import hark.web.view.PageLanguage;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What the frame round every page says. Templates ask it by its name. */
@Singleton
@Named("site")
public class SiteFrame {

  private final Library library;
  private final WebSettings setup;
  private final StaticAssets assets;
  private final RobotsPolicy robots;
  private final StatusCollector status;
  private final HarkVersion version;

  SiteFrame(
      Library library,
      WebSettings setup,
      StaticAssets assets,
      RobotsPolicy robots,
      StatusCollector status,
      HarkVersion version) {
    this.library = library;
    this.setup = setup;
    this.assets = assets;
    this.robots = robots;
    this.status = status;
    this.version = version;
  }

  /**
   * The problems that every page tells.
   *
   * @param first empty when there are none
   * @param more how many there are besides
   */
  public record Problems(Optional<NoticeKind> first, int more) {}

  /** The problems that the operator should know of. */
  public Problems problems() {
    var problems = status.problems();
    return new Problems(
        problems.stream().map(Notice::kind).findFirst(), Math.max(0, problems.size() - 1));
  }

  /** The languages that pages can be read in. */
  public List<PageLanguage> languages() {
    return List.of(PageLanguage.values());
  }

  /** The language of this page. */
  public PageLanguage language() {
    return PageLanguage.current();
  }

  /** The path and query of this page; that of the start page where the page cannot be asked for. */
  public String here() {
    return PageLanguage.request()
        .map(RoutingContext::request)
        .filter(request -> request.method() == HttpMethod.GET)
        .map(HttpServerRequest::uri)
        .orElse("/");
  }

  /** The version of Hark. */
  public String version() {
    return version.number();
  }

  /** The folder that style, scripts and pictures are served from, without a slash at its end. */
  public String assets() {
    return assets.path();
  }

  /** Tells whether search engines may show these pages. */
  public boolean indexable() {
    return robots.areWelcome();
  }

  /** The longest query that can be read, in UTF-16 code units, as fields count them. */
  public int longestQuery() {
    return QueryParser.MAX_LENGTH;
  }

  /** How much earlier than a place that somebody jumps to players begin, in seconds. */
  public String preRoll() {
    return DeepLink.seconds(setup.preRoll().toMillis());
  }

  /** How long after a moment's end the next one of a row begins, in seconds. */
  public String postRoll() {
    return DeepLink.seconds(setup.postRoll().toMillis());
  }

  public boolean standIn() {
    return setup.sources().standIn();
  }

  public boolean hasKey() {
    return setup.sources().hasKey();
  }

  /** Tells whether the index is being made again. */
  public boolean rebuilding() {
    return library.state().rebuilding();
  }

  /** Tells whether it may lack anything until that is done. */
  public boolean filling() {
    return library.state().filling();
  }

  /** How many transcripts have been looked at for that, of {@link #rebuildingAll}. */
  public long rebuilt() {
    return library.state().done();
  }

  public long rebuildingAll() {
    return library.state().total();
  }
}
