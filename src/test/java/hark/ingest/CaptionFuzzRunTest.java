package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.LongRun;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody meant: nothing but segments or a refusal comes of them. */
class CaptionFuzzRunTest {

  private static final int MUTATED = 200_000;
  private static final int RANDOM = 50_000;

  /** The most memory that one of these small files may ask for. */
  private static final long MOST_BYTES = 1L << 30;

  /** A share of the long run. These seeds have been run through whole. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nothingButRefusals(long seed) {
    var fuzz = new CaptionFuzz(seed);
    int read = fuzz.mutated(0, 1_500).files() + fuzz.random(0, 300).files();
    assertTrue(read == 1_800);
  }

  /** The whole of it: {@code bin/fuzz-captions [seed]}. */
  @Test
  @Tag("fuzz")
  @LongRun
  void theLongRun() {
    long seed = Long.getLong("hark.fuzz.seed", System.nanoTime() & 0xFFFFFF);
    var fuzz = new CaptionFuzz(seed);
    var mutated = fuzz.mutated(0, MUTATED);
    var random = fuzz.random(0, RANDOM);
    System.out.printf(Locale.ROOT, "seed %d: mutated: %s%n", seed, mutated);
    System.out.printf(Locale.ROOT, "seed %d: random: %s%n", seed, random);
    assertTrue(mutated.most().allocatedBytes() < MOST_BYTES, mutated.toString());
    assertTrue(random.most().allocatedBytes() < MOST_BYTES, random.toString());
  }
}
