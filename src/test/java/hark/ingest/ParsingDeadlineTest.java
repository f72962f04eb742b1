package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.ParsedCaptions;
import hark.caption.format.CaptionFormats;
import hark.ingest.clean.SegmentCleaner;
import hark.transcript.WorkDeadline;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers of captions end within a file when their time is over, not only after it. */
class ParsingDeadlineTest {

  private static final int CUES = 2_000;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("WebVTT", "WEBVTT\n\n" + cues("00:01.000 --> 00:02.000\n<b>tide</b>\n\n")),
        Arguments.of("SubRip", cues("1\n00:00:01,000 --> 00:00:02,000\ntide\n\n")),
        Arguments.of("LRC", cues("[00:01.00]the tide\n")),
        Arguments.of("text with times", cues("0:01\nthe tide comes in\n")),
        Arguments.of("tab-separated", "start\tend\ttext\n" + cues("1000\t2000\tthe tide\n")),
        Arguments.of("TTML", ttml(cues("<p begin='1s' end='2s'>tide</p>"))),
        Arguments.of("HTML", "<html>" + cues("<cite>Ann</cite><time>0:01</time><p>tide</p>")),
        Arguments.of("Whisper's JSON", whisper()));
  }

  private static String cues(String cue) {
    return cue.repeat(CUES);
  }

  private static String ttml(String cues) {
    return "<tt xmlns='http://www.w3.org/ns/ttml'><body><div>" + cues + "</div></body></tt>";
  }

  private static String whisper() {
    var segments = cues("{\"start\":1.0,\"end\":2.0,\"text\":\"tide\"},");
    return "{\"text\":\"\",\"segments\":[" + segments.substring(0, segments.length() - 1) + "]}";
  }

  private static WorkDeadline over() {
    var deadline = WorkDeadline.after(Duration.ofMinutes(1));
    deadline.end();
    return deadline;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aFileIsNotReadToItsEndAfterTheTimeIsOver(String name, String file) {
    var content = file.getBytes(UTF_8);
    ParsedCaptions captions = CaptionFormats.parse(content);
    assertTrue(captions.cues().size() >= CUES / 2, () -> "read " + captions.cues().size());
    assertThrows(
        WorkDeadline.PassedException.class, () -> over().call(() -> CaptionFormats.parse(content)));
    assertThrows(
        WorkDeadline.PassedException.class,
        () -> over().call(() -> SegmentCleaner.clean(captions)));
  }
}
