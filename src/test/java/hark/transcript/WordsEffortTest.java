package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import hark.language.Words;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cutting text into words takes linear time, whatever is repeated in it. */
class WordsEffortTest {

  private static final int SIZE = 20_000;

  /** A text that counts how often its characters are read. */
  private static final class Counted implements CharSequence {

    private final String text;
    private long reads;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "`",
        "'`",
        "a'",
        "''a",
        "\u00B4",
        "\u2019",
        "'\u2019",
        "\u00AD",
        "\u00AD'",
        "a\u00AD",
        "\u0301",
        "\u0301\u0323",
        "\u0323'\u0301",
        "a",
        " ",
        "a ",
        ".",
        "\u00E9",
        "\u00E9'",
        "\u4F60",
        "\u0E33",
        "\uFF9E",
        "\uFDFA",
        "\u3316",
        "\uD83D\uDE00",
        "\uD83D",
        "\u1161"
      })
  void everyCharacterOfALongRunIsReadFewTimes(String piece) {
    for (var text :
        new String[] {
          "a" + piece.repeat(SIZE) + "a",
          "a" + piece.repeat(SIZE) + "\u0301",
          "\u00E9" + piece.repeat(SIZE)
        }) {
      var counted = new Counted(text);
      Words.count(counted);
      assertTrue(
          counted.reads <= 16L * text.length(),
          () -> counted.reads + " reads of " + text.length() + " characters");
    }
  }

  /** Alternating marks of two classes are sorted by moving each over all before it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\u0301\u0323", "\u0323\u0301", "\u0315\u0300\u0327", "\u09BE", "\uD818\uDD1E"})
  void fourTimesAsManyMarksTakeAboutFourTimesAsLong(String piece) {
    nanos(piece, 4 * SIZE); // warms up
    long least = Long.MAX_VALUE;
    long most = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      least = Math.min(least, nanos(piece, 2 * SIZE));
      most = Math.min(most, nanos(piece, 8 * SIZE));
    }
    double ratio = (double) most / Math.max(1_000_000, least);
    assertTrue(ratio < 9, () -> "4 times as much takes " + ratio + " times as long");
  }

  private static long nanos(String piece, int times) {
    var text = "a" + piece.repeat(times);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Words.count(text);
    return threads.getCurrentThreadCpuTime() - before;
  }

  @Test
  void usualNumbersOfMarksAreNormalisedTogether() {
    var marks = "\u0301\u0323".repeat((Words.MAX_STRETCH - 2) / 4);
    assertEquals(
        NaiveWords.of("a" + marks), Words.of("a" + marks).stream().map(Words.Word::text).toList());
  }
}
