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
import hark.web.view.Menu.About;
import hark.web.view.Menu.Choice;
import hark.web.view.Menu.Kind;
import hark.web.view.Menu.Name;
import hark.web.view.Menu.Section;
import hark.web.view.Menu.Way;
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
    choices.add(
        new Choice(Name.of(Way.ANY), Links.search(choosing(facet, null)), chosen.isEmpty(), ""));
    chosen.ifPresent(
        value -> choices.add(new Choice(said(facet, value), Links.search(request), true, "")));
    if (chosen.isEmpty()) {
      counts.ifPresent(one -> one.values().forEach(value -> choices.add(choice(facet, value))));
    }
    int left = chosen.isPresent() ? 0 : counts.map(FacetCounts::left).orElse(0);
    return Optional.of(
        new Menu(
            kind(facet),
            chosen.map(value -> said(facet, value)),
            chosen.isPresent(),
            List.of(new Section(About.ALL_OF_IT, choices, left))));
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

  private static Kind kind(Facet facet) {
    return switch (facet) {
      case LANGUAGE -> Kind.LANGUAGE;
      case SPEAKER -> Kind.SPEAKER;
      case CHANNEL -> Kind.CHANNEL;
      case YEAR -> Kind.YEAR;
      case SOURCE -> Kind.SOURCE;
    };
  }

  private static Name said(Facet facet, String value) {
    var name = facet == Facet.LANGUAGE ? Say.language(value) : value;
    return name.isEmpty() ? Name.of(Way.NOT_KNOWN) : new Name(Way.VALUE, name);
  }

  private Menu sort() {
    var now = request.arrangement().sort();
    var choices =
        Stream.of(Sort.values())
            .map(sort -> choice(said(sort), request.withSort(sort), sort == now))
            .toList();
    return new Menu(
        Kind.SORT, Optional.of(said(now)), false, List.of(section(About.ALL_OF_IT, choices)));
  }

  private static Name said(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> Name.of(Way.BEST_FIRST);
      case NEWEST -> Name.of(Way.NEWEST_FIRST);
      case OLDEST -> Name.of(Way.OLDEST_FIRST);
      case LONGEST -> Name.of(Way.LONGEST_FIRST);
    };
  }

  private Menu show() {
    return new Menu(
        Kind.SHOW,
        Optional.empty(),
        false,
        List.of(
            section(About.RESULTS, views()),
            section(About.MOMENTS, orders()),
            section(About.WORDS, contexts()),
            section(About.FORMS, tiers())));
  }

  private List<Choice> views() {
    var now = request.arrangement().view();
    return List.of(
        choice(Way.BY_VIDEO, request.withView(View.VIDEOS), now == View.VIDEOS),
        choice(Way.AS_A_LIST, request.withView(View.MOMENTS), now == View.MOMENTS));
  }

  private List<Choice> orders() {
    var now = request.arrangement().order();
    return List.of(
        choice(Way.AS_SAID, request.withOrder(MomentOrder.TIME), now == MomentOrder.TIME),
        choice(Way.BEST_FIRST, request.withOrder(MomentOrder.RANK), now == MomentOrder.RANK));
  }

  private List<Choice> contexts() {
    var now = request.detail().context();
    var sentence = choice(Way.SENTENCE, request.withContext(OptionalInt.empty()), now.isEmpty());
    var segments =
        IntStream.rangeClosed(0, Detail.MAX_CONTEXT)
            .mapToObj(
                n ->
                    choice(
                        n == 0
                            ? Name.of(Way.SEGMENT)
                            : new Name(Way.MORE_SEGMENTS, String.valueOf(n)),
                        request.withContext(OptionalInt.of(n)),
                        now.equals(OptionalInt.of(n))));
    return Stream.concat(Stream.of(sentence), segments).toList();
  }

  private List<Choice> tiers() {
    var now = request.reading().tiers();
    return List.of(
        choice(Way.ALL_FORMS, request.withTiers(Tiers.ALL), now == Tiers.ALL),
        choice(Way.AS_TYPED, request.withTiers(Tiers.EXACT), now == Tiers.EXACT));
  }

  private static Choice choice(Way way, SearchRequest request, boolean chosen) {
    return choice(Name.of(way), request, chosen);
  }

  private static Choice choice(Name name, SearchRequest request, boolean chosen) {
    return new Choice(name, Links.search(request), chosen, "");
  }

  private static Section section(About about, List<Choice> choices) {
    return new Section(about, choices, 0);
  }
}
