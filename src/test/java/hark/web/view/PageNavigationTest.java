package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNavigationTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, ''",
    "1, 0, ''",
    "1, 3, '[1] 2 3 >'",
    "3, 3, '< 1 2 [3]'",
    "6, 12, '< 1 .. 4 5 [6] 7 8 .. 12 >'",
    "77, 3, '< 1 .. 3'",
    "77, 1, '< 1'"
  })
  void pagesRoundThisOneTheFirstAndTheLast(int page, int pages, String shown) {
    var paging = PageNavigation.of(page, pages, n -> "/p" + n);
    var text =
        paging.links().stream()
            .map(l -> (l.gap() ? ".. " : "") + (l.here() ? "[" + l.number() + "]" : l.number()))
            .collect(Collectors.joining(" "));
    var before = paging.previous().isPresent() ? "< " : "";
    var after = paging.next().isPresent() ? " >" : "";
    assertEquals(shown, before + text + after);
  }
}
