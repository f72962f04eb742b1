package hark.caption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.Cue.CuePiece;
import hark.caption.format.CaptionFormats;
import hark.message.MessageTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatsTest {

  @Test
  void readsHarkJson() {
    var read =
        parse(
            """
            {"videoId":"talk-1","title":" A talk ","language":"en","recorded":"2026-01-02",
             "durationSeconds":12,"media":"/media/a.mp3","segments":[
              {"start":0,"end":1.5,"text":"Hello <b>&amp; all</b>","speaker":"Ann","x":[1]},
              {"start":"1.5","end":"2","text":"bye"}]}
            """);
    assertEquals(Optional.of("A talk"), read.declared().title());
    assertEquals(Optional.of("en"), read.declared().language());
    assertEquals(Optional.of(LocalDate.of(2026, 1, 2)), read.declared().recorded());
    assertEquals(
        List.of(
            new Cue(0, 1500, "Hello <b>&amp; all</b>", Optional.of("Ann")),
            Cue.of(1500, 2000, "bye")),
        read.cues());
  }

  @Test
  void readsTheTimesOfWords() {
    var read =
        parse(
            """
            {"segments":[{"start":1,"end":3,"text":" Hello, e-mail for 99 or so","words":[
             {"word":" Hello,","start":1,"end":"1.5"},{"word":"e","start":1.5,"end":1.6},
             {"word":"mail","start":1.7},{"word":"nowhere","start":1.8},{"word":"99"},
             {"word":"or","start":2.5,"end":2.6},{"word":"so","start":"x"}]},
             {"start":3,"end":4,"text":"bye","words":7}]}
            """);
    assertEquals(
        List.of(
            CuePiece.of(1, 7, 1000, 1500),
            CuePiece.of(8, 9, 1500, 1600),
            CuePiece.of(10, 14, 1700),
            CuePiece.of(22, 24, 2500, 2600)),
        read.cues().getFirst().pieces());
    assertEquals(List.of(), read.cues().getLast().pieces());
  }

  static Stream<Arguments> answers() {
    var two = List.of(Cue.of(0, 3000, " Good evening."), Cue.of(3000, 5000, " The weather."));
    return Stream.of(
        Arguments.of(
            "as recorded",
            envelope(
                """
                {"videoNo":"VI1","transcriptions":[
                {"index":0,"content":" Good evening.","startTime":"0","endTime":"3"},
                {"index":1,"content":" The weather.","startTime":"3","endTime":"5"}]}\
                """),
            two),
        Arguments.of(
            "as the documentation's table says",
            envelope(
                """
                {"video_no":"VI1","transcription":[
                {"text":" Good evening.","start":0.0,"end":3.0},
                {"text":" The weather.","start":3.0,"end":5.0}]}\
                """),
            two),
        Arguments.of(
            "the order of the index",
            envelope(
                """
                {"createTime":"17","transcriptions":[
                {"index":1,"content":" The weather.","startTime":3,"endTime":"5"},
                {"index":0,"content":" Good evening.","startTime":"0","endTime":3}],"z":{}}\
                """),
            two),
        Arguments.of("no transcript", envelope("null"), List.of()),
        Arguments.of("an empty list", envelope("[]"), List.of()),
        Arguments.of("an empty transcript", envelope("{\"transcriptions\":[]}"), List.of()),
        Arguments.of("no list", envelope("{\"transcriptions\":null}"), List.of()),
        Arguments.of(
            "code as a number",
            "{\"code\":200,\"data\":[{\"start\":1,\"text\":\"a\"}]}",
            List.of(Cue.of(1000, 1000, "a"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void readsAnswersOfMemories(String name, String answer, List<Cue> cues) {
    assertEquals(cues, parse(answer).cues());
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12000",
    "'\"12\"', 12000",
    "'\" 12.48 \"', 12480",
    "12.0005, 12001",
    "12.0004, 12000",
    "1e1, 10000",
    "0, 0",
    "360000000, 360000000000"
  })
  void readsATime(String written, long millis) {
    var read = parse("{\"segments\":[{\"start\":" + written + ",\"text\":\"a\"}]}");
    assertEquals(List.of(Cue.of(millis, millis, "a")), read.cues());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "\"-0.5\"",
        "\"NaN\"",
        "\"\"",
        "\"00:x\"",
        "\"1,5\"",
        "true",
        "null",
        "{}",
        "[1]",
        "360000001",
        "1e999999999",
        "\"1e-999999999\"",
        "1e30",
        "99999999999999999999999"
      })
  void countsASegmentWhoseStartCannotBeRead(String written) {
    var read =
        parse(
            "{\"segments\":[{\"start\":%s,\"text\":\"a\"},{\"start\":1,\"text\":\"b\"}]}"
                .formatted(written));
    assertEquals(List.of(Cue.of(1000, 1000, "b")), read.cues());
    assertEquals(
        List.of("Segment 1 has no readable start time"),
        MessageTexts.ENGLISH.formatAll(read.unread().reasons()));
  }

  @Test
  void saysWhyASegmentCannotBeRead() {
    var read =
        parse(
            """
            {"segments":[7,{"start":1,"end":"x","text":"a"},{"start":1,"text":{}},
            {"start":1,"text":null},{"start":2,"text":12}]}
            """);
    assertEquals(List.of(Cue.of(1000, 2000, ""), Cue.of(2000, 2000, "12")), read.cues());
    assertEquals(
        List.of(
            "Segment 1 is not an object",
            "Segment 2 has no readable end time",
            "Segment 3 has no readable text"),
        MessageTexts.ENGLISH.formatAll(read.unread().reasons()));
  }

  @Test
  void keepsTwentyReasonsAndCountsAll() {
    var read = parse("{\"segments\":[" + "0,".repeat(99) + "0]}");
    assertEquals(100, read.unread().count());
    assertEquals(
        ParsedCaptions.MAX_REASONS, MessageTexts.ENGLISH.formatAll(read.unread().reasons()).size());
    assertTrue(read.cues().isEmpty());
  }

  private static String envelope(String data) {
    return """
    {"msg":"success","code":"0000","data":%s,"success":true,"failed":false}\
    """
        .formatted(data);
  }

  private static ParsedCaptions parse(String content) {
    return CaptionFormats.parse(content.getBytes(UTF_8));
  }
}
