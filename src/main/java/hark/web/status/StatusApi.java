package hark.web.status;

import hark.web.shell.HarkVersion;
import hark.web.transport.ClientCancellation;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The state of Hark as JSON, for monitoring. */
@Path("/api/status")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class StatusApi {

  private final StatusCollector status;
  private final StatusTexts texts;
  private final HarkVersion version;
  private final ClientCancellation cancellation;

  StatusApi(
      StatusCollector status,
      StatusTexts texts,
      HarkVersion version,
      ClientCancellation cancellation) {
    this.cancellation = cancellation;
    this.status = status;
    this.texts = texts;
    this.version = version;
  }

  @GET
  public StatusJson status() {
    var now = status.now();
    return new StatusJson(
        version.number(),
        !now.hasProblems(),
        now.notices().stream()
            .map(
                notice ->
                    StatusJson.NoticeJson.of(
                        notice, texts.meaning(notice.kind()), texts.action(notice.kind())))
            .toList(),
        now.omitted(),
        now.holdings().map(StatusJson.Holdings::of),
        new StatusJson.Index(now.index().rebuilding(), now.index().done(), now.index().total()),
        new StatusJson.Imports(now.queue().progress(), now.queue().paused(), now.holds()),
        new StatusJson.Searches(cancellation.abandonedSearches()),
        now.room().map(room -> new StatusJson.Disk(room.usable(), room.total())),
        now.backups().map(StatusJson.Backups::of));
  }
}
