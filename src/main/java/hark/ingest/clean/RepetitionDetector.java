package hark.ingest.clean;

import hark.caption.CaptionRemark;
import hark.caption.RemarkKind;
import hark.caption.RemarkPhrase;
import hark.language.Words;
import hark.message.Message;
import hark.transcript.ClockTime;
import hark.transcript.Segment;
import hark.transcript.WorkDeadline;
import java.util.List;
import java.util.Optional;

/**
 * A detector of passages that repeat the same words many times, as recognisers produce when they
 * fail. Such passages may also have been sung or prayed, so they are reported and left as they are.
 * Used by one thread.
 */
final class RepetitionDetector {

  /** The longest phrase that is searched for, in words. */
  private static final int LONGEST = 32;

  private static final int FEWEST_TIMES = 5;
  private static final int FEWEST_WORDS = 10;

  /**
   * The distance of the sampled positions, in words; no loop is short enough to lie between two.
   */
  private static final int STRIDE = 4;

  private final List<Segment> segments;

  private final WordHashes words = new WordHashes();
  private int count;
  private Message first = Message.EMPTY;

  private RepetitionDetector(List<Segment> segments) {
    this.segments = segments;
  }

  /** Returns the remark for a receipt; empty if there are no repetitions. */
  static Optional<CaptionRemark> find(List<Segment> segments) {
    var loops = new RepetitionDetector(segments);
    segments.forEach(segment -> loops.words.add(segment.text()));
    int at = 0;
    int steps = 0;
    while (at < loops.words.size()) {
      WorkDeadline.checkAt(++steps);
      at = loops.after(at);
    }
    return loops.count == 0
        ? Optional.empty()
        : Optional.of(new CaptionRemark(RemarkKind.LOOPS, loops.count, loops.first));
  }

  /**
   * Returns the position at which to continue: after the loop around this word, or a few words
   * further.
   */
  private int after(int at) {
    for (int phrase = 1; phrase <= LONGEST && at + 2 * phrase < words.size(); phrase++) {
      if (words.get(at) == words.get(at + phrase) && words.get(at) == words.get(at + 2 * phrase)) {
        int start = start(at, phrase);
        int end = end(at, phrase);
        int times = (end - start) / phrase;
        if (times >= FEWEST_TIMES && end - start >= FEWEST_WORDS) {
          if (count++ == 0) {
            first = example(start, phrase, times);
          }
          return end;
        }
      }
    }
    return at + STRIDE;
  }

  private int start(int at, int phrase) {
    int start = at;
    while (start > 0 && words.get(start - 1) == words.get(start - 1 + phrase)) {
      start--;
    }
    return start;
  }

  private int end(int at, int phrase) {
    int end = at + phrase;
    while (end < words.size() && words.get(end) == words.get(end - phrase)) {
      end++;
    }
    return end;
  }

  private Message example(int at, int phrase, int times) {
    int position = 0;
    for (var segment : segments) {
      var said = Words.of(segment.text());
      if (at < position + said.size()) {
        int from = at - position;
        int to = Math.min(said.size(), from + phrase);
        var text = segment.text().substring(said.get(from).start(), said.get(to - 1).end());
        return Message.of(
            RemarkPhrase.REPETITION, ClockTime.of(segment.startMillis()), text, times);
      }
      position += said.size();
    }
    throw new IllegalStateException("Each word lies in a segment");
  }
}
