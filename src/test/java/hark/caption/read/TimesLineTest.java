package hark.caption.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.Cue;
import hark.caption.format.CaptionFormats;
import hark.caption.format.SubRipFormat;
import hark.caption.format.WebVttFormat;
import hark.transcript.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one reader of clock times, in lines of two times and by itself. */
class TimesLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          00:00:01,000 --> 00:00:02,500      | 1000 | 2500
          00:00:01.000-->00:00:02.500        | 1000 | 2500
          0:0:1.0 --> 0:0:2.5                | 1000 | 2500
          1:01.5 --> 1:02                    | 61500 | 62000
          9.5 --> 12.25                      | 9500 | 12250
          9 --> 12                           | 9000 | 12000
          00:00:01,123456 --> 00:00:02,9996  | 1123 | 3000
          00:00:59,000 --> 00:00:60,000      | 59000 | 60000
          00:59:00,000 --> 00:60:00,000      | 3540000 | 3600000
          00:00:01,1000 --> 00:00:03,000     | 2000 | 3000
          00:00:01,249.0999 --> 00:00:02,500.7 | 1249 | 2501
          -00:00:01,500 --> 00:00:02,000     | 0 | 2000
          00:00:-1,500 --> 00:00:02,000      | 0 | 2000
          00:00:02,-500 --> 01:-1:00,000     | 1500 | 3540000
          00::00:01,,000 --> 00:00:02,.500   | 1000 | 2500
          00:00:01, 000 --> 00: 00: 02, 500  | 1000 | 2500
          00 : 00 : 01 , 000 --> 00 : 00 : 02 , 500 | 1000 | 2500
          00:00:01,000 -> 00:00:02,000       | 1000 | 2000
          00:00:01,000 -- > 00:00:02,000     | 1000 | 2000
          00:00:01,000 - -> 00:00:02,000     | 1000 | 2000
          00:00:01,000 ---> 00:00:02,000     | 1000 | 2000
          00:00:01,000 => 00:00:02,000       | 1000 | 2000
          00:00:01,000 > 00:00:02,000        | 1000 | 2000
          00:00:01,000 \u2014> 00:00:02,000  | 1000 | 2000
          00:00:01,000 \u2013\u2013> 00:00:02,000 | 1000 | 2000
          00:00:01,000 \u2192 00:00:02,000   | 1000 | 2000
          00:00:01,000 --&gt; 00:00:02,000   | 1000 | 2000
          00:00:01,000 --&#62; 00:00:02,000  | 1000 | 2000
          00\uFF1A00\uFF1A01\uFF0C000 --\uFF1E 00\uFF1A00\uFF1A02\uFF0C000 | 1000 | 2000
          \uFF10\uFF10:\uFF10\uFF10:\uFF10\uFF11,\uFF15 --> 00:00:02,000 | 1500 | 2000
          \u0660\u0660:\u0660\u0660:\u0660\u0661\u066B\u0665 --> \u06F0:\u06F2 | 1500 | 2000
          \u0966\u0966:\u0966\u0967,\u0966 --> 00:02,0 | 1000 | 2000
          00:00:01,000\u00A0-->\u202F00:00:02,000 | 1000 | 2000
          \u202A00:00:01,000 --> 00:00:02,000\u202C | 1000 | 2000
          \u200F00:00:01,000\u200E --> \u200B00:00:02,000\u2069 | 1000 | 2000
          \uFEFF00:00:01,000 --> 00:00:02,000 | 1000 | 2000
          12 00:00:01,000 --> 00:00:02,000   | 1000 | 2000
          12. 00:00:01,000 --> 00:00:02,000  | 1000 | 2000
          #12 00:00:01,000 --> 00:00:02,000  | 1000 | 2000
          00:00:01:500 --> 00:00:02:000      | 1500 | 2000
          00:00:01:12 --> 00:00:02:00        | 1480 | 2000
          00:00:01;15 --> 00:00:02;00        | 1500 | 2000
          00:00:01,000 --> 00:00:02,000 align:start position:10% | 1000 | 2000
          00:00:01,000 --> 00:00:02,000 X1:100 X2:200 | 1000 | 2000
          [00:00:01.000 --> 00:00:02.000]    | 1000 | 2000
          00:00:01:00 - 00:00:02:00          | 1000 | 2000
          0:01 - 0:02                        | 1000 | 2000
          0:01 to 0:02                       | 1000 | 2000
          0:00:01.000,0:00:02.000            | 1000 | 2000
          0:00:01.000, 0:00:02.000           | 1000 | 2000
          """)
  void areTimes(String line, long start, long end) {
    var found = TimesLine.of(line).orElseThrow();
    var habits = new TimeConventions();
    habits.note(found.start());
    habits.note(found.end());
    assertEquals(
        List.of(start, end), List.of(millis(habits, found.start()), millis(habits, found.end())));
    assertEquals("", found.rest());
  }

  private static long millis(TimeConventions habits, WrittenTime time) {
    return habits.millis(time).orElse(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Press A -> B at 10:30.",
        "From x --> to y, 5 > 3.",
        "a --> b",
        "10:30",
        "At 10:30 -> 11:30 it rained.",
        "5 -> 3",
        "5 > 3",
        "3 - 2",
        "3:2 2:1 up",
        "1:2:3:4:5 --> 0:02",
        "2024",
        "-->",
        "Ann --> Bob"
      })
  void areNoTimes(String line) {
    assertEquals(
        Optional.empty(), TimesLine.of(line).filter(TimesLine::isBare).filter(TimesLine::isWhole));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          00:0a:03,000 --> 00:00:04,000 | false | true
          --> 00:00:04,000              | false | true
          00:00:03,000 -->              | true  | false
          00:00:03,000 --> x            | true  | false
          """)
  void mayHaveOneReadableTime(String line, boolean start, boolean end) {
    var found = TimesLine.of(line).orElseThrow();
    assertEquals(List.of(start, end), List.of(found.start().isTime(), found.end().isTime()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                | 1000
          1,5              | 1500
          01:02            | 62000
          1:02:03.25       | 3723250
          1:00:00:00.5     | 86400500
          -0:05            | 0
          100000:00:00     | 360000000000
          """)
  void areReadByThemselves(String text, long millis) {
    assertEquals(OptionalLong.of(millis), TimeConventions.ofClock(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1:x", ":1", "1:2:3:4:5", "0:01 0:02", "100001:00:00", "1e3"})
  void isNoTimeByItself(String text) {
    assertEquals(OptionalLong.empty(), TimeConventions.ofClock(text));
  }

  @ParameterizedTest
  @CsvSource({
    "24, 12, 480",
    "23, 12, 500",
    "29, 15, 500",
    "49, 25, 500",
    "59, 30, 500",
    "99, 50, 500"
  })
  void framesAreReckonedWithTheRateOfTheLargest(int largest, int frame, long millis) {
    var habits = new TimeConventions();
    habits.note(WrittenTime.whole("01:00:00:" + largest));
    assertEquals(OptionalLong.of(millis), habits.millis(WrittenTime.whole("00:00:00:" + frame)));
  }

  @ParameterizedTest
  @CsvSource({
    "Frame rate: 25 fps, 25.0",
    "framerate=29.97, 29.97",
    "23.976 fps, 23.976",
    "TIMECODE 50 frames per second, 50.0"
  })
  void aRateIsToldByTheFile(String line, double rate) {
    assertEquals(Optional.of(rate), FrameRate.in(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fps", "12:30 fps talk", "9 fps", "The frame rate: high"})
  void noRateIsToldByOtherText(String line) {
    assertEquals(Optional.empty(), FrameRate.in(line));
  }

  @Test
  void daysAreThoseOfAFileWhoseMinutesRepeat() {
    var habits = new TimeConventions();
    for (var written : List.of("00:00:01:10", "00:00:01:40", "00:00:02:05", "00:00:02:50")) {
      habits.note(WrittenTime.whole(written));
    }
    assertEquals(OptionalLong.of(70_000), habits.millis(WrittenTime.whole("00:00:01:10")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10:30 --> 11:45 was our train",
        "00:00:01,000 - 00:00:02,000",
        "1 --> 2",
        "\u0661:\u0662\u0663 --> 2:30",
        "--> 0:05",
        "\uD835\uDFCE:\uD835\uDFCF --> \uD835\uDFCE:\uD835\uDFD0",
        "\uD83D\uDE00 --> \uD835\uDFCE:\uD835\uDFD3"
      })
  void aTextLikeTimesIsReadBackAsText(String text) {
    for (var escaped : List.of(written(text, true), written(text, false))) {
      var read = CaptionFormats.parse(escaped.getBytes(StandardCharsets.UTF_8));
      assertEquals(List.of("before", text, "after"), read.cues().stream().map(Cue::text).toList());
    }
  }

  private static String written(String text, boolean isSubRip) {
    var segments = Stream.of("before", text, "after").map(TimesLineTest::segment).toList();
    var file = new StringBuilder();
    try {
      if (isSubRip) {
        SubRipFormat.write(segments, file);
      } else {
        WebVttFormat.write(segments, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private static Segment segment(String text) {
    return new Segment(0, 1000, 2000, text, Optional.empty());
  }
}
