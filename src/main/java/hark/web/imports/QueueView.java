package hark.web.imports;

import hark.ingest.queue.JobFilter;
import hark.ingest.queue.QueueProgress;
import hark.ingest.queue.SourceStop;
import hark.web.view.PageNavigation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The imports asked for, newest first.
 *
 * @param revision changes when any of them does
 * @param state of all of them together
 * @param shows ways to see only some
 * @param here the query part of this page's address, for forms to come back to
 */
public record QueueView(
    List<JobView> jobs,
    long revision,
    QueueState state,
    List<QueueFilter> shows,
    PageNavigation paging,
    String here) {

  /**
   * How far they have come.
   *
   * @param paused nothing begins until somebody resumes
   * @param stops sources that would refuse every job
   * @param diskFull imports wait until there is room
   * @param readOnly why nothing can be changed; blank when it can
   */
  public record QueueState(
      QueueProgress progress,
      boolean paused,
      List<SourceStop> stops,
      boolean diskFull,
      String readOnly) {

    /** Something will happen soon, without anybody's doing. */
    public boolean working() {
      return readOnly.isEmpty() && (progress.importing() > 0 || progress.waiting() > 0 && !held());
    }

    /** Nothing new begins. */
    public boolean held() {
      return paused || !stops.isEmpty();
    }

    /** How many of a hundred are finished. */
    public int percent() {
      int all = progress.all();
      return all == 0 ? 100 : (int) (100L * (all - progress.open()) / all);
    }

    /** How many are how far; none when there are no imports. */
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

  /** How far an import has come. */
  public enum Stage {
    IMPORTING,
    WAITING,
    NOT_READY,
    DONE,
    FAILED,
    CANCELLED
  }

  /** How many imports are how far; at least one. */
  public record QueueSection(Stage stage, int imports) {}

  /** One of the ways to see only some. */
  public record QueueFilter(JobFilter show, int imports, String link, boolean here) {}

  /** The ways to see only some, of which one is chosen; none when all would show the same. */
  public static List<QueueFilter> choices(JobFilter chosen, QueueProgress progress) {
    long kinds = Arrays.stream(JobFilter.values()).filter(show -> show.count(progress) > 0).count();
    if (kinds < 3 && chosen == JobFilter.ALL) {
      return List.of();
    }
    return Arrays.stream(JobFilter.values())
        .map(
            show ->
                new QueueFilter(
                    show, show.count(progress), "/imports" + query(show, 1), show == chosen))
        .toList();
  }

  /** The query part of the address of a page of the queue. */
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

  /** How many would be cleared: those that brought a transcript, and the cancelled ones. */
  public int clearable() {
    return progress().done() + progress().cancelled();
  }
}
