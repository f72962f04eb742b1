package hark.web.shell;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rules for search engines and other robots (RFC 9309): nothing is allowed, unless configured
 * otherwise. Then they may read transcripts, but no endless pages and none that change something.
 */
@Path("/robots.txt")
@Singleton
public class RobotsPolicy {

  private static final String NOTHING = "User-agent: *\nDisallow: /\n";
  private static final String VIDEOS =
      """
      User-agent: *
      Disallow: /api/
      Disallow: /delete
      Disallow: /imports
      Disallow: /search
      Disallow: /serve/
      """;

  private final boolean welcome;

  RobotsPolicy(@ConfigProperty(name = "hark.indexable", defaultValue = "false") boolean welcome) {
    this.welcome = welcome;
  }

  public boolean areWelcome() {
    return welcome;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public String rules() {
    return welcome ? VIDEOS : NOTHING;
  }
}
