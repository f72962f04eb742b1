package hark.web.imports;

import hark.ingest.follow.FeedSubscriptions;
import hark.transcript.WebAddress;
import hark.web.shell.RequestValues;
import hark.web.shell.WorksWithoutArchive;
import hark.web.view.ActionOutcome;
import hark.web.view.ActionReport;
import hark.web.view.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The page of the podcast feeds that Hark follows. */
@Path("/imports/feeds")
@Blocking
@Produces(MediaType.TEXT_HTML)
class FeedPage {

  private static final int LONGEST = 2_000;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance index(FeedsView view);
  }

  private final FeedSubscriptions feeds;

  FeedPage(FeedSubscriptions feeds) {
    this.feeds = feeds;
  }

  @GET
  public TemplateInstance index() {
    return page("", "");
  }

  private TemplateInstance page(String typed, String problem) {
    return Templates.index(new FeedsView(feeds.all(), typed, problem, feeds.unfinished()));
  }

  /** Adds a subscription to a feed. */
  @POST
  public Response follow(@FormParam("address") String typed) {
    var text = RequestValues.text(typed).strip();
    var address = address(text);
    if (address.isEmpty()) {
      return Response.status(400).entity(page(text, texts().noFeedAddress())).build();
    }
    feeds.follow(address.get());
    return back(ActionReport.of(ActionOutcome.FEED_FOLLOWED));
  }

  /** Reads one feed now or, without an address, all of them. */
  @POST
  @Path("read")
  public Response read(@FormParam("address") String typed) {
    var address = address(RequestValues.text(typed));
    address.ifPresentOrElse(feeds::read, feeds::readAll);
    return back(
        address.isPresent()
            ? ActionReport.of(ActionOutcome.FEED_READ)
            : new ActionReport(ActionOutcome.FEEDS_READ, feeds.all().size()));
  }

  /** Removes the subscription to a feed. */
  @WorksWithoutArchive
  @POST
  @Path("leave")
  public Response leave(@FormParam("address") String typed) {
    address(RequestValues.text(typed)).ifPresent(feeds::unfollow);
    return back(ActionReport.of(ActionOutcome.FEED_LEFT));
  }

  private static Response back(ActionReport report) {
    return report.on("/imports/feeds");
  }

  private static Optional<URI> address(String text) {
    return text.length() > LONGEST ? Optional.empty() : WebAddress.of(text).filter(FeedPage::isWeb);
  }

  private static boolean isWeb(URI address) {
    var scheme = address.getScheme();
    return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        && WebAddress.host(address).isPresent()
        && address.getRawUserInfo() == null;
  }

  private static ImportTexts texts() {
    return PageLanguage.texts(ImportTexts.class);
  }
}
