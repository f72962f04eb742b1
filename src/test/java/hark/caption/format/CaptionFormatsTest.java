package hark.caption.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.CaptionLimits;
import hark.caption.CaptionSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionFormatsTest {

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
          <tt/>                                     | TTML
          <?xml version="1.0"?><!-- [<tt> -->  <a:tt/> | TTML
          <transcript/>                             | YouTube XML
          <timedtext format="3"/>                   | YouTube XML
          [Script Info]                             | SubStation Alpha
          [Events]                                  | SubStation Alpha
          [00:00:00:04]                             | Spacelog
          [00:01.000 --> 00:02.000]                 | Text with times
          00:01 --> 00:02                           | SubRip
          0:00:01.0,0:00:02.0                       | SBV
          [ti:a song]                               | LRC
          [00:01.00]                                | LRC
          [00:01] a                                 | Text with times
          0:01                                      | Text with times
          """)
  void picksTheFormatByContent(String content, String format) {
    assertEquals(format, CaptionFormats.parse(content.getBytes(UTF_8)).format());
  }

  @ParameterizedTest
  @CsvSource({"'start\tend\ttext', TSV", "'1.5\t2.5\ta', TSV", "'|Time|Text|', Markdown table"})
  void picksATableByContent(String content, String format) {
    assertEquals(format, CaptionFormats.parse(content.getBytes(UTF_8)).format());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | The file is empty
          '   '                       | The file is empty
          WEBVTTX                     | No supported transcript
          hello                       | No supported transcript
          It began at 10:30.          | No supported transcript
          <html><p>0:05 x</p></html>  | This is a web page
          <?xml version="1.0"?><a/>   | Hark does not support the structure of this XML
          <tt><body>                  | The XML is not valid at line 1
          {"a":1}                     | Hark does not support the structure of this JSON
          []                          | Hark does not support the structure of this JSON
          {                           | Hark does not support the structure of this JSON
          {"segments":[               | The JSON is not valid at line 1
          {"segments":[]} x           | The JSON is not valid at line 1
          {"segments":[]} {}          | There is more after the end of the JSON
          {"segments":"x"}            | The member “segments” is not a list
          {"code":"0000","data":"x"}  | The response from memories.ai contains no list
          {"code":"0401","msg":"no","data":null} | This is an error response from memories.ai (code 0401: no)
          {"code":"0000","success":false,"data":null} | This is an error response from memories.ai
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
        () -> CaptionFormats.parse(new byte[CaptionLimits.MAX_BYTES + 1]));
  }

  @Test
  void refusesTooManyCues() {
    var content = "{\"segments\":[" + "0,".repeat(CaptionLimits.MAX_CUES) + "0]}";
    var refusal =
        assertThrows(
            CaptionSyntaxException.class, () -> CaptionFormats.parse(content.getBytes(UTF_8)));
    assertEquals(
        "The file has more than 500,000 cues. Split it into several videos.", refusal.getMessage());
  }

  @Test
  void refusesJsonThatIsTooDeep() {
    var content = "{\"segments\":[" + "[".repeat(100_000);
    assertThrows(CaptionSyntaxException.class, () -> CaptionFormats.parse(content.getBytes(UTF_8)));
  }
}
