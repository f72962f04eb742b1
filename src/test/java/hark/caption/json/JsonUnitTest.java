package hark.caption.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.format.CaptionFormats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unit of times in JSON is the one in which what is said can be said. */
class JsonUnitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          [{"start":0,"end":2,"text":"We met at noon."},{"start":2,"end":4,"text":"Yes."}] | 2000
          [{"start":0,"end":2000,"text":"We met at noon."},{"start":2000,"end":4000,"text":"Yes."}] | 2000
          [{"start":"0:00","end":"0:02","text":"We met at noon."},{"start":"0:02","end":"0:04","text":"Yes."}] | 2000
          [{"start":0,"duration":2000,"text":"We met at noon."},{"start":2000,"duration":900,"text":"Yes."}] | 2000
          {"segments":[{"start":0,"end":2000,"text":"We met at noon."},{"start":2000,"end":4000,"text":"Yes."}]} | 2000
          {"segments":[{"startTime":0,"endTime":2000,"body":"We met at noon."},{"startTime":2000,"endTime":4000,"body":"Yes."}]} | 2000
          {"words":[{"text":"Noon","start":0,"end":1},{"text":"it was.","start":1,"end":2},{"text":"Yes.","start":2,"end":3}]} | 2000
          {"words":[{"text":"Noon","start":0,"end":900},{"text":"it was.","start":1000,"end":1900},{"text":"Yes.","start":2000,"end":2400}]} | 2000
          {"words":[{"word":"Noon","start":0,"end":900},{"word":"it was.","start":1000,"end":1900},{"word":"Yes.","start":2000,"end":2400}]} | 2000
          {"words":[{"text":"Noon","start":0.5,"end":0.9},{"text":"it was.","start":1.0,"end":1.9},{"text":"Yes.","start":2.0,"end":2.4}]} | 2000
          """)
  void isDecidedByWhatCanBeSaid(String file, long start) {
    var cues = CaptionFormats.parse(file.getBytes(UTF_8)).cues();
    assertEquals("Yes.", cues.getLast().text());
    assertEquals(start, cues.getLast().startMillis());
  }
}
