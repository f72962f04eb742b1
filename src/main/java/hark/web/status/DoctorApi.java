package hark.web.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.library.BackgroundCheck;
import hark.library.BackgroundCheck.CheckState;
import hark.library.LibraryCheck;
import hark.library.LibraryCheckReport;
import hark.library.LibraryFinding;
import hark.library.LibraryRepair;
import hark.message.MessageTexts;
import hark.web.shell.WorksWithoutArchive;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** A check of everything that is stored, as JSON with a sentence for each finding. */
@Path("/api/doctor")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class DoctorApi {

  /**
   * A finding.
   *
   * @param problem whether it is a problem rather than information
   */
  record Finding(String kind, String subject, String detail, boolean problem, String text) {}

  /** A repair that was made. */
  record Repair(String kind, String place, String text) {}

  /**
   * The result of a check.
   *
   * @param well whether there is no problem
   * @param text a sentence on the whole
   */
  record DoctorReport(
      boolean well,
      long videos,
      long transcripts,
      List<Finding> findings,
      List<Repair> repairs,
      String text) {}

  /**
   * The files that were deleted.
   *
   * @param deleted relative to the data folder
   */
  record Cleared(List<String> deleted) {}

  /**
   * The state of the last check.
   *
   * @param number of the last check that began, counted from 1 since the start of Hark; in the
   *     answer to a request for a check the number of the one that serves it
   * @param running whether it, or another one after it, is in progress
   * @param repairing whether it repairs first
   * @param done the number of transcripts checked
   * @param total the number of transcripts in the library
   * @param ended an instant in ISO 8601; absent while one is running
   * @param failure a sentence; absent unless it failed
   * @param report absent while one is running, before the first, and if it failed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record DoctorState(
      long number,
      boolean running,
      boolean repairing,
      long done,
      long total,
      Optional<String> ended,
      Optional<String> failure,
      Optional<DoctorReport> report) {}

  private final BackgroundCheck background;
  private final LibraryCheck check;
  private final DoctorPresenter presenter;

  DoctorApi(BackgroundCheck background, LibraryCheck check, DoctorPresenter presenter) {
    this.background = background;
    this.check = check;
    this.presenter = presenter;
  }

  /** Returns the state of the check in progress, or the result of the last one. */
  @GET
  public DoctorState state() {
    var state = background.state();
    return state(state, state.number());
  }

  /**
   * Starts a check of everything in the background.
   *
   * @param repair whether the archive is repaired first
   */
  @WorksWithoutArchive
  @POST
  public RestResponse<DoctorState> start(
      @QueryParam("repair") @DefaultValue("false") boolean repair) {
    long number = background.start(repair);
    return RestResponse.accepted(state(background.state(), number));
  }

  /** Deletes for good everything that was set aside. */
  @WorksWithoutArchive
  @POST
  @Path("clear-set-aside")
  public Cleared clearSetAside() {
    return new Cleared(check.clearSetAside());
  }

  private DoctorState state(CheckState state, long number) {
    return new DoctorState(
        number,
        state.running(),
        state.repairing(),
        state.done(),
        state.total(),
        state.ended().map(Instant::toString),
        state.failure().map(presenter::failure),
        state.report().map(this::report));
  }

  private DoctorReport report(LibraryCheckReport report) {
    return new DoctorReport(
        report.isWell(),
        report.videos(),
        report.transcripts(),
        report.findings().stream().map(this::finding).toList(),
        report.repairs().stream().map(this::repair).toList(),
        presenter.outcome(report));
  }

  private Finding finding(LibraryFinding finding) {
    return new Finding(
        finding.kind().name(),
        finding.subject(),
        MessageTexts.ENGLISH.format(finding.detail()),
        finding.kind().isProblem(),
        presenter.text(finding));
  }

  private Repair repair(LibraryRepair repair) {
    return new Repair(repair.kind().name(), repair.place(), presenter.text(repair));
  }
}
