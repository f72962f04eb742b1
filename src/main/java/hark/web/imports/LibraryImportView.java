package hark.web.imports;

import hark.library.TransferReport;
import hark.web.view.DeepLink;
import hark.web.view.PageLanguage;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page that imports a whole library.
 *
 * @param done whether a library was imported
 * @param fates the outcomes and their numbers of videos; empty without videos
 * @param kept videos that were left unchanged
 * @param damaged folders in the zip that could not be read
 * @param problem the reason nothing was imported; empty without one
 */
public record LibraryImportView(
    boolean done,
    List<Fates> fates,
    List<KeptVideoView> kept,
    List<String> damaged,
    String problem) {

  /** The outcome for a video. */
  public enum Fate {
    ADDED,
    REPLACED,
    UNCHANGED,
    KEPT
  }

  /** An outcome and its number of videos, at least one. */
  public record Fates(Fate fate, int videos) {}

  /** A video, and a sentence about its outcome. */
  public record KeptVideoView(String id, String link, String what) {}

  public LibraryImportView {
    fates = List.copyOf(fates);
    kept = List.copyOf(kept);
    damaged = List.copyOf(damaged);
  }

  /** Returns the view before a file is sent. */
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
                one ->
                    new KeptVideoView(
                        one.video().value(),
                        DeepLink.to(one.video()),
                        PageLanguage.word(one.reason())))
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
