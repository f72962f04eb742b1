package hark.lucene;

import hark.language.sound.WordFrequencies;
import hark.lucene.IndexCatalog.TranscriptLocation;
import hark.lucene.match.PositionWindow;
import hark.lucene.match.SearchBudget;
import hark.lucene.schema.LeafColumns;
import hark.lucene.schema.PlaybackTimes;
import hark.lucene.schema.SegmentText;
import hark.lucene.schema.TranscriptReader;
import hark.lucene.sound.WordPlaces;
import hark.search.MisheardPlace;
import hark.search.Snippet;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.search.part.MisheardPart;
import hark.search.part.MisheardPart.HeardPlace;
import hark.search.part.MisheardPart.WordPosition;
import hark.search.part.MisheardTally;
import hark.transcript.Track.TrackKind;
import hark.transcript.TranscriptTimeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * A finder of the segments in one reader that have words which were probably written for a name. It
 * looks up the places of the words, and reads the segments there. Used by one thread.
 */
final class MisheardFinder {

  /** The steps that reading a segment takes, about. */
  private static final int STEPS = 256;

  /** The longest text of a segment, that of a correction. */
  private static final int LONGEST_TEXT = 10_000;

  private static final Snippet NO_SENTENCE = new Snippet(List.of());

  private static final String ENDS_SENTENCE = ".?!:\u2026";

  private final IndexSearcher searcher;
  private final Set<Integer> hidden;
  private final List<HeardPlace> places = new ArrayList<>();
  private int read;

  /**
   * @param tracks the videos of the searcher that have several tracks
   */
  MisheardFinder(IndexSearcher searcher, TrackMap tracks) throws IOException {
    this.searcher = searcher;
    this.hidden = tracks.hidden(List.of());
  }

  /**
   * Finds places, without their sentences.
   *
   * @param words as {@link hark.search.MisheardWords#words()}
   */
  MisheardPart find(List<String> words) throws IOException {
    for (var heard : words) {
      for (var leaf : searcher.getIndexReader().leaves()) {
        read(leaf, heard);
      }
    }
    return new MisheardPart(places, read);
  }

  /**
   * Returns the sentences of some words, with these marked.
   *
   * @return for each in turn; empty if its transcript is not here
   */
  List<Optional<Snippet>> sentences(List<WordPosition> positions) throws IOException {
    var sentences = new ArrayList<Optional<Snippet>>(positions.size());
    for (var words : positions) {
      SearchBudget.spend(STEPS);
      var location = IndexCatalog.place(searcher, words.video(), words.track());
      sentences.add(
          location.isEmpty() ? Optional.empty() : Optional.of(sentence(location.get(), words)));
    }
    return sentences;
  }

  private static Snippet sentence(TranscriptLocation location, WordPosition words)
      throws IOException {
    var columns = new LeafColumns(location.leaf().reader());
    return new OpenTranscript(columns, location.document())
        .sentence(words.position(), words.words());
  }

  private void read(LeafReaderContext leaf, String heard) throws IOException {
    var found = WordPlaces.of(leaf.reader(), heard);
    SearchBudget.spend(found.length);
    int size = heard.indexOf(' ') < 0 ? 1 : 2;
    boolean isUsual = size == 1 && WordFrequencies.perMillion(heard) > 0;
    var columns = new LeafColumns(leaf.reader());
    OpenTranscript open = null;
    for (long place : found) {
      int document = WordPlaces.document(place);
      if (read == MisheardTally.MOST_READ) {
        return;
      }
      if (!hidden.contains(leaf.docBase + document)) {
        if (open == null || open.document != document) {
          open = new OpenTranscript(columns, document);
        }
        if (open.isRecognised()) {
          read(open, heard, WordPlaces.position(place), size, isUsual);
        }
      }
    }
  }

  private void read(OpenTranscript open, String heard, int position, int size, boolean isUsual)
      throws IOException {
    int segment = open.timeline.segmentAt(position);
    if (segment == open.lastSegment) {
      return;
    }
    SearchBudget.spend(STEPS);
    read++;
    var text = open.playback.texts().of(segment);
    if (text.endPosition() < position + size || text.text().length() > LONGEST_TEXT) {
      return; // two words in two segments, or a text that cannot be corrected
    }
    if (isUsual && !isWrittenAsName(text.text(), text.start(position))) {
      return;
    }
    open.lastSegment = segment;
    places.add(new HeardPlace(open.place(heard, position, size, text), position));
  }

  /** Checks whether a word has a capital that does not come from the beginning of a sentence. */
  private static boolean isWrittenAsName(String text, int start) {
    int before = start - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return Character.isUpperCase(text.codePointAt(start))
        && before >= 0
        && ENDS_SENTENCE.indexOf(text.charAt(before)) < 0;
  }

  /** A transcript that is read. */
  private static final class OpenTranscript {

    private final int document;
    private final IndexedTrack entry;
    private final TranscriptTimeline timeline;
    private final PlaybackTimes playback;

    /** The last segment that was added; -1 before the first. */
    private int lastSegment = -1;

    OpenTranscript(LeafColumns columns, int document) throws IOException {
      this.document = document;
      var reader = new TranscriptReader(columns, document);
      this.entry = reader.entry();
      this.timeline = reader.timeline();
      this.playback = new PlaybackTimes(reader, timeline);
    }

    boolean isRecognised() {
      return entry.track().kind() != TrackKind.HUMAN;
    }

    MisheardPlace place(String heard, int position, int words, SegmentText text)
        throws IOException {
      int segment = timeline.segmentAt(position);
      long start = playback.startMillis(position);
      return new MisheardPlace(
          entry.video(),
          entry.track(),
          segment,
          timeline.startMillis(segment),
          start,
          Math.max(start, playback.endMillis(position + words - 1)),
          heard,
          text.text().hashCode(),
          NO_SENTENCE);
    }

    Snippet sentence(int position, int words) throws IOException {
      var positions = new PositionWindow(position);
      positions.add(position, position + words - 1);
      int segment = timeline.segmentAt(position);
      var builder = SnippetBuilder.ofASentence();
      int last = Math.min(timeline.segments() - 1, segment + 1);
      for (int i = Math.max(0, segment - 1); i <= last; i++) {
        builder.addNeeded(playback.texts().of(i), positions, positions);
      }
      return builder.snippet();
    }
  }
}
