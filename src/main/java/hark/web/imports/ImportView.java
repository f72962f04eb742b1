package hark.web.imports;

import hark.ingest.PastedList.InvalidEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The import form and the queue.
 *
 * @param typed what stands in the field
 * @param wrong pieces of it in which there is no video
 * @param doubtful words of it that do not look like IDs
 * @param problem what is wrong with the form as a whole; empty when nothing is
 * @param added how many videos a request has just brought, and {@code known} how many it named that
 *     were there already
 */
public record ImportView(
    String typed,
    List<InvalidEntry> wrong,
    List<String> doubtful,
    String problem,
    int added,
    int known,
    QueueView queue) {

  /** How many wrong pieces are named one by one. */
  private static final int NAMED = 20;

  private static final int LONGEST = 60;

  public boolean hasError() {
    return !wrong.isEmpty() || !doubtful.isEmpty() || !problem.isEmpty();
  }

  /** The wrong pieces that are named, each cut to a length that can be read. */
  public List<InvalidEntry> wrongNamed() {
    return wrong.stream()
        .limit(NAMED)
        .map(one -> new InvalidEntry(one.line(), cut(one.text()), one.reason()))
        .toList();
  }

  /** The words that are named, each cut to a length that can be read, with commas between. */
  public String doubtfulNamed() {
    return doubtful.stream().limit(NAMED).map(ImportView::cut).collect(Collectors.joining(", "));
  }

  public int doubtfulUnnamed() {
    return Math.max(0, doubtful.size() - NAMED);
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
