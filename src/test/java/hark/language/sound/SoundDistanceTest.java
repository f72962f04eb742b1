package hark.language.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundDistanceTest {

  @Property(tries = 2_000)
  void isSymmetricAndZeroOnlyForTheSame(
      @ForAll("sounds") String one, @ForAll("sounds") String other) {
    float distance = SoundDistance.between(one, other);
    assertEquals(distance, SoundDistance.between(other, one), 1e-4);
    assertEquals(one.equals(other), distance == 0);
    assertTrue(distance <= Math.max(one.length(), other.length()) * 1.01);
  }

  @Provide
  Arbitrary<String> sounds() {
    return Arbitraries.strings()
        .withChars("iIeE&AV@OoUu3WYJpbtdkgcjfvTDszSZhmnNlrwy")
        .ofMaxLength(8);
  }

  /** Pairs of sounds: the first two are nearer than the first and the third. */
  @ParameterizedTest
  @CsvSource({"p, b, s", "s, z, m", "i, I, A", "t, d, k", "m, n, l", "r, l, g", "@, V, i"})
  void soundsMadeAlikeAreNear(char one, char near, char far) {
    assertTrue(SoundDistance.replaced(one, near) < SoundDistance.replaced(one, far));
  }

  @ParameterizedTest
  @CsvSource({"kling, klink, 1", "penhook, pinhook, 1", "a, '', 1", "same, same, 0"})
  void lettersAreCounted(String one, String other, int distance) {
    assertEquals(distance, SpellingDistance.between(one, other));
  }
}
