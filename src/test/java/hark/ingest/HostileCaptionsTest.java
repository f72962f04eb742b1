package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.LongRun;
import hark.caption.CaptionLimits;
import hark.ingest.clean.WordOverlap;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Files that were made to keep a reader busy take work in proportion to their size. Held against
 * memory asked for and words compared, which are the same on each machine; the long run looks at
 * processor time too, as a file grows.
 */
class HostileCaptionsTest {

  private static final int SMALL = 25_000;
  private static final int TIMES = 4;

  /** Above four, for tables grow in steps; below sixteen, which is what a square would take. */
  private static final double MOST_TIMES = 7;

  /** The allowance for work done once per file or once per run, in bytes. */
  private static final long ONCE = 2_000_000;

  /** Below this, in milliseconds, processor time says nothing. */
  private static final long SHORT = 40;

  @Tag("slow")
  @Test
  void memoryAskedForGrowsAsTheFileDoes() {
    var larger = HostileCaptions.ofSize(TIMES * SMALL);
    HostileCaptions.ofSize(SMALL)
        .forEach(
            (name, file) -> {
              effort(name, file); // what is done once a run
              long little = effort(name, file).allocatedBytes();
              long much = effort(name, larger.get(name)).allocatedBytes();
              assertTrue(
                  much <= MOST_TIMES * little + ONCE,
                  () -> "%s: %,d bytes, then %,d".formatted(name, little, much));
            });
  }

  @Test
  void allOverlapsOfTwoScreensAreFoundWithFewComparisons() {
    int size = 10_000;
    var compared = new AtomicLong();
    var same = WordOverlap.all(counted(compared, size, "a"), counted(compared, size, "b"));
    assertEquals(size - 1, same.size());
    assertTrue(compared.get() <= 12L * size, compared + " words were looked at");
  }

  /** So many words that are all the same but the last one. */
  private static List<String> counted(AtomicLong looks, int size, String last) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        looks.incrementAndGet();
        return index == size - 1 ? last : "a";
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** With {@code bin/fuzz-captions}: the largest files, and a quarter of them. */
  @Test
  @Tag("fuzz")
  @LongRun
  void theWorkOfTheLargestFilesGrowsAsTheyDo() {
    int size = CaptionLimits.MAX_BYTES - 200;
    var smaller = HostileCaptions.ofSize(size / TIMES);
    var wrong = new ArrayList<String>();
    var slowest = new TreeSet<String>();
    HostileCaptions.ofSize(size)
        .forEach(
            (name, file) -> {
              var little = effort(name, smaller.get(name));
              var much = effort(name, file);
              if (isTooMuch(much, little)) { // the first run of a reader may be slow
                little = effort(name, smaller.get(name));
                much = much.orLess(effort(name, file));
              }
              var line =
                  String.format(
                      Locale.ROOT,
                      "%,9d ms, a quarter of it %,9d ms: %s",
                      much.cpuMillis(),
                      little.cpuMillis(),
                      name);
              slowest.add(line);
              if (isTooMuch(much, little)) {
                wrong.add(line);
              }
            });
    System.out.println("Processor time of the largest files, " + slowest.size() + " of them:");
    slowest.descendingSet().stream().limit(8).forEach(System.out::println);
    assertEquals(List.of(), wrong);
  }

  private static boolean isTooMuch(Effort much, Effort little) {
    return much.cpuMillis() > MOST_TIMES * 1.5 * Math.max(SHORT, little.cpuMillis());
  }

  private static Effort effort(String name, Supplier<String> file) {
    var content = file.get().getBytes(UTF_8);
    return Effort.of(() -> CaptionFuzz.isRefused(name, content));
  }
}
