package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.CaptionSyntaxException;
import hark.caption.format.CaptionFormats;
import hark.caption.format.WebVttFormat;
import hark.message.MessageTexts;
import hark.transcript.ClockTime;
import hark.transcript.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Output of Hark is the same on a machine whose locale has digits of its own. */
class LocaleTest {

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void useArabicDigits() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertEquals("\u0661", "%d".formatted(1), "the machine's locale has digits of its own");
  }

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void timesHaveAsciiDigits() {
    assertEquals("0:07", ClockTime.of(7_999));
    assertEquals("12:30", ClockTime.of(750_000));
    assertEquals("1:02:03", ClockTime.of(3_723_000));
  }

  @Test
  void repairsHaveAsciiDigits() {
    var cleaned = TranscriptParser.read(Raws.vtt("a", "word", " ").content()).cleaned();
    assertEquals(
        List.of("1 segment had no text and was removed (first: 0:01)."),
        cleaned.repairs().stream()
            .map(remark -> MessageTexts.ENGLISH.format(remark.message()))
            .toList());
  }

  @Test
  void writtenCaptionsHaveAsciiDigits() {
    var segment = new Segment(0, 0, 3_723_004, "word", Optional.empty());
    var text = new StringBuilder();
    assertDoesNotThrow(() -> WebVttFormat.write(List.of(segment), text));
    assertTrue(text.toString().contains("00:00:00.000 --> 01:02:03.004"), text::toString);
  }

  @Test
  void messagesHaveAsciiDigits() {
    var content = "{\"segments\": [{\"start\": 0,".getBytes(UTF_8);
    var problem = assertThrows(CaptionSyntaxException.class, () -> CaptionFormats.parse(content));
    assertTrue(problem.getMessage().contains("line 1"), problem.getMessage());
    assertTrue(problem.getMessage().codePoints().allMatch(c -> c < 0x80), problem.getMessage());
  }
}
