package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void withoutADeadlineWorkGoesOn() {
    Deadline.check();
    Deadline.commit();
  }

  @Test
  void workEndsAtItsNextCheckAfterTheTime() {
    var passed = Deadline.after(Duration.ofNanos(-1));
    assertThrows(Deadline.PassedException.class, () -> passed.call(DeadlineTest::check));
    assertThrows(Deadline.PassedException.class, () -> passed.call(DeadlineTest::commit));
    assertEquals(1, Deadline.after(LONG).call(DeadlineTest::check));
  }

  @Test
  void whatHasBegunToChangeSomethingIsNotEnded() {
    var deadline = Deadline.after(LONG);
    deadline.call(DeadlineTest::commit);
    assertFalse(deadline.end());
    assertEquals(1, deadline.call(DeadlineTest::check));
    assertEquals(1, deadline.call(DeadlineTest::commit));
  }

  @Test
  void whatWasEndedChangesNothing() {
    var deadline = Deadline.after(LONG);
    assertTrue(deadline.end());
    assertTrue(deadline.end());
    assertThrows(Deadline.PassedException.class, () -> deadline.call(DeadlineTest::commit));
  }

  @Test
  void theLastConditionIsAsked() {
    var refused = Deadline.after(LONG, () -> false);
    assertThrows(Deadline.PassedException.class, () -> refused.call(DeadlineTest::commit));
  }

  private static int check() {
    Deadline.check();
    return 1;
  }

  private static int commit() {
    Deadline.commit();
    return 1;
  }
}
