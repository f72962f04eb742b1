package hark.web.search;

import hark.search.FacetCounts;
import hark.search.SearchResult;
import hark.search.request.Facet;
import hark.search.request.MomentOrder;
import hark.search.request.PageRequest;
import hark.search.request.ResultOptions;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.TierSelection;
import hark.search.request.VideoSort;
import hark.web.search.SearchMenu.About;
import hark.web.search.SearchMenu.MenuChoice;
import hark.web.search.SearchMenu.MenuKind;
import hark.web.search.SearchMenu.MenuName;
import hark.web.search.SearchMenu.Section;
import hark.web.search.SearchMenu.Way;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The menus of a result. Each choice links to the first page of a new result. */
final class SearchMenus {

  private final SearchResult result;
  private final SearchRequest request;

  private SearchMenus(SearchResult result) {
    this.result = result;
    this.request = result.request().withPage(PageRequest.of(1, result.request().page().size()));
  }

  static List<SearchMenu> of(SearchResult result) {
    var menus = new SearchMenus(result);
    var list = new ArrayList<SearchMenu>();
    for (var facet : Facet.values()) {
      menus.facet(facet).ifPresent(list::add);
    }
    if (result.totalVideos() > 0) {
      if (result.request().video().isEmpty()) {
        list.add(menus.sort());
      }
      if (result.totalMoments() > 0) {
        list.add(menus.show());
      }
    }
    return list;
  }

  /** Returns the menu of a facet; empty if there are no alternatives and nothing was chosen. */
  private Optional<SearchMenu> facet(Facet facet) {
    var chosen = Optional.ofNullable(request.facetValues().get(facet));
    var counts = result.facets().stream().filter(one -> one.facet() == facet).findFirst();
    int values = counts.map(one -> one.values().size()).orElse(0);
    if (chosen.isEmpty() && values < 2) {
      return Optional.empty();
    }
    var choices = new ArrayList<MenuChoice>();
    choices.add(
        new MenuChoice(
            MenuName.of(Way.ANY), PageLinks.search(choosing(facet, null)), chosen.isEmpty(), ""));
    chosen.ifPresent(
        value ->
            choices.add(new MenuChoice(said(facet, value), PageLinks.search(request), true, "")));
    if (chosen.isEmpty()) {
      counts.ifPresent(one -> one.values().forEach(value -> choices.add(choice(facet, value))));
    }
    int left = chosen.isPresent() ? 0 : counts.map(FacetCounts::left).orElse(0);
    return Optional.of(
        new SearchMenu(
            kind(facet),
            chosen.map(value -> said(facet, value)),
            chosen.isPresent(),
            List.of(new Section(About.ALL_OF_IT, choices, left))));
  }

  private MenuChoice choice(Facet facet, FacetCounts.FacetValue value) {
    return new MenuChoice(
        said(facet, value.name()),
        PageLinks.search(choosing(facet, value.name())),
        false,
        DisplayFormat.number(value.count()));
  }

  private SearchRequest choosing(Facet facet, String value) {
    var chosen = new EnumMap<Facet, String>(Facet.class);
    chosen.putAll(request.facetValues());
    if (value == null) {
      chosen.remove(facet);
    } else {
      chosen.put(facet, value);
    }
    return request.withFacetValues(chosen);
  }

  private static MenuKind kind(Facet facet) {
    return switch (facet) {
      case LANGUAGE -> MenuKind.LANGUAGE;
      case SPEAKER -> MenuKind.SPEAKER;
      case CHANNEL -> MenuKind.CHANNEL;
      case YEAR -> MenuKind.YEAR;
      case SOURCE -> MenuKind.SOURCE;
    };
  }

  private static MenuName said(Facet facet, String value) {
    var name = facet == Facet.LANGUAGE ? DisplayFormat.language(value) : value;
    return name.isEmpty() ? MenuName.of(Way.NOT_KNOWN) : new MenuName(Way.VALUE, name);
  }

  private SearchMenu sort() {
    var now = request.resultOrder().sort();
    var choices =
        Stream.of(VideoSort.values())
            .map(sort -> choice(said(sort), request.withSort(sort), sort == now))
            .toList();
    return new SearchMenu(
        MenuKind.SORT, Optional.of(said(now)), false, List.of(section(About.ALL_OF_IT, choices)));
  }

  private static MenuName said(VideoSort sort) {
    return switch (sort) {
      case RELEVANCE -> MenuName.of(Way.BEST_FIRST);
      case NEWEST -> MenuName.of(Way.NEWEST_FIRST);
      case OLDEST -> MenuName.of(Way.OLDEST_FIRST);
      case LONGEST -> MenuName.of(Way.LONGEST_FIRST);
    };
  }

  private SearchMenu show() {
    return new SearchMenu(
        MenuKind.SHOW,
        Optional.empty(),
        false,
        List.of(
            section(About.RESULTS, views()),
            section(About.MOMENTS, orders()),
            section(About.WORDS, contexts()),
            section(About.FORMS, tiers())));
  }

  private List<MenuChoice> views() {
    var now = request.resultOrder().view();
    return List.of(
        choice(Way.BY_VIDEO, request.withView(ResultView.VIDEOS), now == ResultView.VIDEOS),
        choice(Way.AS_A_LIST, request.withView(ResultView.MOMENTS), now == ResultView.MOMENTS));
  }

  private List<MenuChoice> orders() {
    var now = request.momentOrder();
    boolean comparesVideos =
        request.video().isEmpty() && request.resultOrder().sort() == VideoSort.RELEVANCE;
    var best =
        choice(Way.BEST_THEN_AS_SAID, request.withOrder(MomentOrder.BEST), now == MomentOrder.BEST);
    var others =
        List.of(
            choice(
                Way.AS_SAID,
                request.withOrder(comparesVideos ? MomentOrder.TIME : MomentOrder.BEST),
                now == MomentOrder.TIME),
            choice(Way.BEST_FIRST, request.withOrder(MomentOrder.RANK), now == MomentOrder.RANK));
    return comparesVideos ? Stream.concat(Stream.of(best), others.stream()).toList() : others;
  }

  private List<MenuChoice> contexts() {
    var now = request.resultOptions().context();
    var sentence = choice(Way.SENTENCE, request.withContext(OptionalInt.empty()), now.isEmpty());
    var segments =
        IntStream.rangeClosed(0, ResultOptions.MAX_CONTEXT)
            .mapToObj(
                n ->
                    choice(
                        n == 0
                            ? MenuName.of(Way.SEGMENT)
                            : new MenuName(Way.MORE_SEGMENTS, String.valueOf(n)),
                        request.withContext(OptionalInt.of(n)),
                        now.equals(OptionalInt.of(n))));
    return Stream.concat(Stream.of(sentence), segments).toList();
  }

  private List<MenuChoice> tiers() {
    var now = request.matchOptions().tiers();
    return List.of(
        choice(Way.ALL_FORMS, request.withTiers(TierSelection.ALL), now.equals(TierSelection.ALL)),
        choice(
            Way.AS_TYPED, request.withTiers(TierSelection.EXACT), now.equals(TierSelection.EXACT)));
  }

  private static MenuChoice choice(Way way, SearchRequest request, boolean chosen) {
    return choice(MenuName.of(way), request, chosen);
  }

  private static MenuChoice choice(MenuName name, SearchRequest request, boolean chosen) {
    return new MenuChoice(name, PageLinks.search(request), chosen, "");
  }

  private static Section section(About about, List<MenuChoice> choices) {
    return new Section(about, choices, 0);
  }
}
