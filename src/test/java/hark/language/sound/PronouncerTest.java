package hark.language.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronouncerTest {

  @ParameterizedTest
  @CsvSource({
    "en, huntsville, hVntsvIl",
    "en, kling, klIN",
    "en, cling, klIN",
    "en, connolly, kOn@li",
    "en, cunley, kVnli", // not in the dictionary
    "en, greenbower, grinbo3",
    "en, caf\u00E9, k@fe",
    "de, schule, SUl@",
    "de, strasse, StrAs@",
    "de, b\u00FCcher, bQx@",
    "de, nacht, nAxt",
    "de, f\u00FCnf, fQnf",
    "fr, beaucoup, boku",
    "fr, chien, SyEN",
    "fr, \u00E9cole, ekOl",
    "es, guerra, gerA",
    "es, ni\u00F1o, ninyo",
    "it, chiesa, kyesA",
    "it, giorno, jorno",
    "pl, \u0142\u00F3d\u017A, lodz",
    "uk, \u043C\u0456\u0441\u0442\u043E, \u043C\u0456\u0441\u0442\u043E"
  })
  void aWordHasItsSounds(String language, String word, String sounds) {
    assertEquals(sounds, Pronouncers.of(language).sounds(word));
  }

  @Test
  void everySoundOfTheRulesIsNearAnother() {
    var sounds = "iIeE&AV@OoUu3WYJQ9pbtdkgcjfvTDszSZhxmnNlrwy";
    for (var language : Pronouncers.LANGUAGES) {
      for (var word : new String[] {"quixotic", "zephyr", "jaws", "bvkfghm", "aeiouy", "song"}) {
        for (char sound : Pronouncers.of(language).sounds(word).toCharArray()) {
          assertTrue(
              sounds
                  .chars()
                  .anyMatch(o -> o != sound && SoundDistance.replaced(sound, (char) o) < .6f),
              () -> language + " " + word + ": " + sound);
        }
      }
    }
  }
}
