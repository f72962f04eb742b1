package hark.caption.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.CaptionRemark;
import hark.caption.Cue;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.RemarkKind;
import hark.message.MessageTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class CueListTest {

  @Test
  void aCueWithoutAnEndEndsWhereTheNextOneStarts() {
    var cues = new CueList();
    cues.addOpen(Cue.of(0, 0, "a"));
    cues.addOpen(Cue.of(1000, 1000, "b"));
    cues.add(Cue.of(3000, 3500, "c"));
    cues.addOpen(Cue.of(2000, 2000, "d stands too late"));
    cues.addOpen(Cue.of(9000, 9000, "e is the last"));
    assertEquals(
        List.of(
            Cue.of(0, 1000, "a"),
            Cue.of(1000, 3000, "b"),
            Cue.of(3000, 3500, "c"),
            Cue.of(2000, 9000, "d stands too late"),
            Cue.of(9000, 9000, "e is the last")),
        cues.toCaptions("x", DeclaredFacts.NOTHING).cues());
  }

  @Test
  void aTextBeyondAllSpeechIsLeftOut() {
    var cues = new CueList();
    cues.add(Cue.of(0, 1, "a".repeat(1_000_001)));
    cues.add(Cue.of(0, 1, "a".repeat(1_000_000)));
    var read = cues.toCaptions("x", DeclaredFacts.NOTHING);
    assertEquals(1, read.cues().size());
    assertEquals(
        List.of("Cue 1 is longer than 1,000,000 characters"),
        MessageTexts.ENGLISH.formatAll(read.unread().reasons()));
  }

  @Test
  void aRemarkIsASentence() {
    assertEquals(
        "1 time was before the beginning and was set to 0:00 (first: line 3).",
        MessageTexts.ENGLISH.format(
            new CaptionRemark(RemarkKind.BEFORE_BEGINNING, 1, "line 3").message()));
    assertEquals(
        "2 times were before the beginning and were set to 0:00.",
        MessageTexts.ENGLISH.format(
            new CaptionRemark(RemarkKind.BEFORE_BEGINNING, 2, "").message()));
  }
}
