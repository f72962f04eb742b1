package hark.web.view;

import hark.search.Detail;
import hark.search.Facet;
import hark.search.FacetCounts;
import hark.search.MomentOrder;
import hark.search.Page;
import hark.search.SearchRequest;
import hark.search.SearchResult;
import hark.search.Sort;
import hark.search.Tiers;
import hark.search.View;
import hark.web.view.Menu.Choice;
import hark.web.view.Menu.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The controls of an answer. Each of them leads to the first page of a fresh one. */
final class Menus {

  private final SearchResult result;
  private final SearchRequest request;

  private Menus(SearchResult result) {
    this.result = result;
    this.request = result.request().withPage(Page.of(1, result.request().page().size()));
  }

  static List<Menu> of(SearchResult result) {
    var menus = new Menus(result);
    var list = new ArrayList<Menu>();
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

  /** A facet with nothing to choose between is no control, unless something was chosen. */
  private Optional<Menu> facet(Facet facet) {
    var chosen = Optional.ofNullable(request.chosen().get(facet));
    var counts = result.facets().stream().filter(one -> one.facet() == facet).findFirst();
    int values = counts.map(one -> one.values().size()).orElse(0);
    if (chosen.isEmpty() && values < 2) {
      return Optional.empty();
    }
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("Any", Links.search(choosing(facet, null)), chosen.isEmpty(), ""));
    chosen.ifPresent(
        value -> choices.add(new Choice(said(facet, value), Links.search(request), true, "")));
    if (chosen.isEmpty()) {
      counts.ifPresent(one -> one.values().forEach(value -> choices.add(choice(facet, value))));
    }
    var rest =
        counts
            .filter(one -> chosen.isEmpty() && one.left() > 0)
            .map(one -> "and " + Say.number(one.left()) + " more");
    return Optional.of(
        new Menu(
            name(facet),
            chosen.map(value -> said(facet, value)).orElse(""),
            chosen.isPresent(),
            List.of(new Section("", choices, rest))));
  }

  private Choice choice(Facet facet, FacetCounts.Value value) {
    return new Choice(
        said(facet, value.name()),
        Links.search(choosing(facet, value.name())),
        false,
        Say.number(value.count()));
  }

  private SearchRequest choosing(Facet facet, String value) {
    var chosen = new EnumMap<Facet, String>(Facet.class);
    chosen.putAll(request.chosen());
    if (value == null) {
      chosen.remove(facet);
    } else {
      chosen.put(facet, value);
    }
    return request.withChosen(chosen);
  }

  private static String name(Facet facet) {
    return switch (facet) {
      case LANGUAGE -> "Language";
      case SPEAKER -> "Speaker";
      case CHANNEL -> "Channel";
      case YEAR -> "Year";
      case SOURCE -> "Source";
    };
  }

  private static String said(Facet facet, String value) {
    if (facet != Facet.LANGUAGE) {
      return value;
    }
    var name = Say.language(value);
    return name.isEmpty() ? "Not known" : name;
  }

  private Menu sort() {
    var now = request.arrangement().sort();
    var choices =
        Stream.of(Sort.values())
            .map(sort -> choice(said(sort), request.withSort(sort), sort == now))
            .toList();
    return new Menu("Sort", said(now), false, List.of(section("", choices)));
  }

  private static String said(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Best first";
      case NEWEST -> "Newest first";
      case OLDEST -> "Oldest first";
      case LONGEST -> "Longest first";
    };
  }

  private Menu show() {
    return new Menu(
        "Show",
        "",
        false,
        List.of(
            section("Results", views()),
            section("Moments of a video", orders()),
            section("Words round a moment", contexts()),
            section("Forms of words", tiers())));
  }

  private List<Choice> views() {
    var now = request.arrangement().view();
    return List.of(
        choice("Grouped by video", request.withView(View.VIDEOS), now == View.VIDEOS),
        choice("As a list of moments", request.withView(View.MOMENTS), now == View.MOMENTS));
  }

  private List<Choice> orders() {
    var now = request.arrangement().order();
    return List.of(
        choice("As they were said", request.withOrder(MomentOrder.TIME), now == MomentOrder.TIME),
        choice("Best first", request.withOrder(MomentOrder.RANK), now == MomentOrder.RANK));
  }

  private List<Choice> contexts() {
    var now = request.detail().context();
    var sentence = choice("The sentence", request.withContext(OptionalInt.empty()), now.isEmpty());
    var segments =
        IntStream.rangeClosed(0, Detail.MAX_CONTEXT)
            .mapToObj(
                n ->
                    choice(
                        n == 0 ? "Its segment" : "+" + n,
                        request.withContext(OptionalInt.of(n)),
                        now.equals(OptionalInt.of(n))));
    return Stream.concat(Stream.of(sentence), segments).toList();
  }

  private List<Choice> tiers() {
    var now = request.reading().tiers();
    return List.of(
        choice("All", request.withTiers(Tiers.ALL), now == Tiers.ALL),
        choice("Exactly as typed", request.withTiers(Tiers.EXACT), now == Tiers.EXACT));
  }

  private static Choice choice(String text, SearchRequest request, boolean chosen) {
    return new Choice(text, Links.search(request), chosen, "");
  }

  private static Section section(String name, List<Choice> choices) {
    return new Section(name, choices, Optional.empty());
  }
}
