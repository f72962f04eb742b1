package hark.web;

import hark.access.Role;
import hark.access.Visitor;
import hark.library.Library;
import hark.notice.Notice;
import hark.notice.NoticeKind;
import hark.query.QueryParser;
import hark.web.access.AccessControl;
import hark.web.shell.HarkVersion;
import hark.web.shell.RobotsPolicy;
import hark.web.shell.StaticAssets;
import hark.web.shell.SubPath;
import hark.web.shell.WebSettings;
import hark.web.status.StatusCollector;
import hark.web.view.ActionReport;
import hark.web.view.DeepLink;
import hark.web.view.PageLanguage;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The contents of the frame around every page. Templates refer to this bean by its name. */
@Singleton
@Named("site")
public class SiteFrame {

  private final Library library;
  private final WebSettings settings;
  private final StaticAssets assets;
  private final RobotsPolicy robots;
  private final StatusCollector status;
  private final HarkVersion version;
  private final SubPath subPath;
  private final AccessControl control;

  SiteFrame(
      Library library,
      WebSettings settings,
      StaticAssets assets,
      RobotsPolicy robots,
      StatusCollector status,
      HarkVersion version,
      SubPath subPath,
      AccessControl control) {
    this.subPath = subPath;
    this.control = control;
    this.library = library;
    this.settings = settings;
    this.assets = assets;
    this.robots = robots;
    this.status = status;
    this.version = version;
  }

  /**
   * The problems that every page shows.
   *
   * @param first empty if there are none
   * @param more the number of further ones
   */
  public record Problems(Optional<NoticeKind> first, int more) {}

  /** Returns the visitor that this page is for. */
  public Visitor visitor() {
    return PageLanguage.request()
        .map(control::visitor)
        .orElseGet(() -> Visitor.unknown(control.unknownVisitors()));
  }

  /** Returns whether forms begin with a token. */
  public boolean hasFormToken() {
    return !formToken().isEmpty();
  }

  /** Returns whether the visitor has signed in, and can sign out. */
  public boolean signedIn() {
    return visitor().hasSession();
  }

  /** Returns the token that is the first field of each form of a signed-in visitor. */
  public String formToken() {
    return PageLanguage.request().flatMap(control::formToken).orElse("");
  }

  /** Returns whether the visitor may be asked to sign in. */
  public boolean canSignIn() {
    return control.canSignIn() && !visitor().isKnown() && !here().startsWith("/sign-in");
  }

  public boolean mayRead() {
    return visitor().may(Role.READER);
  }

  public boolean mayEdit() {
    return visitor().may(Role.EDITOR);
  }

  public boolean mayAdminister() {
    return visitor().may(Role.ADMIN);
  }

  /** Returns the problems that the operator should know of. */
  public Problems problems() {
    var problems = status.problems();
    return new Problems(
        problems.stream().map(Notice::kind).findFirst(), Math.max(0, problems.size() - 1));
  }

  /** Returns the languages that pages can be read in. */
  public List<PageLanguage> languages() {
    return List.of(PageLanguage.values());
  }

  /** Returns the language of this page. */
  public PageLanguage language() {
    return PageLanguage.current();
  }

  /**
   * Returns the path and query of this page; those of the start page if this page cannot be
   * requested with GET.
   */
  public String here() {
    return PageLanguage.request()
        .map(RoutingContext::request)
        .filter(request -> request.method() == HttpMethod.GET)
        .map(HttpServerRequest::uri)
        .orElse("/");
  }

  /** Returns {@link #here} as a parameter of another address. */
  public String hereEncoded() {
    return DeepLink.encode(here());
  }

  /** Returns the report of the action that led to this page; empty if none did. */
  public Optional<ActionReport> report() {
    return PageLanguage.request()
        .map(RoutingContext::request)
        .filter(request -> request.method() == HttpMethod.GET)
        .flatMap(ActionReport::of);
  }

  /** Returns the version of Hark. */
  public String version() {
    return version.number();
  }

  /**
   * Returns the path that style, scripts and pictures are served from, without a trailing slash.
   */
  public String assets() {
    return assets.path();
  }

  /**
   * Returns the address of the picture that previews of links show, whole, as they ask for; empty
   * if the request does not tell where this site is.
   */
  public String picture() {
    var path = subPath.outside(assets.path() + "/shared/preview.png");
    try {
      return PageLanguage.request()
          .map(request -> URI.create(request.request().absoluteURI()).resolve(path).toString())
          .orElse("");
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /** Returns whether search engines may show these pages. */
  public boolean indexable() {
    return robots.areWelcome();
  }

  /**
   * Returns the longest query that can be parsed, in UTF-16 code units, as input fields count them.
   */
  public int longestQuery() {
    return QueryParser.MAX_LENGTH;
  }

  /** Returns the time by which players start before a requested time, in seconds. */
  public String preRoll() {
    return DeepLink.seconds(settings.preRoll().toMillis());
  }

  /** Returns the time after a moment's end before the next one of a row starts, in seconds. */
  public String postRoll() {
    return DeepLink.seconds(settings.postRoll().toMillis());
  }

  public boolean standIn() {
    return settings.sources().standIn();
  }

  public boolean hasKey() {
    return settings.sources().hasKey();
  }

  /** Returns whether nothing is imported, and nothing is on its way back into the index. */
  public boolean libraryEmpty() {
    return library.totals().videos() == 0 && !rebuilding();
  }

  /** Returns whether the index is being rebuilt. */
  public boolean rebuilding() {
    return library.state().rebuilding();
  }

  /** Returns whether the index may be incomplete until the rebuild is done. */
  public boolean filling() {
    return library.state().filling();
  }

  /** Returns the number of transcripts processed by the rebuild, of {@link #rebuildingAll}. */
  public long rebuilt() {
    return library.state().done();
  }

  public long rebuildingAll() {
    return library.state().total();
  }
}
