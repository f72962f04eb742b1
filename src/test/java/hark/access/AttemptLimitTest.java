package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

  private static final Duration PERIOD = Duration.ofMinutes(15);

  private final HeldClock clock = new HeldClock();
  private final AttemptLimit limit = new AttemptLimit(3, PERIOD, clock);

  @Test
  void attemptsAreCountedFromTheFirstInAPeriod() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), limit.begin("a"));
      clock.pass(Duration.ofMinutes(1));
    }
    assertEquals(Optional.of(Duration.ofMinutes(12)), limit.begin("a"));
    assertEquals(Optional.empty(), limit.begin("b"));
    clock.pass(Duration.ofMinutes(12));
    assertEquals(Optional.empty(), limit.begin("a"));
  }

  @Test
  void rightAttemptsDoNotCount() {
    for (int i = 0; i < 10; i++) {
      assertEquals(Optional.empty(), limit.begin("a"));
      limit.forgive("a");
    }
  }

  @Test
  void onlyTheKeysUsedLastAreRemembered() {
    for (int i = 0; i < 3; i++) {
      limit.begin("old");
      limit.begin("busy");
    }
    for (int i = 0; i < 10_000; i++) {
      limit.begin("other " + i);
      if (i % 100 == 0) {
        assertTrue(limit.begin("busy").isPresent());
      }
    }
    assertTrue(limit.begin("busy").isPresent());
    assertEquals(Optional.empty(), limit.begin("old"));
  }
}
