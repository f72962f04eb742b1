package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.web.status.DiskMeter.Room;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortageWatchTest {

  private static final long GB = 1_000_000_000;

  private final NoticeBoard notices = new NoticeBoard();
  private Room room = new Room(50 * GB, 100 * GB);
  private MemoryUsage memory = used(10);
  private final ShortageWatch watch =
      new ShortageWatch(() -> Optional.of(room), () -> Optional.of(memory), notices, "data");

  private static MemoryUsage used(int percent) {
    return new MemoryUsage(0, percent, 100, 100);
  }

  private List<NoticeKind> seen() {
    watch.look();
    return notices.notices().stream().map(Notice::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "999999999, 2000000000000, true", // less than 1 GB of a large disk
    "1000000000, 2000000000000, false",
    "199999999, 2000000000, true", // less than a tenth of a small one
    "200000000, 2000000000, false"
  })
  void aDiskIsLowBelowOneGigabyteOrATenth(long usable, long total, boolean isLow) {
    room = new Room(usable, total);
    assertEquals(isLow ? List.of(NoticeKind.DISK_LOW) : List.of(), seen());
  }

  @Test
  void theNoticeOfTheDiskStaysUntilClearlyMoreIsFree() {
    room = new Room(GB - 1, 100 * GB);
    assertEquals(List.of(NoticeKind.DISK_LOW), seen());
    assertEquals("data", notices.notices().getFirst().subject());
    room = new Room(GB + 1, 100 * GB);
    assertEquals(List.of(NoticeKind.DISK_LOW), seen());
    room = new Room(2 * GB, 100 * GB);
    assertEquals(List.of(), seen());
  }

  @Test
  void aFullDiskIsReportedOnce() {
    room = new Room(0, 100 * GB);
    assertEquals(List.of(NoticeKind.DISK_LOW), seen());
    notices.post(NoticeKind.DISK_FULL, "data", "");
    assertEquals(List.of(NoticeKind.DISK_FULL), seen());
  }

  @Test
  void memoryIsLowAtNineTenthsUntilLessThanThreeQuartersAreUsed() {
    memory = used(89);
    assertEquals(List.of(), seen());
    memory = used(90);
    assertEquals(List.of(NoticeKind.MEMORY_LOW), seen());
    memory = used(75);
    assertEquals(List.of(NoticeKind.MEMORY_LOW), seen());
    memory = used(74);
    assertEquals(List.of(), seen());
  }

  @Test
  void whatCannotBeMeasuredIsLeftAsItWas() {
    room = new Room(1, 100 * GB);
    memory = used(95);
    assertEquals(List.of(NoticeKind.DISK_LOW, NoticeKind.MEMORY_LOW), seen());
    new ShortageWatch(Optional::empty, Optional::empty, notices, "data").look();
    assertEquals(2, notices.notices().size());
  }

  @Test
  void theMemoryOfThisProcessIsMeasured() {
    System.gc();
    var usage = ShortageWatch.memoryAfterCollection().orElseThrow();
    assertTrue(usage.getUsed() > 0 && usage.getUsed() < usage.getMax(), usage.toString());
  }
}
