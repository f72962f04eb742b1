package hark.language;

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
    "sr-Latn-RS, sr-Latn-RS",
    "eng, en",
    "ENG, en",
    "ger, de",
    "deu, de",
    "ger-AT, de-AT",
    "fre, fr",
    "fra, fr",
    "chi, zh",
    "zho, zh",
    "dut, nl",
    "cze, cs",
    "per, fa",
    "heb, he",
    "iw, he",
    "nob, nb",
    "cmn-Hans-CN, zh-Hans-CN",
    "yue, yue"
  })
  void isNormalisedToItsUsualForm(String written, String tag) {
    assertEquals(Optional.of(tag), LanguageTag.of(written));
  }

  @ParameterizedTest
  @CsvSource({
    "English, en",
    "german, de",
    "DEUTSCH, de",
    "français, fr",
    "français, fr",
    "Español, es",
    "русский, ru",
    "日本語, ja",
    "עברית, he",
    "Brazilian Portuguese, pt-BR",
    "Portuguese (Brazil), pt-BR",
    "English (United States), en-US",
    "Simplified Chinese, zh-Hans",
    "Chinese (Traditional), zh-Hant"
  })
  void isKnownByItsName(String written, String tag) {
    assertEquals(Optional.of(tag), LanguageTag.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "englisch gesprochen",
        "unknown",
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
  void otherTextIsRejected(String written) {
    assertEquals(Optional.empty(), LanguageTag.of(written));
  }
}
