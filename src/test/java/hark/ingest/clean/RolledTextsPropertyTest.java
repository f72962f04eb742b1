package hark.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.Cue;
import hark.ingest.Rolling;
import hark.transcript.WordTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random texts, rolled in the ways of several programs, become again what they were. */
class RolledTextsPropertyTest {

  @Property(tries = 500)
  void rolledTextsBecomeWhatTheyWere(@ForAll Rolling way, @ForAll("texts") List<String> honest) {
    var spoken = way == Rolling.GROWING ? growing(honest) : honest;
    var cleaned = CleanedCues.clean(way.roll(spoken));
    assertEquals(CleanedCues.words(spoken), CleanedCues.words(CleanedCues.texts(cleaned)));
    if (way == Rolling.GROWING) {
      return;
    }
    for (int i = 0; i < spoken.size(); i++) {
      var segment = cleaned.segments().get(i);
      assertEquals(spoken.get(i), segment.text());
      assertEquals(i * Rolling.LINE, segment.startMillis());
      if (way == Rolling.YOUTUBE && segment.text().contains(" ")) {
        long start = segment.startMillis();
        assertEquals(
            IntStream.range(0, segment.wordTimes().size())
                .mapToObj(word -> start + word * Rolling.WORD)
                .toList(),
            segment.wordTimes().stream().map(WordTime::startMillis).toList());
      }
    }
  }

  @Property(tries = 500)
  void cleaningTwiceIsCleaningOnce(@ForAll Rolling way, @ForAll("texts") List<String> honest) {
    var once = CleanedCues.clean(way.roll(honest));
    var again =
        CleanedCues.clean(
            once.segments().stream()
                .map(s -> Cue.of(s.startMillis(), s.endMillis(), s.text()))
                .toList());
    assertEquals(CleanedCues.texts(once), CleanedCues.texts(again));
    assertEquals(List.of(), again.repairs());
  }

  @Property(tries = 500)
  void honestTextsAreNotTouched(@ForAll("texts") List<String> honest) {
    var cues =
        IntStream.range(0, honest.size())
            .mapToObj(i -> Cue.of(i * 2_000L, i * 2_000L + 2_000, honest.get(i)))
            .toList();
    var cleaned = CleanedCues.clean(cues);
    assertEquals(honest, CleanedCues.texts(cleaned));
    assertEquals(List.of(), cleaned.repairs());
  }

  /** Lines of speech in which words and whole lines are often said again at once. */
  @Provide
  Arbitrary<List<String>> texts() {
    var word =
        Arbitraries.integers()
            .between(0, 199)
            .map(i -> i < 4 ? List.of("no", "very", "so", "I").get(i) : "word" + i);
    var line =
        Combinators.combine(
                word.list().ofMinSize(3).ofMaxSize(9), Arbitraries.integers().between(0, 9))
            .as(RolledTextsPropertyTest::line);
    // Where most words are the same, nobody can tell how often they were said.
    return line.list()
        .ofMinSize(6)
        .ofMaxSize(40)
        .map(RolledTextsPropertyTest::text)
        .filter(
            text ->
                2 * CleanedCues.words(text).stream().distinct().count()
                    > CleanedCues.words(text).size());
  }

  /** Changes a line by a number: one in ten begins or ends with a word said twice. */
  private static String line(List<String> words, int change) {
    var said = new ArrayList<>(words);
    if (change == 0) {
      said.addFirst(said.getFirst());
    } else if (change == 1) {
      said.addLast(said.getLast());
    }
    return String.join(" ", said) + " " + change;
  }

  /**
   * The number at the end of a line tells whether the line before is said once more ahead of it.
   */
  private static List<String> text(List<String> lines) {
    var text = new ArrayList<String>();
    for (var line : lines) {
      int change = line.charAt(line.length() - 1) - '0';
      if (change == 2 && !text.isEmpty()) {
        text.add(text.getLast());
      } else if (change == 3 && !text.isEmpty()) {
        var last = text.getLast();
        text.add(last.substring(last.lastIndexOf(' ') + 1) + " again");
      }
      text.add(line.substring(0, line.length() - 2));
    }
    return text;
  }

  /**
   * Returns the lines without those that could as well be the one before, grown, and without those
   * of two words: they appear whole, and a short file in which few lines grow is no evidence that
   * captions roll.
   */
  private static List<String> growing(List<String> lines) {
    var kept = new ArrayList<String>();
    for (var line : lines) {
      if (line.indexOf(' ') == line.lastIndexOf(' ')) {
        continue;
      }
      if (kept.isEmpty() || !(line + " ").startsWith(kept.getLast() + " ")) {
        kept.add(line);
      }
    }
    return kept;
  }
}
