package hark.web.view;

import hark.library.CopyReport;
import hark.transcript.DeepLink;
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
public record CopyView(
    boolean done, List<Fates> fates, List<Kept> kept, List<String> damaged, String problem) {

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
  public record Kept(String id, String link, String what) {}

  public CopyView {
    fates = List.copyOf(fates);
    kept = List.copyOf(kept);
    damaged = List.copyOf(damaged);
  }

  /** Before anything was sent. */
  public static CopyView asking() {
    return refused("");
  }

  public static CopyView refused(String problem) {
    return new CopyView(false, List.of(), List.of(), List.of(), problem);
  }

  public static CopyView of(CopyReport report) {
    var kept =
        Stream.concat(report.kept().stream(), report.refused().stream())
            .map(one -> new Kept(one.video().value(), DeepLink.to(one.video()), one.what()))
            .toList();
    return new CopyView(true, fates(report), kept, report.damaged(), "");
  }

  private static List<Fates> fates(CopyReport report) {
    return Stream.of(
            new Fates(Fate.ADDED, report.added()),
            new Fates(Fate.REPLACED, report.replaced()),
            new Fates(Fate.UNCHANGED, report.unchanged()),
            new Fates(Fate.KEPT, report.kept().size() + report.refused().size()))
        .filter(fates -> fates.videos() > 0)
        .toList();
  }
}
