package hark.web.library;

import hark.library.TransferReport;
import hark.message.MessageTexts;
import java.util.List;

/** The outcome of a library import for its videos, as JSON. */
public record TransferReportJson(
    int added,
    int unchanged,
    int replaced,
    List<KeptVideoJson> kept,
    List<KeptVideoJson> refused,
    List<String> damaged) {

  /** A video that was left unchanged or was refused; {@code what} is a whole sentence. */
  public record KeptVideoJson(String videoId, String what) {}

  public static TransferReportJson of(TransferReport report) {
    return new TransferReportJson(
        report.added(),
        report.unchanged(),
        report.replaced(),
        kept(report.kept()),
        kept(report.refused()),
        report.damaged());
  }

  private static List<KeptVideoJson> kept(List<TransferReport.KeptVideo> kept) {
    return kept.stream()
        .map(
            one ->
                new KeptVideoJson(one.video().value(), MessageTexts.ENGLISH.format(one.reason())))
        .toList();
  }
}
