package hark.web.view;

import hark.search.request.Facet;
import hark.search.request.MatchOptions;
import hark.search.request.MomentOrder;
import hark.search.request.PageRequest;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.TierSelection;
import hark.search.request.TrackSelection;
import hark.search.request.VideoSort;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The conversion of a search to an address, or to the fields of a form. */
public final class SearchLink {

  private final Map<String, String> parameters = new LinkedHashMap<>();

  private SearchLink() {}

  static String of(SearchRequest request) {
    var link = new SearchLink();
    link.add("q", request.queryText());
    link.addQuestion(request);
    link.addPage(request.page());
    return link.under("/search");
  }

  /**
   * Returns the address of the whole result as a file.
   *
   * @param ending of the file: {@code csv} or {@code json}
   */
  public static String file(String ending, SearchRequest request) {
    var link = new SearchLink();
    link.add("q", request.queryText());
    link.addQuestion(request);
    link.parameters.remove("view");
    return link.under("/api/search." + ending);
  }

  private String under(String path) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=" + DeepLink.encode(one.getValue()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  /** Returns the fields of a search that are kept when the query text changes. */
  public static Map<String, String> fields(SearchRequest request) {
    var link = new SearchLink();
    link.addQuestion(request);
    link.addSize(request.page());
    return link.parameters;
  }

  /** Returns the parameters that filter the videos of a result and sort them. */
  static Map<String, String> narrowing(SearchRequest request) {
    var link = new SearchLink();
    link.addChosen(request);
    link.addUnusual("tracks", request.matchOptions().tracks(), TrackSelection.BEST);
    link.addUnusual("sort", request.resultOrder().sort(), VideoSort.RELEVANCE);
    return link.parameters;
  }

  private void addChosen(SearchRequest request) {
    for (var facet : Facet.values()) {
      var value = request.facetValues().get(facet);
      if (value != null) {
        add(parameter(facet), value);
      }
    }
  }

  private void addQuestion(SearchRequest request) {
    request.video().ifPresent(video -> add("video", video.value()));
    addChosen(request);
    var reading = request.matchOptions();
    if (reading.nearby() != MatchOptions.USUAL.nearby()) {
      add("nearby", String.valueOf(reading.nearby()));
    }
    if (!reading.tiers().equals(TierSelection.ALL)) {
      add("tiers", reading.tiers().text());
    }
    addUnusual("tracks", reading.tracks(), TrackSelection.BEST);
    addUnusual("sort", request.resultOrder().sort(), VideoSort.RELEVANCE);
    addUnusual("order", request.resultOrder().order(), MomentOrder.BEST);
    request.among().ifPresent(_ -> add("playable", "true"));
    addUnusual("view", request.resultOrder().view(), ResultView.VIDEOS);
    request
        .resultOptions()
        .context()
        .ifPresent(segments -> add("context", String.valueOf(segments)));
  }

  private void addPage(PageRequest page) {
    addSize(page);
    if (page.number() > 1) {
      add("page", String.valueOf(page.number()));
      page.snapshot().ifPresent(state -> add("state", state));
    }
    page.after().ifPresent(after -> add("after", after));
  }

  private void addSize(PageRequest page) {
    if (page.size() != PageRequest.DEFAULT_SIZE) {
      add("size", String.valueOf(page.size()));
    }
  }

  private <E extends Enum<E>> void addUnusual(String name, E value, E usual) {
    if (value != usual) {
      add(name, value.name().toLowerCase(Locale.ROOT));
    }
  }

  private void add(String name, String value) {
    parameters.put(name, value);
  }

  /** Returns the name of the parameter for the chosen value of a facet. */
  public static String parameter(Facet facet) {
    return switch (facet) {
      case LANGUAGE -> "lang";
      case SPEAKER -> "speaker";
      case CHANNEL -> "channel";
      case YEAR -> "year";
      case SOURCE -> "source";
    };
  }
}
