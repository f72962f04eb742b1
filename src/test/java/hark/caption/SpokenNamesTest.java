package hark.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CueList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speaker names as files give them: {@code /} separates cues, {@code ;} separates lines. */
class SpokenNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann: hi / Bob: ho / Ann: so            | Ann: hi / Bob: ho / Ann: so
          ann lee: Hi / Bo: Ho / ann lee: So     | ann lee: Hi / Bo: Ho / ann lee: So
          Kim, Jo: Hi / Ann: Ho / Kim, Jo: So    | Kim, Jo: Hi / Ann: Ho / Kim, Jo: So
          Ann (she/her): Hi / Bob: Ho / Cy: So   | Ann (she/her): Hi / Bob: Ho / Cy: So
          Ann [Guest]: Hi / Bob: Ho / Bob: So    | Ann [Guest]: Hi / Bob: Ho / Bob: So
          +49 30 1234: Hi / Ann: Ho / Ann: So    | +49 30 1234: Hi / Ann: Ho / Ann: So
          ann@example.org: Hi / Bob: Ho / Cy: So | ann@example.org: Hi / Bob: Ho / Cy: So
          Hall 4 East Wing Second Floor Camera Three: Hi / Ann: Ho / Ann: So | Hall 4 East Wing Second Floor Camera Three: Hi / Ann: Ho / Ann: So
          Ann: Hi / Remember this: it is late / Ann: So | Ann: Hi / Ann: Remember this: it is late / Ann: So
          Ann: Hi / ola nordmann: Ho / Ann: So   | Ann: Hi / ola nordmann: Ho / Ann: So
          Ann: Hi / well / you see / Breaking News: rain / no / more | Ann: Hi / well / you see / Breaking News: rain / no / more
          Ann Lee;Hi / Bob Ray;Ho / Ann Lee;So   | Ann Lee: Hi / Bob Ray: Ho / Ann Lee: So
          Ann Lee:;Hi / Bob Ray:;Ho / Ann Lee:;So | Ann Lee: Hi / Bob Ray: Ho / Ann Lee: So
          Good morning.;Hi / How are you?;Ho / Good morning.;So | Good morning.;Hi / How are you?;Ho / Good morning.;So
          We met;at noon / The wheel;had stopped / Nobody;spoke | We met;at noon / The wheel;had stopped / Nobody;spoke
          """)
  void areTold(String written, String told) {
    var cues = new CueList();
    for (var text : written.split(" / ")) {
      cues.add(Cue.of(0, 1, text.replace(';', '\n')));
    }
    var read = cues.toCaptions("x", DeclaredFacts.NOTHING).cues();
    assertEquals(List.of(told.split(" / ")), read.stream().map(SpokenNamesTest::said).toList());
  }

  private static String said(Cue cue) {
    return (cue.speaker().map(name -> name + ": ").orElse("") + cue.text()).replace('\n', ';');
  }

  @Test
  void aNameThatIsNotUnderstoodIsNotTheOneBefore() {
    var cues = new CueList();
    for (var text : List.of("Ann: Hi", "ola nordmann: Ho", "Ann: So", "Ann: Go")) {
      cues.add(Cue.of(0, 1, text));
    }
    var read = cues.toCaptions("x", DeclaredFacts.NOTHING);
    assertEquals(Optional.empty(), read.cues().get(1).speaker());
    assertEquals(
        List.of(RemarkKind.LABELS, RemarkKind.UNKNOWN_NAMES),
        read.remarks().stream().map(CaptionRemark::kind).toList());
  }
}
