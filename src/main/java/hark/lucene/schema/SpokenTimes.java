package hark.lucene.schema;

import hark.transcript.TranscriptTimeline;
import hark.transcript.WordTime;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/**
 * When the words of one transcript were said: their own times where they are known, read as asked
 * for. Used by one thread.
 */
public final class SpokenTimes {

  private final TranscriptTimeline timeline;
  private final WordTimesField field;
  private final int firstDocument;
  private final boolean inOrder;
  private final boolean ofWords;

  /** For each segment the times of its words, once they were read. */
  private final List<WordTime>[] read;

  /** The segments asked about last: the next ones are mostly near. */
  private int startSegment;

  private int endSegment;

  private long askedEnd;
  private int endingSegment;

  /**
   * @param document of the whole transcript, within the leaf
   * @param inOrder whether the segments end in their order
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

  /** Tells whether any word has a time of its own. */
  public boolean ofWords() {
    return ofWords;
  }

  /**
   * Tells whether it is sure that no word has been said before one ahead of it; never where words
   * have times of their own.
   */
  public boolean inOrder() {
    return inOrder;
  }

  /**
   * A position before which no word has been said at a time or later; where words have times of
   * their own, 0.
   *
   * @param millis best asked about in rising order
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
   * A position from which on every word begins after a time; where words have times of their own,
   * none is known.
   */
  public int firstStartingAfter(long millis) {
    return ofWords ? Integer.MAX_VALUE : firstPosition(timeline.firstStartingAfter(millis));
  }

  private int firstPosition(int segment) {
    return segment == timeline.segments() ? Integer.MAX_VALUE : timeline.firstPosition(segment);
  }

  /** The times of a segment's words; empty where they are not known. */
  List<WordTime> of(int segment) throws IOException {
    if (!ofWords) {
      return List.of();
    }
    if (read[segment] == null) {
      read[segment] = field.read(firstDocument + segment, timeline.startMillis(segment));
    }
    return read[segment];
  }

  /** The own time of the word at a position of a segment; nothing where it is not known. */
  Optional<WordTime> at(int position, int segment) throws IOException {
    var times = of(segment);
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(times.get(position - timeline.firstPosition(segment)));
  }

  /** When the word at a position began: its own time where known, else its segment's. */
  public long startMillis(int position) throws IOException {
    startSegment = timeline.segmentAt(position, startSegment);
    var times = of(startSegment);
    return times.isEmpty()
        ? timeline.startMillis(startSegment)
        : times.get(position - timeline.firstPosition(startSegment)).startMillis();
  }

  /** When the word at a position had been said: its own time where known, else its segment's. */
  public long endMillis(int position) throws IOException {
    endSegment = timeline.segmentAt(position, endSegment);
    var times = of(endSegment);
    return times.isEmpty()
        ? timeline.endMillis(endSegment)
        : times.get(position - timeline.firstPosition(endSegment)).endMillis();
  }
}
