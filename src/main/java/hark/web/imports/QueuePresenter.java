package hark.web.imports;

import hark.ingest.queue.ImportJob;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.QueueProgress;
import hark.ingest.queue.SourceStop;
import hark.library.Library;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.web.shell.RequestValues;
import hark.web.shell.WebSettings;
import hark.web.view.ListeningTime;
import hark.web.view.PageLanguage;
import hark.web.view.PageNavigation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The presenter of the import queue, page by page. */
@Singleton
public class QueuePresenter {

  private static final int JOBS = 50;
  private static final int MOST_PAGES = 10_000;

  private final ImportQueue queue;
  private final Library library;
  private final Clock clock;

  QueuePresenter(ImportQueue queue, Library library, WebSettings settings) {
    this.queue = queue;
    this.library = library;
    this.clock = settings.clock();
  }

  /**
   * Returns the page for unvalidated parameters; the first page of all imports if they are invalid.
   */
  QueueView view(String typedShow, String typedPage) {
    var show = show(typedShow);
    int page = page(typedPage);
    long revision = queue.revision();
    var state = state();
    var now = clock.instant();
    var jobs =
        queue.listed(show, (page - 1) * JOBS, JOBS).stream()
            .map(job -> JobView.of(job, title(job), now, ZoneId.systemDefault()))
            .toList();
    int pages = Math.ceilDiv(show.count(state.progress()), JOBS);
    var paging = PageNavigation.of(page, pages, n -> QueueView.PATH + QueueView.query(show, n));
    var shows = QueueView.choices(show, state.progress());
    return new QueueView(jobs, revision, state, shows, paging, QueueView.query(show, page));
  }

  /** Returns the title of the imported video, else that of the request, else the ID. */
  private String title(ImportJob job) {
    var imported = job.state().isDone() ? library.entries(job.video()) : List.<IndexedTrack>of();
    return imported.stream().findFirst().map(entry -> entry.video().title()).orElse(job.title());
  }

  public QueueView.QueueState state() {
    var progress = queue.progress();
    return new QueueView.QueueState(
        progress,
        queue.isPaused(),
        queue.stops().stream().map(SourceStop::reason).map(PageLanguage::word).toList(),
        queue.isDiskFull(),
        PageLanguage.word(queue.readOnly()),
        left(progress));
  }

  private Optional<ListeningTime> left(QueueProgress progress) {
    int open = progress.waiting() + progress.importing();
    if (open == 0 || queue.isPaused()) {
      return Optional.empty();
    }
    var ended =
        queue.newest(JobFilter.DONE, 0, QueueEstimate.JOBS).stream()
            .map(ImportJob::changed)
            .toList();
    return QueueEstimate.of(ended, open, clock.instant()).map(ListeningTime::of);
  }

  /** Returns the progress of the imports in one line; empty without imports. */
  public String summary(QueueView.QueueState state) {
    return texts().progress(state.parts());
  }

  /** Returns the reasons no new import starts, each with its remedy, in one sentence each. */
  public List<String> holds(QueueView.QueueState state) {
    var holds = new ArrayList<String>();
    if (!state.readOnly().isEmpty()) {
      holds.add(state.readOnly());
    }
    if (state.diskFull()) {
      holds.add(texts().diskFull());
    }
    holds.addAll(state.stops());
    if (state.paused()) {
      holds.add(texts().paused());
    }
    return List.copyOf(holds);
  }

  static JobFilter show(String typed) {
    return Arrays.stream(JobFilter.values())
        .filter(show -> show.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElse(JobFilter.ALL);
  }

  static int page(String typed) {
    return RequestValues.number(typed, 1, 1, MOST_PAGES);
  }

  private static QueueTexts texts() {
    return PageLanguage.texts(QueueTexts.class);
  }
}
