package hark.web.view;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The links to the other pages of a list; all empty if there is only one page. */
public record PageNavigation(
    int page, int pages, Optional<String> previous, Optional<String> next, List<PageLink> links) {

  /** The number of pages that are linked on each side of this one. */
  private static final int ROUND = 2;

  /**
   * A link to a page by its number.
   *
   * @param gap whether pages between the previous link and this one are left out
   */
  public record PageLink(int number, String link, boolean here, boolean gap) {}

  /**
   * Returns the links for a page.
   *
   * @param page from 1; may lie beyond the last
   * @param link the address of a page
   */
  public static PageNavigation of(int page, int pages, IntFunction<String> link) {
    if (pages < 2 && page == 1) {
      return new PageNavigation(page, pages, Optional.empty(), Optional.empty(), List.of());
    }
    var numbers =
        IntStream.rangeClosed(1, pages)
            .filter(n -> n == 1 || n == pages || Math.abs(n - page) <= ROUND)
            .toArray();
    var links =
        IntStream.range(0, numbers.length)
            .mapToObj(
                i ->
                    new PageLink(
                        numbers[i],
                        link.apply(numbers[i]),
                        numbers[i] == page,
                        i > 0 && numbers[i] > numbers[i - 1] + 1))
            .toList();
    return new PageNavigation(
        page,
        pages,
        page > 1 && pages > 0
            ? Optional.of(link.apply(Math.min(page - 1, pages)))
            : Optional.empty(),
        page < pages ? Optional.of(link.apply(page + 1)) : Optional.empty(),
        links);
  }

  /** Returns the same navigation with another link to the next page. */
  public PageNavigation withNext(Optional<String> newNext) {
    return new PageNavigation(page, pages, previous, newNext, links);
  }

  public boolean isNeeded() {
    return !links.isEmpty();
  }
}
