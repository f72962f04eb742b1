package hark.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.caption.Cue.CuePiece;
import hark.caption.format.CaptionFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON of recognisers and services: one file of our own for each case. */
class RecogniserJsonTest {

  /**
   * A cue is {@code start-end speaker: text | word@start-end word@start}; times in milliseconds.
   */
  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "assemblyai-sentences.json",
            "AssemblyAI JSON",
            "",
            0,
            List.of("800-1500 B: No, no. | No,@800-1000 no.@1100-1500")),
        Arguments.of(
            "assemblyai-words.json",
            "AssemblyAI JSON",
            "",
            0,
            List.of(
                "170-718 Yes. | Yes.@170-718", "800-1500 No, no. | No,@800-1000 no.@1100-1500")),
        Arguments.of(
            "assemblyai.json",
            "AssemblyAI JSON",
            "en-US",
            1,
            List.of(
                "170-718 A: Yes. | Yes.@170-718",
                "800-1500 B: No, no. | No,@800-1000 no.@1100-1500")),
        Arguments.of(
            "aws-channels.json",
            "Amazon Transcribe JSON",
            "en-GB",
            0,
            List.of(
                "1000-2000 ch_0: Hello there | Hello@1000-1400 there@1500-2000",
                "1200-1600 ch_1: Hi | Hi@1200-1600")),
        Arguments.of(
            "aws-speaker-labels.json",
            "Amazon Transcribe JSON",
            "",
            0,
            List.of(
                "4870-5400 spk_0: Hold on. | Hold@4870-5020 on.@5020-5400",
                "5500-6100 spk_1: Sorry, love | Sorry,@5500-6100")),
        Arguments.of(
            "deepgram-paragraphs.json",
            "Deepgram JSON",
            "",
            0,
            List.of(
                "170-718 Speaker 1: Yes. | Yes.@170-718",
                "800-1500 Speaker 1: No, no. | No, no.@800-1500")),
        Arguments.of(
            "deepgram-utterances.json",
            "Deepgram JSON",
            "",
            0,
            List.of(
                "170-718 Speaker 0: Yes. | Yes.@170-718", "800-1500 No, no. | No, no.@800-1500")),
        Arguments.of(
            "deepgram.json",
            "Deepgram JSON",
            "en",
            0,
            List.of(
                "170-718 Speaker 0: Yes. | Yes.@170-718",
                "800-1500 Speaker 1: No, no. | No,@800-1000 no.@1100-1500")),
        Arguments.of(
            "google-speakers.json",
            "Google Speech-to-Text JSON",
            "",
            0,
            List.of(
                "1000-2000 Speaker 1: good evening | good@1000-1500 evening@1500-2000",
                "3000-3500 Speaker 2: evening | evening@3000-3500")),
        Arguments.of(
            "google-v2-japanese.json",
            "Google Speech-to-Text JSON",
            "ja-JP",
            0,
            List.of("100-1000 左に見える。 | 左@100-500 に@500-600 見える。@600-1000")),
        Arguments.of(
            "google.json",
            "Google Speech-to-Text JSON",
            "en-US",
            0,
            List.of(
                "0-1100 low water | low@0-500 water@500-1100",
                "1200-4000 without times",
                "5250-6400 high water | high@5250-5900 water@6000-6400")),
        Arguments.of(
            "hark-speakers-behind.json",
            "Hark JSON",
            "",
            0,
            List.of("0-1000 Eoin: Hello.", "1000-2000 spk_1: Hi.")),
        Arguments.of(
            "json3-automatic.json",
            "YouTube json3",
            "",
            1,
            List.of(
                "500-2500 the tide was | the@500 tide@800 was@1200",
                "2500-5500 very very high | very@2500 very@2900 high@3400",
                "7000-8000 [Music]")),
        Arguments.of(
            "json3-human.json",
            "YouTube json3",
            "",
            0,
            List.of("1000-3000 Rock & roll\\nis <here> to stay.", "2500-4500 I know.")),
        Arguments.of(
            "list-with-duration.json",
            "JSON list",
            "",
            1,
            List.of("500-1750 Low water.", "2000-3000 High water.")),
        Arguments.of(
            "podcast.json",
            "Podcasting 2.0 JSON",
            "",
            1,
            List.of("500-750 Darth Vader: I", "1000-1250 am")),
        Arguments.of(
            "podlove-grouped.json",
            "Podlove JSON",
            "",
            1,
            List.of("270-2540 Ann: Good", "2540-5400 Ann: evening.", "6000-7000 Evening.")),
        Arguments.of(
            "podlove.json",
            "Podlove JSON",
            "",
            0,
            List.of("270-2540 Ann: Good evening.", "2540-5400 Speaker 2: Evening.")),
        Arguments.of(
            "whisper-chunks.json",
            "Whisper JSON",
            "",
            0,
            List.of("0-1500 Low water.", "1500-1500 High")),
        Arguments.of(
            "whisper-cpp-full.json",
            "whisper.cpp JSON",
            "en",
            1,
            List.of("0-2000 Ahoy, sailor | Ahoy,@100-600 sailor@900-1500")),
        Arguments.of(
            "whisper-service-words.json",
            "Whisper JSON",
            "ht",
            0,
            List.of(
                "100-1200 Low water | Low@100-500 water@500-1200",
                "2600-3600 High water | High@2600-3000 water@3100-3600")),
        Arguments.of(
            "whisper-service.json",
            "Whisper JSON",
            "en",
            0,
            List.of(
                "0-1500 Low water. | Low@100-500 water@500-1200",
                "1500-3000 High water. | High@1600-2000 water@2100-2600")),
        Arguments.of(
            "whisper-timestamped.json",
            "Whisper JSON",
            "en",
            0,
            List.of("120-1500 Low water. | Low@120-500 water.@500-1500")),
        Arguments.of(
            "whisper.json",
            "Whisper JSON",
            "en",
            0,
            List.of("0-1500 Low water. | Low@100-500 water.@500-1200", "1500-3000 High water.")),
        Arguments.of(
            "whisperx-chinese.json",
            "Whisper JSON",
            "zh",
            0,
            List.of(
                "0-1000 采茶舞。 2024 年 | 采@0-200 茶@200-400 舞@400-600 年@800-1000",
                "1000-2000 大家好 欢迎来到")),
        Arguments.of(
            "whisperx.json",
            "Whisper JSON",
            "en",
            1,
            List.of(
                "200-1500 SPEAKER_01: In 1869 nobody | In@200-300 nobody@1000-1500",
                "2000-2500 knew. | knew.@2000-2500")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isRead(String file, String format, String language, int unread, List<String> cues)
      throws IOException {
    var captions = read(file);
    assertEquals(format, captions.format());
    assertEquals(language, captions.declared().language().orElse(""));
    assertEquals(cues, captions.cues().stream().map(RecogniserJsonTest::written).toList());
    assertEquals(unread, captions.unread().count(), captions.unread().reasons()::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"status":"error","error":"no speech","words":[{"text":"a"}],"utterances":null} | This AssemblyAI transcript is not complete (status error: no speech). Fetch it again once it is.
          {"segments":[{"id":0,"start":0,"end":1,"text":"a"}],"segments":3} | The member “segments” is not a list. Make it a list of objects with start, end and text.
          """)
  void isRefusedWithASentence(String content, String sentence) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    var refusal = assertThrows(CaptionSyntaxException.class, () -> CaptionFormats.parse(bytes));
    assertEquals(sentence, refusal.getMessage());
  }

  @Test
  void aSegmentLargerThanAnySpeechIsRefusedBeforeItFillsTheMemory() {
    var content = "{\"segments\":[{\"text\":\"a\",\"words\":[" + "{},".repeat(600_000) + "{}]}]}";
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    var refusal = assertThrows(CaptionSyntaxException.class, () -> CaptionFormats.parse(bytes));
    assertEquals(
        "A segment of the JSON has more parts than speech can have. Split it into several.",
        refusal.getMessage());
  }

  private static ParsedCaptions read(String file) throws IOException {
    try (var content = RecogniserJsonTest.class.getResourceAsStream("/captions/" + file)) {
      return CaptionFormats.parse(content.readAllBytes());
    }
  }

  private static String written(Cue cue) {
    var words =
        cue.pieces().stream().map(piece -> written(cue, piece)).collect(Collectors.joining(" "));
    return "%d-%d %s%s%s"
        .formatted(
            cue.startMillis(),
            cue.endMillis(),
            cue.speaker().map(name -> name + ": ").orElse(""),
            cue.text().replace("\n", "\\n").strip(),
            words.isEmpty() ? "" : " | " + words);
  }

  private static String written(Cue cue, CuePiece piece) {
    var word = cue.text().substring(piece.from(), piece.to()).strip();
    var end = piece.endMillis().isPresent() ? "-" + piece.endMillis().getAsLong() : "";
    return word + "@" + piece.startMillis() + end;
  }
}
