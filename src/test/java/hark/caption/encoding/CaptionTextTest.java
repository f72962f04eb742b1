package hark.caption.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionTextTest {

  private static final String TEXT = "1\r\n00:00:01,000 --> 00:00:02,000\r\n%s\r\n";
  private static final String GERMAN = "Schöne Grüße aus München, die Straße ist gesperrt.";

  static Stream<Arguments> marks() {
    return Stream.of(
        Arguments.of("UTF-8", new int[] {0xEF, 0xBB, 0xBF}),
        Arguments.of("UTF-16BE", new int[] {0xFE, 0xFF}),
        Arguments.of("UTF-16LE", new int[] {0xFF, 0xFE}),
        Arguments.of("UTF-32BE", new int[] {0, 0, 0xFE, 0xFF}),
        Arguments.of("UTF-32LE", new int[] {0xFF, 0xFE, 0, 0}));
  }

  @ParameterizedTest
  @MethodSource("marks")
  void aMarkSaysTheEncoding(String encoding, int[] mark) {
    var content = bytes(GERMAN.getBytes(Charset.forName(encoding)), mark);
    assertEquals(new CaptionText(GERMAN, encoding, 0), CaptionText.decode(content));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void unicodeIsToldWithoutAMark(String encoding) {
    for (var said : new String[] {GERMAN, "今日は天気について話します。", "a"}) {
      var text = TEXT.formatted(said);
      var content = text.getBytes(Charset.forName(encoding));
      assertEquals(new CaptionText(text, encoding, 0), CaptionText.decode(content));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, windows-1252, 'Schöne Grüße aus München, die Straße ist gesperrt.'",
    "windows-1252, windows-1252, schöne Grüße",
    "windows-1252, windows-1252, 'C’était déjà très agréable… Ça ira mieux cet été.'",
    "ISO-8859-1, windows-1252, ¿Qué pasó mañana? El niño comió piñas y después durmió.",
    "ISO-8859-2, iso-8859-2, Zażółć gęślą jaźń. Jutro będzie świeciło słońce.",
    "windows-1250, windows-1250, Zażółć gęślą jaźń. Jutro będzie świeciło słońce.",
    "windows-1251, windows-1251, 'Добрый вечер, сегодня мы поговорим о погоде.'",
    "ISO-8859-5, iso-8859-5, 'Добрый вечер, сегодня мы поговорим о погоде.'",
    "KOI8-R, koi8-r, 'Добрый вечер, сегодня мы поговорим о погоде.'",
    "ISO-8859-7, iso-8859-7, Καλησπέρα σας. Σήμερα θα μιλήσουμε για τον καιρό.",
    "ISO-8859-8, iso-8859-8, שלום לכולם וברוכים הבאים. היום נדבר על מזג האוויר.",
    "ISO-8859-9, iso-8859-9, 'Bugün hava çok güzel, değil mi? Şimdi başlıyoruz, oturun.'",
    "windows-1256, windows-1256, مرحبا بكم في هذا البرنامج. سنتحدث اليوم عن الطقس.",
    "Shift_JIS, shift_jis, こんにちは、皆さん。今日は天気について話します。",
    "GB18030, gb18030, 大家好，欢迎收看今天的节目。今天我们来谈谈天气。"
  })
  void otherEncodingsAreGuessed(String encoding, String guess, String said) {
    var text = TEXT.formatted(said);
    var content = text.getBytes(Charset.forName(encoding));
    assertEquals(new CaptionText(text, guess + " (guessed)", 0), CaptionText.decode(content));
  }

  @Test
  void aGuessLooksAtTheLinesThatTellHoweverFarBehindTheyStand() {
    var text = TEXT.formatted("plain ASCII").repeat(2000) + TEXT.formatted(GERMAN);
    assertEquals(
        new CaptionText(text, "windows-1252 (guessed)", 0),
        CaptionText.decode(text.getBytes(Charset.forName("windows-1252"))));
  }

  @ParameterizedTest
  @CsvSource({
    "'<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><tt>ó</tt>', ISO-8859-2, ISO-8859-2"
        + " (declared)",
    "'<?xml version=''1.0'' encoding=''koi8-r''?><tt>да</tt>', KOI8-R, KOI8-R (declared)",
    "'<?xml version=\"1.0\" encoding=\"UTF-16\"?><tt>ó</tt>', UTF-8, UTF-8",
    "'<?xml version=\"1.0\" encoding=\"no such\"?><tt>ó</tt>', UTF-8, UTF-8"
  })
  void anXmlDeclarationIsHeardWhereItIsTrue(String text, String encoding, String told) {
    var content = text.getBytes(Charset.forName(encoding));
    assertEquals(new CaptionText(text, told, 0), CaptionText.decode(content));
  }

  @Test
  void aFewWrongBytesDoNotMakeUtf8AnotherEncoding() {
    var content = TEXT.formatted("Добрый вечер, дамы").getBytes(UTF_8);
    content[45] = '?';
    assertEquals(
        new CaptionText(TEXT.formatted("Добры\uFFFD? вечер, дамы"), "UTF-8", 1),
        CaptionText.decode(content));
  }

  @Test
  void utf8CutInsideACharacterIsUtf8() {
    var content = "WEBVTT Добрый вечер".getBytes(UTF_8);
    var cut = Arrays.copyOf(content, content.length - 1);
    assertEquals(new CaptionText("WEBVTT Добрый вече\uFFFD", "UTF-8", 1), CaptionText.decode(cut));
  }

  @Test
  void marksInsideOfATextAreNoText() {
    assertEquals("ab", CaptionText.decode("a\uFEFFb".getBytes(UTF_8)).content());
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
