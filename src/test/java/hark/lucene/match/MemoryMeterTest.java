package hark.lucene.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryMeterTest {

  private static final long MEGABYTE = 1 << 20;

  private final List<Long> asked = new ArrayList<>();

  private static List<Integer> positions(int count) {
    SearchBudget.begin(() -> false);
    try {
      var spans = new SpanList();
      for (int i = 0; i < count; i++) {
        spans.add(i, i, 1);
      }
      return List.of(spans.size());
    } finally {
      SearchBudget.end();
    }
  }

  @Test
  void whatIsHeldIsAskedForInLargeParts() throws IOException {
    MemoryMeter.metered(
        asked::add,
        () -> {
          MemoryMeter.hold(10);
          MemoryMeter.hold(10);
          MemoryMeter.hold(3 * MEGABYTE);
          return null;
        });
    assertEquals(List.of(MEGABYTE, 3 * MEGABYTE), asked);
  }

  @Test
  void spansThatAreHeldOneAfterTheOtherAreAskedForOnce() throws IOException {
    MemoryMeter.metered(asked::add, () -> positions(1_000_000));
    long once = asked.stream().mapToLong(Long::longValue).sum();
    assertTrue(once > 10 * MEGABYTE, () -> "" + asked);
    asked.clear();
    MemoryMeter.metered(
        asked::add,
        () -> {
          positions(1_000_000);
          return positions(1_000_000);
        });
    assertEquals(once, asked.stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void whoGrantsMemoryCanEndTheWork() throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            MemoryMeter.metered(
                _ -> {
                  throw new IllegalStateException("too much");
                },
                () -> positions(1_000_000)));
    assertEquals(List.of(1_000_000), positions(1_000_000)); // nobody is asked any more
  }
}
