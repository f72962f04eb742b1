package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkDeadlineTest {

  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void workWithoutADeadlineContinues() {
    WorkDeadline.check();
    WorkDeadline.commit();
  }

  @Test
  void workEndsAtTheFirstCheckAfterTheDeadline() {
    var passed = WorkDeadline.after(Duration.ofNanos(-1));
    assertThrows(WorkDeadline.PassedException.class, () -> passed.call(WorkDeadlineTest::check));
    assertThrows(WorkDeadline.PassedException.class, () -> passed.call(WorkDeadlineTest::commit));
    assertEquals(1, WorkDeadline.after(LONG).call(WorkDeadlineTest::check));
  }

  @Test
  void workIsNotEndedAfterItsCommit() {
    var deadline = WorkDeadline.after(LONG);
    deadline.call(WorkDeadlineTest::commit);
    assertFalse(deadline.end());
    assertEquals(1, deadline.call(WorkDeadlineTest::check));
    assertEquals(1, deadline.call(WorkDeadlineTest::commit));
  }

  @Test
  void endedWorkMakesNoChange() {
    var deadline = WorkDeadline.after(LONG);
    assertTrue(deadline.end());
    assertTrue(deadline.end());
    assertThrows(WorkDeadline.PassedException.class, () -> deadline.call(WorkDeadlineTest::commit));
  }

  @Test
  void theLastConditionIsChecked() {
    var refused = WorkDeadline.after(LONG, () -> false);
    assertThrows(WorkDeadline.PassedException.class, () -> refused.call(WorkDeadlineTest::commit));
  }

  private static int check() {
    WorkDeadline.check();
    return 1;
  }

  private static int commit() {
    WorkDeadline.commit();
    return 1;
  }
}
