package hark.caption.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerLabelTest {

  @ParameterizedTest
  @CsvSource({
    "Ann: hello, Ann, hello",
    "'Ann:', Ann, ''",
    "ANN LEE: hello, ANN LEE, hello",
    "'- Ann: hello', Ann, hello",
    "'>> Ann: hello', Ann, hello",
    "Dr. Lee: hello, Dr. Lee, hello",
    "J.R. Ewing: hello, J.R. Ewing, hello",
    "Ludwig van der Rohe: hello, Ludwig van der Rohe, hello",
    "O’Neil-Smith: hello, O’Neil-Smith, hello",
    "Speaker 1: hello, Speaker 1, hello",
    "SPEAKER_00: hello, SPEAKER_00, hello",
    "spk_0: hello, spk_0, hello",
    "CDR (EAGLE): hello, CDR (EAGLE), hello",
    "Édith: bonjour, Édith, bonjour",
    "Анна: привет, Анна, привет",
    "田中：こんにちは, 田中, こんにちは",
    "أحمد: مرحبا, أحمد, مرحبا"
  })
  void couldBeASpeaker(String text, String name, String rest) {
    var label = SpeakerLabel.at(text, 0).orElseThrow();
    assertEquals(name, label.name());
    assertEquals(rest, text.substring(label.end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "hello",
        "Note: hello",
        "NOTE: hello",
        "Warning: hello",
        "https://example.org",
        "Https: x",
        "At 10:30 we met",
        "10:30 we met",
        "ann: hello",
        "So I said: go",
        "He asked me: why?",
        "Well, Ann: hello",
        "Really? Ann: hello",
        "Three things: one, two",
        "Ann:hello",
        "Ann\n: hello",
        "One Two Three Four Five Six: hello",
        "Anextraordinarilylongnamethatnobodyhasatall: hello",
        "我们今天来看看这个问题怎么解决：hello"
      })
  void isNoSpeaker(String text) {
    assertEquals(true, SpeakerLabel.at(text, 0).isEmpty());
  }
}
