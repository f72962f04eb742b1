package hark.search;

import hark.search.request.SearchRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The counts of requests that were counted last, in the present state of the index: the next key,
 * the next page and the same query again need most of them once more. Keeps the {@value #KEPT} most
 * recently used. Safe to share between threads.
 */
final class CountCache {

  private static final int KEPT = 1_000;

  private final Map<SearchRequest, MomentCount> counts =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SearchRequest, MomentCount> eldest) {
          return size() > KEPT;
        }
      };

  private String state = "";

  /**
   * Returns the count of a request; empty if it is not known.
   *
   * @param now the state of the index
   */
  synchronized Optional<MomentCount> get(String now, SearchRequest request) {
    return state.equals(now) ? Optional.ofNullable(counts.get(request)) : Optional.empty();
  }

  /**
   * Keeps the count of a request, and forgets those of other states.
   *
   * @param now the state of the index in which it was counted; nothing is kept for one without name
   */
  synchronized void put(String now, SearchRequest request, MomentCount count) {
    if (now.isEmpty()) {
      return;
    }
    if (!state.equals(now)) {
      counts.clear();
      state = now;
    }
    counts.put(request, count);
  }
}
