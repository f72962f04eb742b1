package hark.web.shell;

import hark.web.view.PageLanguage;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The choice of the language of the pages, and its use for all templates. */
@Path("/language")
public class LanguageSwitch {

  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  /** Gives each template the language of the request that it is rendered for. */
  void localize(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(
        instance -> instance.setAttribute(TemplateInstance.LOCALE, PageLanguage.current().tag()));
  }

  /**
   * Stores the choice in a cookie and returns to the page it was made on.
   *
   * @param back the path and query of that page; the start page when it is no path of this site
   */
  @WorksWithoutArchive
  @POST
  public Response choose(@FormParam("language") String tag, @FormParam("back") String back) {
    var response = Response.seeOther(OwnPage.of(back));
    PageLanguage.find(tag).ifPresent(language -> response.cookie(cookie(language)));
    return response.build();
  }

  private static NewCookie cookie(PageLanguage language) {
    return new NewCookie.Builder(PageLanguage.COOKIE)
        .value(language.tag())
        .path("/")
        .maxAge(YEAR)
        .sameSite(NewCookie.SameSite.LAX)
        .httpOnly(true)
        .build();
  }
}
