package hark.ingest;

import hark.caption.Remark;
import hark.transcript.ClockTime;
import hark.transcript.Segment;
import hark.transcript.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds passages that say the same words again and again, as recognisers do when they lose the
 * thread. They may also have been sung or prayed, so they are told of and left as they are. Used by
 * one thread.
 */
final class Loops {

  /** The longest phrase that is looked for, in words. */
  private static final int LONGEST = 32;

  private static final int FEWEST_TIMES = 5;
  private static final int FEWEST_WORDS = 10;

  private final List<Segment> segments;

  /** For each word its hash; equal words have equal ones, and others hardly ever. */
  private int[] words = new int[256];

  private int size;
  private int count;
  private String first = "";

  private Loops(List<Segment> segments) {
    this.segments = segments;
  }

  /** The remark for a receipt; nothing where there are none. */
  static Optional<Remark> find(List<Segment> segments) {
    var loops = new Loops(segments);
    loops.readWords();
    int at = 0;
    while (at < loops.size) {
      at = loops.after(at);
    }
    return loops.count == 0
        ? Optional.empty()
        : Optional.of(
            new Remark(
                loops.count,
                "passage says the same again and again, as recognisers do that have lost the"
                    + " thread; it was kept",
                "passages say the same again and again, as recognisers do that have lost the"
                    + " thread; they were kept",
                loops.first));
  }

  private void readWords() {
    var reader = new Words();
    for (var segment : segments) {
      reader.reset(segment.text());
      while (reader.next()) {
        if (size == words.length) {
          words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = reader.word().hashCode();
      }
    }
  }

  /** Where to look on: after the loop that begins here, or after this word. */
  private int after(int at) {
    for (int phrase = 1; phrase <= LONGEST; phrase++) {
      int end = at + phrase;
      while (end < size && words[end] == words[end - phrase]) {
        end++;
      }
      int times = (end - at) / phrase;
      if (times >= FEWEST_TIMES && end - at >= FEWEST_WORDS) {
        if (count++ == 0) {
          first = example(at, phrase, times);
        }
        return end;
      }
    }
    return at + 1;
  }

  private String example(int at, int phrase, int times) {
    int position = 0;
    for (var segment : segments) {
      var said = Words.of(segment.text());
      if (at < position + said.size()) {
        int from = at - position;
        int to = Math.min(said.size(), from + phrase);
        var text = segment.text().substring(said.get(from).start(), said.get(to - 1).end());
        return String.format(
            Locale.ROOT, "%s, “%s”, %d times", ClockTime.of(segment.startMillis()), text, times);
      }
      position += said.size();
    }
    throw new IllegalStateException("Each word lies in a segment");
  }
}
