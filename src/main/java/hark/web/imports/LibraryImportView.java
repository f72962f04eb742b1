package hark.web.imports;

import hark.library.TransferReport;
import hark.web.view.DeepLink;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page on which a whole library is brought in.
 *
 * @param done a library was brought in
 * @param fates what became of the videos; none where there were none
 * @param kept videos that were left as they are here
 * @param damaged folders in the zip that could not be read
 * @param problem why nothing was brought in; empty when nothing is wrong
 */
public record LibraryImportView(
    boolean done,
    List<Fates> fates,
    List<KeptVideoView> kept,
    List<String> damaged,
    String problem) {

  /** What can become of a video. */
  public enum Fate {
    ADDED,
    REPLACED,
    UNCHANGED,
    KEPT
  }

  /** How many videos had a fate; at least one. */
  public record Fates(Fate fate, int videos) {}

  /** A video, and a sentence on what became of it. */
  public record KeptVideoView(String id, String link, String what) {}

  public LibraryImportView {
    fates = List.copyOf(fates);
    kept = List.copyOf(kept);
    damaged = List.copyOf(damaged);
  }

  /** Before anything was sent. */
  public static LibraryImportView asking() {
    return refused("");
  }

  public static LibraryImportView refused(String problem) {
    return new LibraryImportView(false, List.of(), List.of(), List.of(), problem);
  }

  public static LibraryImportView of(TransferReport report) {
    var kept =
        Stream.concat(report.kept().stream(), report.refused().stream())
            .map(
                one -> new KeptVideoView(one.video().value(), DeepLink.to(one.video()), one.what()))
            .toList();
    return new LibraryImportView(true, fates(report), kept, report.damaged(), "");
  }

  private static List<Fates> fates(TransferReport report) {
    return Stream.of(
            new Fates(Fate.ADDED, report.added()),
            new Fates(Fate.REPLACED, report.replaced()),
            new Fates(Fate.UNCHANGED, report.unchanged()),
            new Fates(Fate.KEPT, report.kept().size() + report.refused().size()))
        .filter(fates -> fates.videos() > 0)
        .toList();
  }
}
