package hark.web.view;

import hark.library.CopyReport;
import hark.transcript.DeepLink;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page on which a whole library is brought in.
 *
 * @param summary what became of the videos; empty while nothing was brought in
 * @param kept videos that were left as they are here
 * @param damaged folders in the zip that could not be read
 * @param problem why nothing was brought in; empty when nothing is wrong
 */
public record CopyView(String summary, List<Kept> kept, List<String> damaged, String problem) {

  /** A video, and a sentence on what became of it. */
  public record Kept(String id, String link, String what) {}

  public CopyView {
    kept = List.copyOf(kept);
    damaged = List.copyOf(damaged);
  }

  /** Before anything was sent. */
  public static CopyView asking() {
    return refused("");
  }

  public static CopyView refused(String problem) {
    return new CopyView("", List.of(), List.of(), problem);
  }

  public static CopyView of(CopyReport report) {
    var kept =
        report.kept().stream()
            .map(one -> new Kept(one.video().value(), DeepLink.to(one.video()), one.what()))
            .toList();
    return new CopyView(summary(report), kept, report.damaged(), "");
  }

  private static String summary(CopyReport report) {
    var parts =
        Stream.of(
                part(report.added(), "brought in"),
                part(report.replaced(), "replaced"),
                part(report.unchanged(), "here already just so"),
                part(report.kept().size(), "left as it is here", "left as they are here"))
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? "There is no video in it." : String.join(", ", parts) + ".";
  }

  private static String part(int videos, String what) {
    return part(videos, what, what);
  }

  private static String part(int videos, String ofOne, String ofMany) {
    return videos == 0 ? "" : Say.count(videos, "video") + " " + (videos == 1 ? ofOne : ofMany);
  }
}
