package hark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitTest {

  @Test
  void itReturnsTheFirstValueThatIsExpected() {
    var value = new AtomicInteger();
    assertEquals(3, Wait.forValue("three", value::incrementAndGet, number -> number > 2));
    assertEquals(3, value.get());
  }

  @Test
  void anInterruptEndsItAndItSaysWhatDidNotCome() {
    Thread.currentThread().interrupt();
    var end = assertThrows(AssertionError.class, () -> Wait.forValue("ten", () -> 7, n -> n > 9));
    assertTrue(Thread.interrupted());
    assertTrue(end.getMessage().startsWith("WaitTest.java:"), end.getMessage());
    assertTrue(end.getMessage().endsWith("interrupted while waiting for ten; it was 7"));
  }
}
