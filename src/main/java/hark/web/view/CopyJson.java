package hark.web.view;

import hark.library.CopyReport;
import java.util.List;

/** What became of the videos of an exported library, as JSON. */
public record CopyJson(
    int added,
    int unchanged,
    int replaced,
    List<Kept> kept,
    List<Kept> refused,
    List<String> damaged) {

  /** A video that was left as it is here, or was refused; {@code what} is a whole sentence. */
  public record Kept(String videoId, String what) {}

  public static CopyJson of(CopyReport report) {
    return new CopyJson(
        report.added(),
        report.unchanged(),
        report.replaced(),
        kept(report.kept()),
        kept(report.refused()),
        report.damaged());
  }

  private static List<Kept> kept(List<CopyReport.Kept> kept) {
    return kept.stream().map(one -> new Kept(one.video().value(), one.what())).toList();
  }
}
