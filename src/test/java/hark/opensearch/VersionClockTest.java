package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VersionClockTest {

  private Instant now = Instant.ofEpochMilli(5_000);
  private final VersionClock clock = new VersionClock(() -> now);

  @Test
  void eachVersionIsLargerThanTheOneBefore() {
    assertEquals(5_000_000, clock.next());
    assertEquals(5_000_001, clock.next());
    now = Instant.ofEpochMilli(4_000);
    assertEquals(5_000_002, clock.next());
    now = Instant.ofEpochMilli(6_000);
    assertEquals(6_000_000, clock.next());
  }

  @Test
  void aVersionOfTheFutureIsOvertaken() {
    assertTrue(clock.isPast(4_999_999));
    assertTrue(clock.isPast(5_000_000));
    assertFalse(clock.isPast(9_000_000));
    clock.raise(9_000_000);
    assertEquals(9_000_001, clock.next());
    assertFalse(clock.isPast(9_000_001));
    assertFalse(clock.isPast(8_000_000)); // of another transcript, by the same clock
  }
}
