package hark.web.view;

import hark.ingest.ImportQueue.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * The import form and the queue.
 *
 * @param typed what stands in the field
 * @param wrong pieces of it that are no video IDs; empty when all are
 * @param problem what is wrong with the form as a whole; empty when nothing is
 */
public record ImportView(String typed, List<String> wrong, String problem, Queue queue) {

  /** How many wrong IDs are named one by one. */
  private static final int NAMED = 20;

  /**
   * The imports asked for, newest first.
   *
   * @param revision changes when any of them does
   * @param summary how far they have come, in one line; empty when there are none
   * @param percent how many of a hundred are finished
   */
  public record Queue(
      List<JobView> jobs,
      boolean working,
      long revision,
      String summary,
      int percent,
      Paging paging) {

    public static Queue of(List<JobView> jobs, Progress progress, long revision, Paging paging) {
      int open = progress.waiting() + progress.importing();
      int all = progress.all();
      return new Queue(
          jobs,
          open > 0,
          revision,
          summary(progress),
          all == 0 ? 100 : (int) (100L * (all - open) / all),
          paging);
    }

    private static String summary(Progress progress) {
      var parts = new ArrayList<String>();
      addCount(parts, progress.importing(), "importing");
      addCount(parts, progress.waiting(), "waiting");
      addCount(parts, progress.done(), "done");
      addCount(parts, progress.failed(), "not imported");
      return String.join(", ", parts);
    }

    private static void addCount(List<String> parts, int n, String what) {
      if (n > 0) {
        parts.add(Say.number(n) + " " + what);
      }
    }
  }

  public boolean hasError() {
    return !wrong.isEmpty() || !problem.isEmpty();
  }

  /** The wrong pieces that are named, each cut to a length that can be read. */
  public List<String> wrongNamed() {
    return wrong.stream()
        .limit(NAMED)
        .map(piece -> piece.length() <= 60 ? piece : piece.substring(0, 60) + "\u2026")
        .toList();
  }

  public int wrongUnnamed() {
    return Math.max(0, wrong.size() - NAMED);
  }
}
