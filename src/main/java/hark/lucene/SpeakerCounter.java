package hark.lucene;

import hark.language.Words;
import hark.lucene.match.SpanList;
import hark.lucene.schema.SegmentLocator;
import hark.lucene.schema.TranscriptDocument;
import hark.search.part.NameCounts;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The counts of moments by the speaker of their first word, or of transcripts by their speakers.
 * Names with the same words are the same speaker. Used by one thread.
 */
final class SpeakerCounter {

  private final NameCounts speakers;

  private SegmentLocator segments;
  private SortedSetDocValues speakersOf;
  private SortedDocValues names;
  private long[] byName;

  /**
   * @param speakers to which the counts are added
   */
  SpeakerCounter(NameCounts speakers) {
    this.speakers = speakers;
  }

  void enter(LeafReader leaf) throws IOException {
    segments = new SegmentLocator(leaf);
    speakersOf = DocValues.getSortedSet(leaf, TranscriptDocument.SPEAKERS);
    names = DocValues.getSorted(leaf, TranscriptDocument.SPEAKER);
    byName = new long[names.getValueCount()];
  }

  /**
   * Counts a transcript of the current leaf, in order of documents.
   *
   * @param counted the speakers already counted for its video, in results without moments; the new
   *     ones are added
   */
  void count(int document, SpanList spans, Set<String> counted) throws IOException {
    if (!speakersOf.advanceExact(document)) {
      return;
    }
    if (spans.isEmpty()) {
      countTranscript(counted);
    } else {
      countMoments(document, spans);
    }
  }

  private void countTranscript(Set<String> counted) throws IOException {
    for (int i = 0; i < speakersOf.docValueCount(); i++) {
      var name = speakersOf.lookupOrd(speakersOf.nextOrd()).utf8ToString();
      if (counted.add("speaker " + words(name))) {
        speakers.add(words(name), name, 1);
      }
    }
  }

  private void countMoments(int document, SpanList spans) throws IOException {
    segments.advance(document);
    int first = document - segments.segments();
    for (int i = 0; i < spans.size(); i++) { // in order of their starts
      if (names.advanceExact(first + segments.segmentAt(spans.start(i)))) {
        byName[names.ordValue()]++;
      }
    }
  }

  void leave() throws IOException {
    for (int i = 0; i < byName.length; i++) {
      if (byName[i] > 0) {
        var name = names.lookupOrd(i).utf8ToString();
        speakers.add(words(name), name, byName[i]);
      }
    }
  }

  /** Reduces a name to its words, which are equal for names of the same speaker. */
  static String words(String name) {
    return Words.of(name).stream().map(Words.Word::text).collect(Collectors.joining(" "));
  }
}
