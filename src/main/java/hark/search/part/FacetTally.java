package hark.search.part;

import hark.search.FacetCounts;
import hark.search.FacetCounts.FacetValue;
import hark.search.request.Facet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of all values of the facets in one part of an index; can be merged with those of other
 * parts. Used by one thread.
 */
public final class FacetTally {

  /** The most values listed for a facet. */
  static final int MOST = 50;

  private static final Comparator<FacetValue> MOST_FIRST =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::name);

  private static final Comparator<FacetValue> NEWEST_FIRST =
      Comparator.comparingInt((FacetValue value) -> Integer.parseInt(value.name())).reversed();

  private final Map<String, Long> languages = new HashMap<>();
  private final Map<String, Long> years = new HashMap<>();
  private final NameCounts speakers = new NameCounts(new HashMap<>());
  private final NameCounts channels = new NameCounts(new HashMap<>());
  private final NameCounts sources = new NameCounts(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

  public void addLanguage(String language, long count) {
    languages.merge(language, count, Long::sum);
  }

  public void addYear(String year, long count) {
    years.merge(year, count, Long::sum);
  }

  /** Returns the counts by language; changes with this. */
  public Map<String, Long> languages() {
    return languages;
  }

  /** Returns the counts by year; changes with this. */
  public Map<String, Long> years() {
    return years;
  }

  public NameCounts speakers() {
    return speakers;
  }

  public NameCounts channels() {
    return channels;
  }

  public NameCounts sources() {
    return sources;
  }

  /** Adds the counts of another part. */
  public void addAll(FacetTally other) {
    other.languages.forEach(this::addLanguage);
    other.years.forEach(this::addYear);
    speakers.addAll(other.speakers);
    channels.addAll(other.channels);
    sources.addAll(other.sources);
  }

  /** Returns the counts, in the order of {@link Facet}; facets without a value are left out. */
  public List<FacetCounts> counts() {
    return List.of(
            counts(Facet.LANGUAGE, languages, MOST_FIRST),
            counts(Facet.SPEAKER, speakers.counts(), MOST_FIRST),
            counts(Facet.CHANNEL, channels.counts(), MOST_FIRST),
            counts(Facet.YEAR, years, NEWEST_FIRST),
            counts(Facet.SOURCE, sources.counts(), MOST_FIRST))
        .stream()
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  private static FacetCounts counts(
      Facet facet, Map<String, Long> counts, Comparator<FacetValue> order) {
    var values =
        counts.entrySet().stream()
            .map(entry -> new FacetValue(entry.getKey(), entry.getValue()))
            .sorted(order)
            .limit(MOST)
            .toList();
    return new FacetCounts(facet, values, counts.size() - values.size());
  }
}
