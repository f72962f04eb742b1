package hark.lucene;

import hark.search.Facet;
import hark.search.FacetCounts;
import hark.search.FacetCounts.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * Counts moments, or transcripts where there are none, by facets, so that each count is the total
 * that the filter of that value gives. Goes through the leaves one after the other. Used by one
 * thread.
 */
final class FacetCounter {

  /** The most values listed of a facet. */
  static final int MOST = 50;

  private final Map<String, Long> languages = new HashMap<>();
  private final NameCounts channels = new NameCounts(new HashMap<>());
  private final NameCounts sources = new NameCounts(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
  private final Map<String, Long> years = new HashMap<>();
  private final SpeakerCounter speakers = new SpeakerCounter();

  private SortedDocValues languageOf;
  private SortedDocValues channelOf;
  private SortedDocValues sourceOf;
  private NumericDocValues dayOf;
  private long[] byLanguage;
  private long[] byChannel;
  private long[] bySource;

  void enter(LeafReader leaf) throws IOException {
    languageOf = DocValues.getSorted(leaf, TranscriptDocument.LANGUAGE);
    sourceOf = DocValues.getSorted(leaf, TranscriptDocument.SOURCE);
    dayOf = DocValues.getNumeric(leaf, TranscriptDocument.DAY);
    channelOf = DocValues.getSorted(leaf, TranscriptDocument.CHANNEL);
    byChannel = new long[channelOf.getValueCount()];
    byLanguage = new long[languageOf.getValueCount()];
    bySource = new long[sourceOf.getValueCount()];
    speakers.enter(leaf);
  }

  /** Counts a transcript of the leaf entered, in order. */
  void count(int document, SpanList spans) throws IOException {
    int moments = Math.max(1, spans.size());
    count(languageOf, byLanguage, document, moments);
    count(channelOf, byChannel, document, moments);
    count(sourceOf, bySource, document, moments);
    if (dayOf.advanceExact(document)) {
      int year = LocalDate.ofEpochDay(dayOf.longValue()).getYear();
      years.merge(String.valueOf(year), (long) moments, Long::sum);
    }
    speakers.count(document, spans);
  }

  private static void count(SortedDocValues values, long[] counts, int document, int moments)
      throws IOException {
    if (values.advanceExact(document)) {
      counts[values.ordValue()] += moments;
    }
  }

  void leave() throws IOException {
    for (int i = 0; i < byLanguage.length; i++) {
      if (byLanguage[i] > 0) {
        var language = language(languageOf.lookupOrd(i).utf8ToString());
        languages.merge(language, byLanguage[i], Long::sum);
      }
    }
    for (int i = 0; i < byChannel.length; i++) {
      var channel = channelOf.lookupOrd(i).utf8ToString();
      channels.add(SpeakerCounter.words(channel), channel, byChannel[i]);
    }
    for (int i = 0; i < bySource.length; i++) {
      var source = sourceOf.lookupOrd(i).utf8ToString();
      sources.add(source, source, bySource[i]);
    }
    speakers.leave();
  }

  /** Of {@code zh-Hant-TW} it is {@code zh}: the widest filter that lets the tag through. */
  private static String language(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  /** The counts, in the order of {@link Facet}; facets without a value are left out. */
  List<FacetCounts> counts() {
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

  private static final Comparator<Value> MOST_FIRST =
      Comparator.comparingLong(Value::count).reversed().thenComparing(Value::name);

  private static final Comparator<Value> NEWEST_FIRST =
      Comparator.comparingInt((Value value) -> Integer.parseInt(value.name())).reversed();

  private static FacetCounts counts(
      Facet facet, Map<String, Long> counts, Comparator<Value> order) {
    var values =
        counts.entrySet().stream()
            .map(entry -> new Value(entry.getKey(), entry.getValue()))
            .sorted(order)
            .limit(MOST)
            .toList();
    return new FacetCounts(facet, values, counts.size() - values.size());
  }
}
