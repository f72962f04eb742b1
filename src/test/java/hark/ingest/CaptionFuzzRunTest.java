package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.CaptionFormats;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody meant: nothing but segments or a refusal comes of them. */
class CaptionFuzzRunTest {

  private static final int MUTATED = 200_000;
  private static final int RANDOM = 50_000;
  private static final int MOST_MILLIS = 10_000;

  /** A share of the long run. These seeds have been run through whole. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nothingButRefusals(long seed) {
    var fuzz = new CaptionFuzz(seed);
    int read = fuzz.mutated(0, 1_500).files() + fuzz.random(0, 300).files();
    assertTrue(read == 1_800);
  }

  @Test
  void hostileFilesAreReadOrRefused() {
    HostileCaptions.ofSize(50_000)
        .forEach((name, file) -> CaptionFuzz.isRefused(name, file.get().getBytes(UTF_8)));
  }

  /**
   * The whole of it: {@code bin/fuzz-captions [seed]}. Each file has its time, which the usual run
   * does not look at, for it depends on the machine.
   */
  @Test
  @Tag("fuzz")
  void theLongRun() {
    long seed = Long.getLong("hark.fuzz.seed", System.nanoTime() & 0xFFFFFF);
    var fuzz = new CaptionFuzz(seed);
    var mutated = fuzz.mutated(0, MUTATED);
    var random = fuzz.random(0, RANDOM);
    System.out.printf(Locale.ROOT, "seed %d: mutated: %s; random: %s%n", seed, mutated, random);
    assertTrue(mutated.longestMillis() < MOST_MILLIS, mutated.toString());
    assertTrue(random.longestMillis() < MOST_MILLIS, random.toString());
    HostileCaptions.ofSize(CaptionFormats.MAX_BYTES - 200).forEach(this::readInTime);
  }

  private void readInTime(String name, Supplier<String> file) {
    var content = file.get().getBytes(UTF_8);
    long began = System.nanoTime();
    boolean isRefused = CaptionFuzz.isRefused(name, content);
    long took = (System.nanoTime() - began) / 1_000_000;
    System.out.printf(Locale.ROOT, "%,7d ms, %s: %s%n", took, isRefused ? "refused" : "read", name);
    assertTrue(took < MOST_MILLIS, name);
  }
}
