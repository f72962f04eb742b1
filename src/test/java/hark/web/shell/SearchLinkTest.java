package hark.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.view.PageLinks;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The links to results and the parameters that read them, which name the same things. */
class SearchLinkTest {

  /** A value that is no default, for each parameter of an address of a page of results. */
  private static final Map<String, String> UNUSUAL =
      Map.ofEntries(
          Map.entry("q", "high tide & \"low\" 潮"),
          Map.entry("video", "VI1"),
          Map.entry("lang", "de"),
          Map.entry("speaker", "Ada Finch"),
          Map.entry("channel", "Birds + more"),
          Map.entry("year", "2024"),
          Map.entry("source", "feed"),
          Map.entry("nearby", "7"),
          Map.entry("tiers", "exact"),
          Map.entry("tracks", "all"),
          Map.entry("sort", "newest"),
          Map.entry("order", "rank"),
          Map.entry("view", "moments"),
          Map.entry("context", "2"),
          Map.entry("page", "3"),
          Map.entry("size", "20"),
          Map.entry("state", "s7"));

  /** Parameters that are not part of a page's address: the page decides them or goes on by them. */
  private static final List<String> OTHERS =
      List.of("facets", "allMoments", "replace", "after", "typing", "playable");

  @Test
  void aLinkIsReadBackAsTheSameSearch() throws ReflectiveOperationException {
    var request = parameters(UNUSUAL).request();
    var link = PageLinks.search(request);
    assertEquals(new TreeMap<>(UNUSUAL), read(link));
    assertEquals(request, parameters(read(link)).request());
  }

  @Test
  void defaultsAreLeftOut() throws ReflectiveOperationException {
    assertEquals("/search?q=tide", PageLinks.search(parameters(Map.of("q", "tide")).request()));
  }

  @Test
  void everyParameterIsChecked() {
    var checked = new TreeSet<>(UNUSUAL.keySet());
    checked.addAll(OTHERS);
    assertEquals(new TreeSet<>(names()), checked);
  }

  private static Map<String, String> read(String link) {
    return Arrays.stream(URI.create(link).getRawQuery().split("&"))
        .map(part -> part.split("=", 2))
        .collect(
            Collectors.toMap(
                part -> part[0],
                part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8),
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  private static List<String> names() {
    return Arrays.stream(SearchParameters.class.getDeclaredConstructors()[0].getParameters())
        .map(parameter -> parameter.getAnnotation(QueryParam.class).value())
        .toList();
  }

  private static SearchParameters parameters(Map<String, String> values)
      throws ReflectiveOperationException {
    return (SearchParameters)
        SearchParameters.class.getDeclaredConstructors()[0].newInstance(
            names().stream().map(values::get).toArray());
  }
}
