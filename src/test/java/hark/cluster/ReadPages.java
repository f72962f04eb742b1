package hark.cluster;

import hark.search.Search;
import hark.search.SearchResult;
import hark.search.SearchResult.ResultPosition;
import hark.search.part.ContinuationToken;
import hark.search.request.PageRequest;
import hark.search.request.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads pages of a result, and replaces the name of their state in all of them. */
final class ReadPages {

  private static final String STATE = "STATE";

  private ReadPages() {}

  /**
   * Reads a page and those after it.
   *
   * @param most pages
   */
  static List<SearchResult> following(Search search, SearchResult first, int most) {
    var pages = new ArrayList<SearchResult>();
    var page = Optional.of(first);
    while (page.isPresent() && pages.size() < most) {
      pages.add(nameless(page.get()));
      page = search.following(page.get(), () -> false);
    }
    return pages;
  }

  /** Reads a page by its number in the state of a first page. */
  static SearchResult numbered(Search search, SearchResult first, int number) {
    var page =
        new PageRequest(number, first.request().page().size(), first.snapshot(), Optional.empty());
    return nameless(search.find(first.request().withPage(page)));
  }

  static SearchResult nameless(SearchResult result) {
    var name = result.snapshot().orElse(STATE);
    var position = result.position();
    return new SearchResult(
        nameless(result.request(), name),
        result.count(),
        result.totalVideos(),
        result.hits(),
        result.moments(),
        result.facets(),
        result.titles(),
        result.notices(),
        result.offers(),
        new ResultPosition(
            position.skipped(),
            position.snapshot().map(text -> text.replace(name, STATE)),
            position.next().map(ReadPages::nameless)));
  }

  private static SearchRequest nameless(SearchRequest request, String name) {
    var page = request.page();
    return request.withPage(
        new PageRequest(
            page.number(),
            page.size(),
            page.snapshot().map(text -> text.replace(name, STATE)),
            page.after().map(ReadPages::nameless)));
  }

  private static String nameless(String token) {
    var continuation = ContinuationToken.read(token).orElseThrow();
    return STATE + " " + continuation.skipped() + " " + continuation.requestHash();
  }
}
