package hark.web.search;

import hark.library.Library;
import hark.search.TranscriptIndex.Totals;
import hark.web.view.ListeningTime;
import hark.web.view.PageLanguage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contents of the library in one line, and searches that find something in it. Recomputed when
 * the library has changed. Safe to share between threads.
 */
@Singleton
class LibrarySummary {

  /** The views of one state of the library, each computed when it is first asked for. */
  private record CachedSummary(Totals totals, Map<PageLanguage, StartView> views) {}

  private final Library library;
  private final ExampleSearches examples;
  private volatile CachedSummary known;

  LibrarySummary(Library library, ExampleSearches examples) {
    this.library = library;
    this.examples = examples;
  }

  /** Returns the summary for readers of a language. */
  StartView now(PageLanguage language) {
    var totals = library.totals();
    var last = known;
    if (last == null || !last.totals().equals(totals)) {
      last = new CachedSummary(totals, new ConcurrentHashMap<>());
      known = last;
    }
    return last.views().computeIfAbsent(language, one -> view(totals, one));
  }

  private StartView view(Totals totals, PageLanguage language) {
    var entries = library.entries();
    var length =
        entries.stream()
            .flatMap(entry -> entry.video().duration().stream())
            .reduce(Duration.ZERO, Duration::plus);
    return new StartView(
        totals.videos() == 0,
        new StartView.LibrarySize(totals.videos(), ListeningTime.of(length), totals.words()),
        entries.isEmpty() ? List.of() : examples.from(entries, language.tag()));
  }
}
