package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import hark.transcript.WordTime;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/**
 * The times of the words of one transcript: their own times if known, read on demand, otherwise
 * those of their segments. Used by one thread.
 */
public final class SpokenTimes {

  private final TranscriptTimeline timeline;
  private final WordTimesField field;
  private final int firstDocument;
  private final boolean inOrder;
  private final boolean ofWords;

  /** The word times of each segment, once read. */
  private final List<WordTime>[] read;

  /** The last segments looked up: the next ones are mostly near. */
  private int startSegment;

  private int endSegment;

  private long askedEnd;
  private int endingSegment;

  /**
   * @param document of the whole transcript, within the leaf
   * @param inOrder whether the ends of the segments never fall
   * @param ofWords whether any word has a time of its own
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  SpokenTimes(
      LeafReader leaf,
      int document,
      TranscriptTimeline timeline,
      boolean inOrder,
      boolean ofWords) {
    this.timeline = timeline;
    this.field = new WordTimesField(leaf, TranscriptDocument.WORD_TIMES);
    this.firstDocument = document - timeline.segments();
    this.inOrder = inOrder && !ofWords;
    this.ofWords = ofWords;
    this.read = ofWords ? new List[timeline.segments()] : new List[0];
  }

  TranscriptTimeline timeline() {
    return timeline;
  }

  /** Checks whether any word has a time of its own. */
  public boolean ofWords() {
    return ofWords;
  }

  /**
   * Checks whether the ends of words never fall; never the case if words have times of their own.
   */
  public boolean inOrder() {
    return inOrder;
  }

  /**
   * Returns a position before which every word ends before a time; 0 if words have times of their
   * own.
   *
   * @param millis fastest if it rises from call to call
   */
  public int firstEndingFrom(long millis) {
    if (ofWords) {
      return 0;
    }
    int segment = millis < askedEnd ? 0 : endingSegment;
    while (segment < timeline.segments() && timeline.endMillis(segment) < millis) {
      segment++;
    }
    askedEnd = millis;
    endingSegment = segment;
    return firstPosition(segment);
  }

  /**
   * Returns a position from which on every word starts after a time; the largest integer if there
   * is none or words have times of their own.
   */
  public int firstStartingAfter(long millis) {
    return ofWords ? Integer.MAX_VALUE : firstPosition(timeline.firstStartingAfter(millis));
  }

  private int firstPosition(int segment) {
    return segment == timeline.segments() ? Integer.MAX_VALUE : timeline.firstPosition(segment);
  }

  /** Returns the times of a segment's words; empty if unknown. */
  List<WordTime> of(int segment) throws IOException {
    if (!ofWords) {
      return List.of();
    }
    if (read[segment] == null) {
      read[segment] = field.read(firstDocument + segment, timeline.startMillis(segment));
    }
    return read[segment];
  }

  /** Returns the own time of the word at a position of a segment; empty if unknown. */
  Optional<WordTime> at(int position, int segment) throws IOException {
    var times = of(segment);
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(times.get(position - timeline.firstPosition(segment)));
  }

  /** Returns the start of the word at a position: its own if known, otherwise its segment's. */
  public long startMillis(int position) throws IOException {
    startSegment = timeline.segmentAt(position, startSegment);
    var times = of(startSegment);
    return times.isEmpty()
        ? timeline.startMillis(startSegment)
        : times.get(position - timeline.firstPosition(startSegment)).startMillis();
  }

  /** Returns the end of the word at a position: its own if known, otherwise its segment's. */
  public long endMillis(int position) throws IOException {
    endSegment = timeline.segmentAt(position, endSegment);
    var times = of(endSegment);
    return times.isEmpty()
        ? timeline.endMillis(endSegment)
        : times.get(position - timeline.firstPosition(endSegment)).endMillis();
  }
}
