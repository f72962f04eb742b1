package hark.web.imports;

import hark.ingest.PastedList.InvalidEntry;
import hark.message.Message;
import hark.web.view.PageLanguage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ways to import, and how far the queue is.
 *
 * @param typed the text in the input field
 * @param wrong pieces of it that name no video
 * @param doubtful words of it that do not look like IDs
 * @param problem the error in the form as a whole; empty without one
 * @param added the number of videos that the last request added, as {@code known} is the number of
 *     those in it that were known already
 * @param queue the state of all imports
 */
public record ImportView(
    String typed,
    List<InvalidEntry> wrong,
    List<String> doubtful,
    String problem,
    int added,
    int known,
    QueueView.QueueState queue) {

  /**
   * An invalid piece to list.
   *
   * @param reason the end of the sentence that the piece begins
   */
  public record WrongPiece(int line, String text, String reason) {}

  /** The most invalid pieces that are listed one by one. */
  private static final int NAMED = 20;

  private static final int LONGEST = 60;

  public boolean hasError() {
    return !wrong.isEmpty() || !doubtful.isEmpty() || !problem.isEmpty();
  }

  /** Returns the invalid pieces to list, each shortened to a readable length. */
  public List<WrongPiece> wrongNamed() {
    return wrong.stream()
        .limit(NAMED)
        .map(one -> new WrongPiece(one.line(), cut(one.text()), word(one)))
        .toList();
  }

  /**
   * Returns the doubtful words to list, each shortened to a readable length, separated by commas.
   */
  public String doubtfulNamed() {
    return doubtful.stream().limit(NAMED).map(ImportView::cut).collect(Collectors.joining(", "));
  }

  public int doubtfulUnnamed() {
    return Math.max(0, doubtful.size() - NAMED);
  }

  private static String word(InvalidEntry one) {
    return PageLanguage.word(Message.of(one.reason()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
  }

  public int wrongUnnamed() {
    return Math.max(0, wrong.size() - NAMED);
  }

  /** Returns whether there is the outcome of a request to report. */
  public boolean isTold() {
    return added > 0 || known > 0;
  }
}
