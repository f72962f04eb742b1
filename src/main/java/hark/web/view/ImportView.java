package hark.web.view;

import hark.ingest.PastedList.Wrong;
import java.util.List;

/**
 * The import form and the queue.
 *
 * @param typed what stands in the field
 * @param wrong pieces of it in which there is no video
 * @param problem what is wrong with the form as a whole; empty when nothing is
 * @param said what became of a request; empty when there was none
 */
public record ImportView(
    String typed, List<Wrong> wrong, String problem, String said, QueueView queue) {

  /** How many wrong pieces are named one by one. */
  private static final int NAMED = 20;

  private static final int LONGEST = 60;

  public boolean hasError() {
    return !wrong.isEmpty() || !problem.isEmpty();
  }

  /** The wrong pieces that are named, each cut to a length that can be read. */
  public List<Wrong> wrongNamed() {
    return wrong.stream()
        .limit(NAMED)
        .map(one -> new Wrong(one.line(), cut(one.text()), one.reason()))
        .toList();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
  }

  public int wrongUnnamed() {
    return Math.max(0, wrong.size() - NAMED);
  }

  /** What became of a request: {@code 17 videos were added, 3 were named or asked for already}. */
  public static String said(int added, int known) {
    if (added == 0 && known == 0) {
      return "";
    }
    var first =
        added == 0
            ? "Nothing was added"
            : "%s %s added".formatted(Say.count(added, "video"), added == 1 ? "was" : "were");
    return known == 0
        ? first + "."
        : "%s; %s %s named more than once or waiting already."
            .formatted(first, Say.number(known), known == 1 ? "was" : "were");
  }
}
