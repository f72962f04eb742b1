package hark.web.imports;

import hark.ingest.queue.JobFilter;
import hark.ingest.queue.QueueProgress;
import hark.web.view.ListeningTime;
import hark.web.view.PageNavigation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The requested imports: unfinished ones in the order in which they are done, then the others, the
 * newest first.
 *
 * @param revision a number that changes with each of them
 * @param state the state of all imports
 * @param shows the filters to choose from
 * @param here the query part of this page's address, to which forms return
 */
public record QueueView(
    List<JobView> jobs,
    long revision,
    QueueState state,
    List<QueueFilter> shows,
    PageNavigation paging,
    String here) {

  static final String PATH = "/imports/queue";

  /**
   * The progress of all imports.
   *
   * @param paused whether no import starts until the queue is resumed
   * @param stops the reasons why sources would refuse every job, in whole sentences
   * @param diskFull whether imports wait for disk space
   * @param readOnly the reason changes are impossible, in a sentence; empty if they are possible
   * @param left the time that the imports which can run now still take, about; empty if unknown
   */
  public record QueueState(
      QueueProgress progress,
      boolean paused,
      List<String> stops,
      boolean diskFull,
      String readOnly,
      Optional<ListeningTime> left) {

    /** Returns whether the queue will change soon without user action. */
    public boolean working() {
      return readOnly.isEmpty() && (progress.importing() > 0 || progress.waiting() > 0 && !held());
    }

    /** Returns whether no new import starts. */
    public boolean held() {
      return paused || !stops.isEmpty();
    }

    /** Returns the percentage of finished imports. */
    public int percent() {
      int all = progress.all();
      return all == 0 ? 100 : (int) (100L * (all - progress.open()) / all);
    }

    /** Returns the number of imports for each stage; empty without imports. */
    public List<QueueSection> parts() {
      return Stream.of(
              new QueueSection(Stage.IMPORTING, progress.importing()),
              new QueueSection(Stage.WAITING, progress.waiting()),
              new QueueSection(Stage.NOT_READY, progress.notReady()),
              new QueueSection(Stage.DONE, progress.done()),
              new QueueSection(Stage.FAILED, progress.failed()),
              new QueueSection(Stage.CANCELLED, progress.cancelled()))
          .filter(part -> part.imports() > 0)
          .toList();
    }
  }

  /** The stage of an import. */
  public enum Stage {
    IMPORTING,
    WAITING,
    NOT_READY,
    DONE,
    FAILED,
    CANCELLED
  }

  /** A stage and its number of imports, at least one. */
  public record QueueSection(Stage stage, int imports) {}

  /** A filter of the list. */
  public record QueueFilter(JobFilter show, int imports, String link, boolean here) {}

  /** Returns the filters, of which one is chosen; empty if all would show the same imports. */
  public static List<QueueFilter> choices(JobFilter chosen, QueueProgress progress) {
    long kinds = Arrays.stream(JobFilter.values()).filter(show -> show.count(progress) > 0).count();
    if (kinds < 3 && chosen == JobFilter.ALL) {
      return List.of();
    }
    return Arrays.stream(JobFilter.values())
        .map(
            show ->
                new QueueFilter(show, show.count(progress), PATH + query(show, 1), show == chosen))
        .toList();
  }

  /** Returns the query part of the address of a page of the queue. */
  public static String query(JobFilter show, int page) {
    var name = show.name().toLowerCase(Locale.ROOT);
    if (show == JobFilter.ALL) {
      return page == 1 ? "" : "?page=" + page;
    }
    return page == 1 ? "?show=" + name : "?show=%s&page=%d".formatted(name, page);
  }

  public QueueProgress progress() {
    return state.progress();
  }

  public boolean hasAny() {
    return state.progress().all() > 0;
  }

  /**
   * Returns the number of imports that would be cleared: those with a transcript, and the cancelled
   * ones.
   */
  public int clearable() {
    return progress().done() + progress().cancelled();
  }
}
