package hark.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueEstimateTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  /** Imports that ended one after the other, the last one just now. */
  private static List<Instant> ended(int count, Duration pause) {
    return IntStream.range(0, count).mapToObj(i -> NOW.minus(pause.multipliedBy(i + 1L))).toList();
  }

  @Test
  void thePaceOfTheLastImportsGoesOn() {
    assertEquals(
        Optional.of(Duration.ofSeconds(200)),
        QueueEstimate.of(ended(50, Duration.ofSeconds(2)), 100, NOW));
  }

  @Test
  void fewOrOldImportsMakeNoEstimate() {
    assertEquals(Optional.empty(), QueueEstimate.of(ended(4, Duration.ofSeconds(2)), 100, NOW));
    assertEquals(Optional.empty(), QueueEstimate.of(ended(50, Duration.ofHours(1)), 100, NOW));
    assertEquals(Optional.empty(), QueueEstimate.of(ended(50, Duration.ofSeconds(2)), 0, NOW));
  }

  @Test
  void theShortestEstimateIsASecond() {
    assertEquals(
        Optional.of(Duration.ofSeconds(1)),
        QueueEstimate.of(ended(50, Duration.ofMillis(1)), 1, NOW));
  }
}
