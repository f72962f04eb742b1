package hark.web.search;

import hark.query.QueryParser;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The help page about the query syntax. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
class HelpPage {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(int nearby, int mostWords, int longest);
  }

  @GET
  public TemplateInstance index() {
    return Templates.index(QueryParser.NEARBY, QueryParser.MAX_WORDS, QueryParser.MAX_LENGTH);
  }
}
