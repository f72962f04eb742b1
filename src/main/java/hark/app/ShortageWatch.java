package hark.app;

import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.web.status.DiskMeter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A watch on disk and memory, which posts a notice before either runs out and withdraws it once
 * there is enough again. Not safe to share between threads.
 */
final class ShortageWatch {

  /** The free space, in bytes, below which every disk is low; smaller ones at a tenth of them. */
  private static final long LOW_DISK = 1_000_000_000;

  private static final int SMALL_DISK_PART = 10;

  /** The parts of a hundred of the old objects' memory at which it is low, and enough again. */
  private static final int LOW_MEMORY = 90;

  private static final int ENOUGH_MEMORY = 75;
  private static final int WHOLE = 100;

  /**
   * The multiple of the limit that has to be free before there is enough again, so that the notice
   * does not come and go.
   */
  private static final double ENOUGH_DISK = 1.2;

  private final DiskMeter disk;
  private final Supplier<Optional<MemoryUsage>> memory;
  private final NoticeBoard notices;
  private final String folder;

  /**
   * @param memory what old objects used after unused ones were last released; empty if unknown
   * @param folder the data folder, for the notice
   */
  ShortageWatch(
      DiskMeter disk, Supplier<Optional<MemoryUsage>> memory, NoticeBoard notices, String folder) {
    this.disk = disk;
    this.memory = memory;
    this.notices = notices;
    this.folder = folder;
  }

  /** Returns the memory of old objects after the last collection; empty before the first. */
  static Optional<MemoryUsage> memoryAfterCollection() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null && usage.getMax() > 0)
        .findFirst();
  }

  /** Measures both. */
  void look() {
    disk.measure().ifPresent(this::judge);
    memory.get().ifPresent(this::judge);
  }

  private void judge(DiskMeter.Room room) {
    long limit = Math.min(LOW_DISK, room.total() / SMALL_DISK_PART);
    boolean isFull = notices.notices().stream().anyMatch(one -> one.kind() == NoticeKind.DISK_FULL);
    if (isFull) {
      notices.withdraw(NoticeKind.DISK_LOW, folder); // the other notice says more
    } else if (room.usable() < limit) {
      notices.post(NoticeKind.DISK_LOW, folder, "");
    } else if (room.usable() > limit * ENOUGH_DISK) {
      notices.withdraw(NoticeKind.DISK_LOW, folder);
    }
  }

  private void judge(MemoryUsage usage) {
    long percent = usage.getUsed() * WHOLE / usage.getMax();
    if (percent >= LOW_MEMORY) {
      notices.post(NoticeKind.MEMORY_LOW, "", "");
    } else if (percent < ENOUGH_MEMORY) {
      notices.withdraw(NoticeKind.MEMORY_LOW, "");
    }
  }
}
