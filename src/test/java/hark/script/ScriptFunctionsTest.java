package hark.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of the scripts that need no page, run without a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptFunctionsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0:00",
    "5.9, 0:05",
    "65, 1:05",
    "3599, 59:59",
    "3600, 1:00:00",
    "36061, 10:01:01"
  })
  void aPlaceInARecordingIsWrittenAsPeopleReadIt(double seconds, String read) throws Exception {
    try (var text = ScriptModule.load("shared/text.js")) {
      assertEquals(read, text.call("clock", seconds).asString());
    }
  }

  @Test
  void valuesStandWhereATextHasRoomForThem() throws Exception {
    try (var text = ScriptModule.load("shared/text.js")) {
      assertEquals("2 of 9", text.call("fill", "%1 of %2", 2, 9).asString());
      assertEquals("9: 2", text.call("fill", "%2: %1", 2, 9).asString());
      assertEquals("a $& b", text.call("fill", "a %1 b", "$&").asString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'the high tide', 5, 7, '[4,8]'",
    "'the high tide', 3, 9, '[4,8]'",
    "'don’t go', 4, 5, '[0,5]'",
    "'灯塔很高', 1, 2, '[1,2]'",
    "'a  b', 1, 3, '[3,3]'"
  })
  void aQuoteBeginsAndEndsWithWholeWords(String said, int from, int to, String whole)
      throws Exception {
    try (var wording = ScriptModule.load("video/wording.js")) {
      assertEquals(whole, wording.json(wording.call("wholeWords", said, from, to)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "n, KeyN, n",
    "N, KeyN, n",
    "т, KeyN, n",
    "л, KeyK, k",
    "ψ, KeyC, c",
    "?, Slash, ?",
    "z, KeyY, z",
    "ü, BracketLeft, ü",
    "Escape, Escape, Escape"
  })
  void aKeyCountsByItsPlaceWhereItHasNoLatinLetter(String key, String code, String name)
      throws Exception {
    try (var keys = ScriptModule.load("shared/keys.js")) {
      var event = keys.value("{key: '%s', code: '%s'}".formatted(key, code));
      assertEquals(name, keys.call("keyOf", event).asString());
    }
  }

  @Test
  void markdownShowsMarksAsTheyAre() throws Exception {
    try (var wording = ScriptModule.load("video/wording.js")) {
      assertEquals("\\*not\\* \\[a\\] link", wording.call("markdown", "*not* [a] link").asString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, 0, 5, true",
    "4, 7, 9, false",
    "4, 5, 9, false",
    "3, 0, 9, false",
    "3, 8, 12, true",
    "5, 0, 2, false"
  })
  void theMomentOneStandsAtIsToldApart(int segment, int from, int to, boolean now)
      throws Exception {
    try (var stretches = ScriptModule.load("video/stretches.js")) {
      var mark = stretches.value("{segment: %d, ranges: [%d, %d]}".formatted(segment, from, to));
      var moment = stretches.value("{segment: 3, from: 10, lastSegment: 4, to: 5}");
      assertEquals(
          "[{\"from\":%d,\"to\":%d,\"now\":%s}]".formatted(from, to, now),
          stretches.json(stretches.call("stretchesOf", mark, moment)));
    }
  }

  @Test
  void filesAreSentInPartsOfABoundedSize() throws Exception {
    try (var parts = ScriptModule.load("imports/parts.js")) {
      var mebibytes = parts.value("[30, 10, 10, 10].map((n) => ({ size: n * 2 ** 20 }))");
      var many = parts.value("Array.from({ length: 101 }, () => ({ size: 1 }))");
      assertEquals(3, parts.call("partsOf", mebibytes).getArraySize());
      assertEquals(2, parts.call("partsOf", many).getArraySize());
      assertEquals(0, parts.call("partsOf", parts.value("[]")).getArraySize());
    }
  }
}
