package hark.web.search;

import hark.library.Library;
import hark.search.TranscriptIndex.Totals;
import hark.web.view.ListeningTime;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * The contents of the library in one line, and searches that find something in it. Recomputed when
 * the library has changed. Safe to share between threads.
 */
@Singleton
class LibrarySummary {

  private record CachedSummary(Totals totals, StartView view) {}

  private final Library library;
  private final ExampleSearches examples;
  private volatile CachedSummary known;

  LibrarySummary(Library library, ExampleSearches examples) {
    this.library = library;
    this.examples = examples;
  }

  StartView now() {
    var totals = library.totals();
    var last = known;
    if (last == null || !last.totals().equals(totals)) {
      last = new CachedSummary(totals, view(totals));
      known = last;
    }
    return last.view();
  }

  private StartView view(Totals totals) {
    var entries = library.entries();
    var length =
        entries.stream()
            .flatMap(entry -> entry.video().duration().stream())
            .reduce(Duration.ZERO, Duration::plus);
    return new StartView(
        totals.videos() == 0,
        new StartView.LibrarySize(totals.videos(), ListeningTime.of(length), totals.words()),
        entries.isEmpty() ? List.of() : examples.from(entries));
  }
}
