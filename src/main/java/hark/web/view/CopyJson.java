package hark.web.view;

import hark.library.CopyReport;
import java.util.List;

/** What became of the videos of an exported library, as JSON. */
public record CopyJson(
    int added, int unchanged, int replaced, List<Kept> kept, List<String> damaged) {

  /** A video that was left as it is here; {@code what} is a whole sentence. */
  public record Kept(String videoId, String what) {}

  public static CopyJson of(CopyReport report) {
    return new CopyJson(
        report.added(),
        report.unchanged(),
        report.replaced(),
        report.kept().stream().map(kept -> new Kept(kept.video().value(), kept.what())).toList(),
        report.damaged());
  }
}
