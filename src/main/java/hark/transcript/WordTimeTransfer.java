package hark.transcript;

import hark.language.Words;
import hark.language.Words.Word;
import java.util.ArrayList;
import java.util.List;

/** Gives the words of a corrected segment their times. */
final class WordTimeTransfer {

  private WordTimeTransfer() {}

  /**
   * The times of the words of a new text: words that stayed the same at its beginning and at its
   * end keep theirs. Those between have the times of those whose place they took when they are as
   * many, and otherwise share them evenly.
   *
   * @param came a segment whose words have times
   */
  static List<WordTime> times(Segment came, String newText) {
    var old = Words.of(came.text());
    var words = Words.of(newText);
    int most = Math.min(old.size(), words.size());
    int head = same(old, words, most);
    int tail = same(old.reversed(), words.reversed(), most - head);
    var times = new ArrayList<>(came.wordTimes().subList(0, head));
    addBetween(times, words.size() - head - tail, came, old.size() - tail);
    times.addAll(came.wordTimes().subList(old.size() - tail, old.size()));
    return times;
  }

  /** How many words are the same from the beginning on. */
  private static int same(List<Word> left, List<Word> right, int most) {
    int same = 0;
    while (same < most && left.get(same).text().equals(right.get(same).text())) {
      same++;
    }
    return same;
  }

  /**
   * @param times those of the words before
   * @param after the place, among the old words, of the first one that stayed after them
   */
  private static void addBetween(List<WordTime> times, int count, Segment came, int after) {
    var old = came.wordTimes();
    int head = times.size();
    if (count == after - head) {
      times.addAll(old.subList(head, after));
      return;
    }
    long from =
        head < after
            ? old.get(head).startMillis()
            : head == 0 ? came.startMillis() : old.get(head - 1).startMillis();
    long until = after < old.size() ? old.get(after).startMillis() : last(old, from);
    for (int i = 0; i < count; i++) {
      times.add(
          new WordTime(from + (until - from) * i / count, from + (until - from) * (i + 1) / count));
    }
  }

  private static long last(List<WordTime> old, long from) {
    return old.isEmpty() ? from : Math.max(from, old.getLast().endMillis());
  }
}
