package hark.web.view;

import hark.ingest.PastedList.Wrong;
import java.util.List;

/**
 * The import form and the queue.
 *
 * @param typed what stands in the field
 * @param wrong pieces of it in which there is no video
 * @param problem what is wrong with the form as a whole; empty when nothing is
 * @param added how many videos a request has just brought, and {@code known} how many it named that
 *     were there already
 */
public record ImportView(
    String typed, List<Wrong> wrong, String problem, int added, int known, QueueView queue) {

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

  /** There was a request. */
  public boolean isTold() {
    return added > 0 || known > 0;
  }
}
