package hark.archive.disk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class SmallDiskTest {

  @Test
  void rootInCiFailsWhereOthersSkip() {
    assertThrows(AssertionFailedError.class, () -> SmallDisk.notMounted(true, "root"));
    assertInstanceOf(TestAbortedException.class, SmallDisk.notMounted(true, "builder"));
    assertInstanceOf(TestAbortedException.class, SmallDisk.notMounted(false, "root"));
  }
}
