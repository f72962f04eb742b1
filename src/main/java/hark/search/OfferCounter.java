package hark.search;

import hark.query.ParsedQuery;
import hark.search.request.PageRequest;
import hark.search.request.ResultOptions;
import hark.search.request.ResultOrder;
import hark.search.request.SearchRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A counter of the moments of offers, with one deadline for all searches of an answer. Safe to
 * share between threads.
 */
final class OfferCounter {

  /**
   * The longest time of all searches for the offers of one answer. Together they hold one permit to
   * search, at each key press too, and whoever waits for an answer wants the result first; an
   * answer with offers usually takes some 50 ms at most.
   */
  static final Duration LONGEST = Duration.ofSeconds(2);

  private final TranscriptIndex index;
  private final CountCache cache;
  private final SpareThreads threads;
  private final BooleanSupplier isCancelled;
  private final LongSupplier nanos;
  private final long start;

  /**
   * Starts the time now.
   *
   * @param cache of the same index
   * @param threads for several counts at the same time
   * @param isCancelled as in {@link Search#find(SearchRequest, BooleanSupplier)}
   * @param nanos a clock such as {@link System#nanoTime}
   */
  OfferCounter(
      TranscriptIndex index,
      CountCache cache,
      SpareThreads threads,
      BooleanSupplier isCancelled,
      LongSupplier nanos) {
    this.index = index;
    this.cache = cache;
    this.threads = threads;
    this.isCancelled = isCancelled;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Checks whether no further offer is to be looked for: cancelled, or no time is left. */
  boolean isOver() {
    return isCancelled.getAsBoolean() || nanos.getAsLong() - start > LONGEST.toNanos();
  }

  /** Returns the request whose only purpose is the count of its moments. */
  static SearchRequest counting(SearchRequest request) {
    return request
        .withResultOrder(ResultOrder.USUAL)
        .withResultOptions(new ResultOptions(0, 0, OptionalInt.empty(), false))
        .withPage(PageRequest.of(1, 1));
  }

  /**
   * Counts the moments of several requests at the same time.
   *
   * @return the result of {@link #count(SearchRequest)} for each
   */
  List<Optional<MomentCount>> count(List<SearchRequest> requests) {
    return threads.all(
        requests.stream()
            .map(request -> (Supplier<Optional<MomentCount>>) () -> count(request))
            .toList());
  }

  /**
   * Counts the moments of a request.
   *
   * @return exact; empty if the search did not come to its end, and the count is unknown
   */
  Optional<MomentCount> count(SearchRequest request) {
    var query = QueryInterpretation.of(request).query();
    if (query.words().isEmpty()) {
      return Optional.of(MomentCount.NONE);
    }
    if (isOver()) {
      return Optional.empty();
    }
    var counted = counting(request);
    var state = index.state();
    var known = cache.get(state, counted);
    return known.isPresent() ? known : count(query, counted, state);
  }

  private Optional<MomentCount> count(ParsedQuery query, SearchRequest counted, String state) {
    var result = index.search(query, counted, this::isOver);
    if (result.endedEarly()) {
      return Optional.empty();
    }
    if (index.state().equals(state)) {
      cache.put(state, counted, result.count());
    }
    return Optional.of(result.count());
  }
}
