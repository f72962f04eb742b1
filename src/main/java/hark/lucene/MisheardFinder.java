package hark.lucene;

import hark.language.sound.WordFrequencies;
import hark.lucene.IndexSnapshots.Snapshot;
import hark.lucene.match.PositionWindow;
import hark.lucene.match.SearchBudget;
import hark.lucene.schema.LeafColumns;
import hark.lucene.schema.PlaybackTimes;
import hark.lucene.schema.SegmentText;
import hark.lucene.schema.TranscriptReader;
import hark.lucene.sound.WordPlaces;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardPlaces.HeardWords;
import hark.search.Snippet;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Track.TrackKind;
import hark.transcript.TranscriptTimeline;
import hark.transcript.VideoId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;

/**
 * A finder of the segments in one snapshot that have words which were probably written for a name.
 * It looks up the places of the words, and reads the segments there. Used by one thread.
 */
final class MisheardFinder {

  /** The most places that are read for one name. */
  private static final int MOST_PLACES = 10_000;

  /** The steps that reading a segment takes, about. */
  private static final int STEPS = 256;

  /** The longest text of a segment, that of a correction. */
  private static final int LONGEST_TEXT = 10_000;

  private static final Snippet NO_SENTENCE = new Snippet(List.of());

  private static final String ENDS_SENTENCE = ".?!:\u2026";

  private final Snapshot snapshot;
  private final List<String> words;
  private final Predicate<MisheardPlace> isWanted;
  private final int most;
  private final Set<Integer> hidden;
  private final List<MisheardPlace> places = new ArrayList<>();
  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final Set<VideoId> videos = new HashSet<>();
  private int total;
  private int read;

  /** The places of the same words. */
  private static final class Count {
    private int places;
    private final Set<VideoId> videos = new HashSet<>();
  }

  /**
   * @param words as {@link hark.search.MisheardWords#words()}
   * @param isWanted decides for each place, which has no sentence yet, whether it is counted
   * @param most the most places that are listed
   */
  MisheardFinder(Snapshot snapshot, List<String> words, Predicate<MisheardPlace> isWanted, int most)
      throws IOException {
    this.snapshot = snapshot;
    this.words = words;
    this.isWanted = isWanted;
    this.most = most;
    this.hidden = snapshot.tracks().hidden(List.of());
  }

  MisheardPlaces find() throws IOException {
    for (var heard : words) {
      for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
        read(leaf, heard);
      }
    }
    return new MisheardPlaces(places, heard(), total, videos.size(), read < MOST_PLACES);
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
      if (read == MOST_PLACES) {
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
    var place = open.place(heard, position, size, text);
    if (isWanted.test(place)) {
      count(place);
      if (places.size() < most) {
        places.add(place.withSentence(open.sentence(position, size)));
      }
    }
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

  private void count(MisheardPlace place) {
    total++;
    videos.add(place.video().id());
    var count = counts.computeIfAbsent(place.heard(), _ -> new Count());
    count.places++;
    count.videos.add(place.video().id());
  }

  private List<HeardWords> heard() {
    return counts.entrySet().stream()
        .map(
            one ->
                new HeardWords(one.getKey(), one.getValue().places, one.getValue().videos.size()))
        .toList();
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
