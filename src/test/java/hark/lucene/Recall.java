package hark.lucene;

import hark.search.Search;
import hark.search.SearchResult;
import hark.search.request.PageRequest;
import hark.search.request.ResultOptions;
import hark.search.request.SearchRequest;
import java.util.Optional;
import java.util.stream.LongStream;

/** A comparison of results with known places. Safe to share between threads. */
final class Recall {

  /**
   * The outcome of comparisons.
   *
   * @param crossing moments that cross a bound of segments
   */
  record Outcome(long queries, long moments, long crossing, long missed, long extra) {

    static final Outcome NONE = new Outcome(0, 0, 0, 0, 0);

    Outcome plus(Outcome other) {
      return new Outcome(
          queries + other.queries,
          moments + other.moments,
          crossing + other.crossing,
          missed + other.missed,
          extra + other.extra);
    }
  }

  private final Search search;
  private final WordStreams streams;

  Recall(Search search, WordStreams streams) {
    this.search = search;
    this.streams = streams;
  }

  /**
   * @param expected places of all moments, sorted
   */
  Outcome hold(String text, long[] expected) {
    var found = found(text);
    long missed = 0;
    long extra = 0;
    int i = 0;
    int j = 0;
    while (i < expected.length || j < found.length) {
      if (j == found.length || i < expected.length && expected[i] < found[j]) {
        missed++;
        i++;
      } else if (i == expected.length || found[j] < expected[i]) {
        extra++;
        j++;
      } else {
        i++;
        j++;
      }
    }
    if (missed + extra > 0) {
      System.out.printf("%s: %d missed, %d extra%n", text, missed, extra);
    }
    long crossing = LongStream.of(expected).filter(WordStreams::crosses).count();
    return new Outcome(1, expected.length, crossing, missed, extra);
  }

  /** Finds the places of all moments of all pages, sorted. */
  private long[] found(String text) {
    var request = SearchRequest.of(text).withMoments(ResultOptions.ALL_MOMENTS);
    var places = LongStream.builder();
    var page = Optional.of(PageRequest.of(1, PageRequest.MAX_SIZE));
    while (page.isPresent()) {
      var result = search.find(request.withPage(page.get()));
      check(text, result);
      for (var hit : result.hits()) {
        var video = hit.video().id().value();
        hit.moments().forEach(m -> places.add(streams.place(video, m.segment(), m.lastSegment())));
      }
      page =
          result
              .next()
              .map(
                  next ->
                      new PageRequest(
                          1, PageRequest.MAX_SIZE, Optional.empty(), Optional.of(next)));
    }
    return places.build().sorted().toArray();
  }

  private static void check(String text, SearchResult result) {
    if (result.hint().isPresent() || !result.incomplete().isEmpty()) {
      throw new AssertionError(text + ": " + result.notices());
    }
  }
}
