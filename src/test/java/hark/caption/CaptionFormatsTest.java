package hark.caption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionFormatsTest {

  private static final String VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nschöne Grüße\n";

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-8", bytes(VTT.getBytes(UTF_8))),
        Arguments.of("UTF-8", bytes(VTT.getBytes(UTF_8), 0xEF, 0xBB, 0xBF)),
        Arguments.of("UTF-16BE", bytes(VTT.getBytes(UTF_16BE), 0xFE, 0xFF)),
        Arguments.of("UTF-16LE", bytes(VTT.getBytes(UTF_16LE), 0xFF, 0xFE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void decodes(String encoding, byte[] content) {
    var read = CaptionFormats.parse(content);
    assertEquals("schöne Grüße", read.cues().getFirst().text());
    assertEquals(encoding, read.encoding());
  }

  @Test
  void namesTheByteThatIsNotUtf8() {
    var refusal =
        assertThrows(
            CaptionSyntaxException.class, () -> CaptionFormats.parse(VTT.getBytes(ISO_8859_1)));
    assertEquals(
        "The file is not UTF-8: byte 36 is 0xF6. Save it as UTF-8 and bring it again.",
        refusal.getMessage());
  }

  @Test
  void refusesUtf8CutInTheMiddleOfACharacter() {
    var cut = java.util.Arrays.copyOf("WEBVTT ü".getBytes(UTF_8), 8);
    assertThrows(CaptionSyntaxException.class, () -> CaptionFormats.parse(cut));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WEBVTT                                    | WebVTT
          WEBVTT - a title                          | WebVTT
          {"segments":[]}                           | Hark JSON
          {"title":"x","language":"en","segments":[]} | Hark JSON
          {"x":{"data":[1]},"segments":[]}          | Hark JSON
          {"code":"0000","data":null}               | memories.ai JSON
          {"msg":"success","data":{},"code":"0000"} | memories.ai JSON
          """)
  void picksTheFormatByContent(String content, String format) {
    assertEquals(format, CaptionFormats.parse(content.getBytes(UTF_8)).format());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | The file is empty
          '   '                       | The file is empty
          WEBVTTX                     | This is no transcript
          hello                       | This is no transcript
          {"a":1}                     | This JSON is of no shape
          []                          | This JSON is of no shape
          {                           | This JSON is of no shape
          {"segments":[               | The JSON cannot be read at line 1
          {"segments":[]} x           | The JSON cannot be read at line 1
          {"segments":[]} {}          | The JSON goes on after its end
          {"segments":"x"}            | The member "segments" is no list
          {"code":"0000","data":"x"}  | The answer of memories.ai holds no list
          {"code":"0401","msg":"no","data":null} | This is a refusal of memories.ai (code 0401: no)
          {"code":"0000","success":false,"data":null} | This is a refusal of memories.ai
          """)
  void refusesWithASentence(String content, String beginning) {
    var refusal =
        assertThrows(
            CaptionSyntaxException.class, () -> CaptionFormats.parse(content.getBytes(UTF_8)));
    assertTrue(refusal.getMessage().startsWith(beginning), refusal.getMessage());
    assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThrows(
        CaptionSyntaxException.class,
        () -> CaptionFormats.parse(new byte[CaptionFormats.MAX_BYTES + 1]));
  }

  @Test
  void refusesTooManyCues() {
    var content = "{\"segments\":[" + "0,".repeat(CaptionFormats.MAX_CUES) + "0]}";
    var refusal =
        assertThrows(
            CaptionSyntaxException.class, () -> CaptionFormats.parse(content.getBytes(UTF_8)));
    assertEquals(
        "The file has more than 500,000 cues. Cut it into several videos.", refusal.getMessage());
  }

  @Test
  void refusesJsonThatIsTooDeep() {
    var content = "{\"segments\":[" + "[".repeat(100_000);
    assertThrows(CaptionSyntaxException.class, () -> CaptionFormats.parse(content.getBytes(UTF_8)));
  }

  private static byte[] bytes(byte[] content, int... mark) {
    var all = new ByteArrayOutputStream();
    for (int b : mark) {
      all.write(b);
    }
    all.writeBytes(content);
    return all.toByteArray();
  }
}
