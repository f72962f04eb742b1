package hark.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.CaptionRemark;
import hark.caption.Cue;
import hark.caption.RemarkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Times of a whole file that were made wrong, and honest ones that look like them. */
class CueOrderTest {

  @Test
  void whatComesAgainAfterLaterCuesIsKeptOnce() {
    var cues = new ArrayList<>(lines(0, "one day we", "met at the", "old mill there", "and so on"));
    cues.add(3, cues.getFirst());
    assertEquals(
        List.of("0 one day we", "3000 met at the", "6000 old mill there", "9000 and so on"),
        written(cues));
    assertEquals(List.of(RemarkKind.DOUBLED), kinds(cues));
  }

  @Test
  void layersOfOneScreenAreKeptOnce() {
    var cues = new ArrayList<Cue>();
    lines(0, "one day we", "met at the", "old mill there")
        .forEach(cue -> cues.addAll(List.of(cue, cue)));
    assertEquals(List.of("0 one day we", "3000 met at the", "6000 old mill there"), written(cues));
  }

  @Test
  void whatIsSaidTwiceInASecondStaysTwice() {
    var cues = new ArrayList<>(lines(0, "a b c", "d e f", "g h i", "k l m", "n o p", "q r s"));
    cues.add(1, cues.getFirst());
    assertEquals(7, new CueOrder(cues, false).cues().size());
    assertEquals(List.of(), kinds(cues));
  }

  @Test
  void aPartWhoseTimesBeginAnewComesAfterTheOneBefore() {
    var cues = new ArrayList<>(lines(0, many("tide", 40)));
    cues.addAll(lines(0, many("harbour", 5)));
    var said = new CueOrder(cues, false).cues();
    assertEquals(cues.stream().map(Cue::text).toList(), said.stream().map(Cue::text).toList());
    assertEquals(120_000, said.get(40).startMillis());
    assertEquals(List.of(RemarkKind.BEGUN_ANEW), kinds(cues));
  }

  @Test
  void aVersionOfTheSameStaysAtItsTimes() {
    var cues = new ArrayList<>(lines(0, many("tide", 40)));
    cues.addAll(lines(100, many("tide", 40)));
    assertEquals(cues, new CueOrder(cues, false).cues());
  }

  @Test
  void anotherLanguageAtTheSameTimesStaysAtThem() {
    var cues = new ArrayList<>(lines(0, many("tide", 40)));
    cues.addAll(lines(0, many("Gezeit", 40)));
    assertEquals(cues, new CueOrder(cues, false).cues());
  }

  @Test
  void aSingleWrongStartStandsBetweenItsNeighbours() {
    var cues = new ArrayList<>(lines(0, "a b c", "d e f", "g h i", "k l m"));
    cues.set(1, Cue.of(3_603_000, 6_000, "d e f"));
    assertEquals(List.of("0 a b c", "3000 d e f", "6000 g h i", "9000 k l m"), written(cues));
    assertEquals(List.of(RemarkKind.WRONG_START), kinds(cues));
  }

  @Test
  void speakersThatOverlapStayAsTheyAre() {
    var cues = new ArrayList<>(lines(0, "a b c", "d e f", "g h i"));
    cues.add(1, Cue.of(5_000, 6_000, "yes"));
    assertEquals(cues, new CueOrder(cues, false).cues());
  }

  private static String[] many(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i + " came in").toArray(String[]::new);
  }

  private static List<Cue> lines(long from, String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> Cue.of(from + i * 3_000L, from + i * 3_000L + 3_000, texts[i]))
        .toList();
  }

  private static List<String> written(List<Cue> cues) {
    return new CueOrder(cues, false)
        .cues().stream().map(cue -> cue.startMillis() + " " + cue.text()).toList();
  }

  private static List<RemarkKind> kinds(List<Cue> cues) {
    return new CueOrder(cues, false)
        .counts().stream()
            .flatMap(count -> count.remark().stream())
            .map(CaptionRemark::kind)
            .toList();
  }
}
