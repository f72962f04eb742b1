package hark.web.status;

import hark.library.LibraryCheckReport;
import hark.library.LibraryFinding;
import hark.library.LibraryRepair;
import hark.notice.StorageFault;
import hark.web.shell.FailureTexts;
import hark.web.view.PageLanguage;
import jakarta.inject.Singleton;

/** The wording of checks of all stored data, in the language of the request. */
@Singleton
class DoctorPresenter {

  /** Returns a sentence on the whole. */
  String outcome(LibraryCheckReport report) {
    long problems = report.findings().stream().filter(f -> f.kind().isProblem()).count();
    return report.isWell()
        ? texts().well(report.videos(), report.transcripts())
        : texts().wrong(report.videos(), report.transcripts(), problems);
  }

  /** Returns a sentence on a finding, with its detail. */
  String text(LibraryFinding finding) {
    var text = texts().finding(finding.kind(), finding.subject());
    var detail = PageLanguage.word(finding.detail());
    return detail.isBlank() ? text : text + " (" + detail + ")";
  }

  String text(LibraryRepair repair) {
    return texts().repair(repair.kind(), repair.place());
  }

  /** Returns a sentence on a check that failed. */
  String failure(Throwable cause) {
    return StorageFault.of(cause)
        .map(PageLanguage.texts(FailureTexts.class)::unwritable)
        .orElseGet(() -> texts().failed());
  }

  private static DoctorTexts texts() {
    return PageLanguage.texts(DoctorTexts.class);
  }
}
