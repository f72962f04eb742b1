package hark.transcript;

import hark.language.Words;
import hark.language.Words.Word;
import java.util.ArrayList;
import java.util.List;

/** The transfer of word times from the original text of a segment to its corrected text. */
final class WordTimeTransfer {

  private final List<WordTime> old;
  private final long segmentStart;
  private final List<WordTime> times = new ArrayList<>();

  private WordTimeTransfer(List<WordTime> old, long segmentStart) {
    this.old = old;
    this.segmentStart = segmentStart;
  }

  /**
   * Computes the times of the words of a new text. Words at its beginning and end that stay the
   * same keep their times. The words between take over the times of those that they replace if they
   * are as many, and otherwise share their time evenly.
   *
   * @param segmentStart the start of the segment in milliseconds
   * @param oldText the text before the correction
   * @param oldTimes one for each word of that text
   */
  static List<WordTime> times(
      long segmentStart, String oldText, List<WordTime> oldTimes, String newText) {
    var old = Words.of(oldText);
    var words = Words.of(newText);
    int most = Math.min(old.size(), words.size());
    int head = same(old, words, most);
    int tail = same(old.reversed(), words.reversed(), most - head);
    var transfer = new WordTimeTransfer(oldTimes, segmentStart);
    transfer.times.addAll(oldTimes.subList(0, head));
    transfer.addBetween(words.size() - head - tail, old.size() - tail);
    transfer.times.addAll(oldTimes.subList(old.size() - tail, old.size()));
    return transfer.times;
  }

  /** Counts the equal words at the beginning. */
  private static int same(List<Word> left, List<Word> right, int most) {
    int same = 0;
    while (same < most && left.get(same).text().equals(right.get(same).text())) {
      same++;
    }
    return same;
  }

  /**
   * @param count the number of words to add times for
   * @param after the index of the first old word that is kept after them
   */
  private void addBetween(int count, int after) {
    int head = times.size();
    if (count == after - head) {
      times.addAll(old.subList(head, after));
      return;
    }
    long from =
        head < after
            ? old.get(head).startMillis()
            : head == 0 ? segmentStart : old.get(head - 1).startMillis();
    long until = after < old.size() ? old.get(after).startMillis() : lastEnd(from);
    for (int i = 0; i < count; i++) {
      times.add(
          new WordTime(from + (until - from) * i / count, from + (until - from) * (i + 1) / count));
    }
  }

  private long lastEnd(long from) {
    return old.isEmpty() ? from : Math.max(from, old.getLast().endMillis());
  }
}
