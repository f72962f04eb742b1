package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN-us, en-US",
    "pt_BR, pt-BR",
    "zh-hans, zh-Hans",
    "es-419, es-419",
    "' de ', de",
    "haw, haw",
    "sr-Latn-RS, sr-Latn-RS"
  })
  void isWrittenInItsUsualWay(String written, String tag) {
    assertEquals(Optional.of(tag), LanguageTag.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "english",
        "transcribe",
        "whisper",
        "x",
        "qq",
        "en-",
        "en--us",
        "en-orig",
        "en-QQ",
        "e n",
        "1",
        "en/../de",
        "en<script>",
        "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"
      })
  void otherTextIsNone(String written) {
    assertEquals(Optional.empty(), LanguageTag.of(written));
  }
}
