package hark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final HeldClock clock = new HeldClock();

  private int allowed(RateLimit limit, String key, int tries) {
    int allowed = 0;
    for (int i = 0; i < tries; i++) {
      allowed += limit.take(key).isEmpty() ? 1 : 0;
    }
    return allowed;
  }

  @Test
  void whatIsAllowedAtOnceComesBackWithTime() {
    var limit = new RateLimit(2, clock);
    assertEquals(20, allowed(limit, "a", 30));
    assertEquals(Optional.of(Duration.ofMillis(500)), limit.take("a"));
    clock.pass(Duration.ofMillis(499));
    assertTrue(limit.take("a").isPresent());
    clock.pass(Duration.ofMillis(1));
    assertEquals(1, allowed(limit, "a", 5));
    clock.pass(Duration.ofSeconds(3));
    assertEquals(6, allowed(limit, "a", 30));
    clock.pass(Duration.ofHours(1));
    assertEquals(20, allowed(limit, "a", 30));
  }

  @Test
  void noLimitIsTooHigh() {
    assertEquals(3, allowed(new RateLimit(Integer.MAX_VALUE, clock), "a", 3));
  }

  @Test
  void eachKeyHasItsOwn() {
    var limit = new RateLimit(1, clock);
    assertEquals(10, allowed(limit, "a", 100));
    assertEquals(10, allowed(limit, "b", 100));
  }

  @Test
  void aClockThatGoesBackAllowsNothingMore() {
    var limit = new RateLimit(1, clock);
    allowed(limit, "a", 100);
    clock.pass(Duration.ofHours(-1));
    assertEquals(0, allowed(limit, "a", 5));
    clock.pass(Duration.ofSeconds(1));
    assertEquals(1, allowed(limit, "a", 5));
  }
}
