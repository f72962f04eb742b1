package hark.web.status;

import hark.library.LibraryCheck;
import hark.library.LibraryCheckReport;
import hark.library.LibraryFinding;
import hark.library.LibraryRepair;
import hark.message.MessageTexts;
import hark.web.shell.WorksWithoutArchive;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

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

  private final LibraryCheck check;
  private final DoctorTexts texts;

  DoctorApi(LibraryCheck check, DoctorTexts texts) {
    this.check = check;
    this.texts = texts;
  }

  /** Checks everything; answers at the end of the check. */
  @GET
  public DoctorReport check() {
    return report(check.check());
  }

  /** Repairs the archive, and checks everything. */
  @WorksWithoutArchive
  @POST
  public DoctorReport repair() {
    return report(check.repair());
  }

  /** Deletes for good everything that was set aside. */
  @WorksWithoutArchive
  @POST
  @Path("clear-set-aside")
  public Cleared clearSetAside() {
    return new Cleared(check.clearSetAside());
  }

  private DoctorReport report(LibraryCheckReport report) {
    long problems = report.findings().stream().filter(f -> f.kind().isProblem()).count();
    return new DoctorReport(
        report.isWell(),
        report.videos(),
        report.transcripts(),
        report.findings().stream().map(this::finding).toList(),
        report.repairs().stream().map(this::repair).toList(),
        report.isWell()
            ? texts.well(report.videos(), report.transcripts())
            : texts.wrong(report.videos(), report.transcripts(), problems));
  }

  private Finding finding(LibraryFinding finding) {
    var text = texts.finding(finding.kind(), finding.subject());
    var detail = MessageTexts.ENGLISH.format(finding.detail());
    return new Finding(
        finding.kind().name(),
        finding.subject(),
        detail,
        finding.kind().isProblem(),
        detail.isBlank() ? text : text + " (" + detail + ")");
  }

  private Repair repair(LibraryRepair repair) {
    return new Repair(
        repair.kind().name(), repair.place(), texts.repair(repair.kind(), repair.place()));
  }
}
