package hark.lucene;

import hark.lucene.match.SpanList;
import hark.lucene.schema.TranscriptDocument;
import hark.search.part.FacetTally;
import hark.search.request.Facet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * The counts of moments, or of transcripts in results without moments, by facets; each count is the
 * total of the search with that value as a filter. Takes one leaf after the other. Used by one
 * thread.
 */
final class FacetCounter {

  private final FacetTally tally = new FacetTally();
  private final SpeakerCounter speakers = new SpeakerCounter(tally.speakers());

  private SortedDocValues languageOf;
  private SortedDocValues channelOf;
  private SortedDocValues sourceOf;
  private NumericDocValues dayOf;
  private long[] byLanguage;
  private long[] byChannel;
  private long[] bySource;

  /**
   * The values already counted for the video of the current transcript; null if that does not
   * matter.
   */
  private Set<String> counted;

  /** The values already counted for videos with several tracks, by the number of the video. */
  private final Map<Integer, Set<String>> countedOf = new HashMap<>();

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

  /**
   * Counts a transcript of the current leaf, in order of documents.
   *
   * @param sibling the transcript as one of several of a video; null if it is the only one
   */
  void count(int document, SpanList spans, TrackMap.Sibling sibling) throws IOException {
    // Without moments videos are counted, and each value once, whatever track it comes from.
    boolean again = sibling != null && spans.isEmpty();
    counted = again ? countedOf.computeIfAbsent(sibling.video(), _ -> new HashSet<>()) : null;
    int moments = Math.max(1, spans.size());
    if (has(languageOf, document, Facet.LANGUAGE, FacetCounter::language)) {
      byLanguage[languageOf.ordValue()] += moments;
    }
    if (has(channelOf, document, Facet.CHANNEL, SpeakerCounter::words)) {
      byChannel[channelOf.ordValue()] += moments;
    }
    if (has(sourceOf, document, Facet.SOURCE, name -> name.toLowerCase(Locale.ROOT))) {
      bySource[sourceOf.ordValue()] += moments;
    }
    if (dayOf.advanceExact(document)) {
      var year = String.valueOf(LocalDate.ofEpochDay(dayOf.longValue()).getYear());
      if (isNew(Facet.YEAR, year)) {
        tally.addYear(year, moments);
      }
    }
    speakers.count(document, spans, counted == null ? new HashSet<>() : counted);
  }

  /**
   * Checks whether a transcript has a value to count, and moves the values to it.
   *
   * @param same maps values that one filter selects to the same text
   */
  private boolean has(SortedDocValues values, int document, Facet facet, UnaryOperator<String> same)
      throws IOException {
    return values.advanceExact(document)
        && (counted == null
            || isNew(facet, same.apply(values.lookupOrd(values.ordValue()).utf8ToString())));
  }

  private boolean isNew(Facet facet, String value) {
    return counted == null || counted.add(facet + " " + value);
  }

  void leave() throws IOException {
    for (int i = 0; i < byLanguage.length; i++) {
      if (byLanguage[i] > 0) {
        var language = language(languageOf.lookupOrd(i).utf8ToString());
        tally.addLanguage(language, byLanguage[i]);
      }
    }
    for (int i = 0; i < byChannel.length; i++) {
      var channel = channelOf.lookupOrd(i).utf8ToString();
      tally.channels().add(SpeakerCounter.words(channel), channel, byChannel[i]);
    }
    for (int i = 0; i < bySource.length; i++) {
      var source = sourceOf.lookupOrd(i).utf8ToString();
      tally.sources().add(source, source, bySource[i]);
    }
    speakers.leave();
  }

  /** Reduces {@code zh-Hant-TW} to {@code zh}: the widest filter that selects the tag. */
  private static String language(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  /** Returns the counts of the leaves so far. */
  FacetTally tally() {
    return tally;
  }
}
