package hark.ingest.store;

import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import java.nio.file.Path;

/**
 * A monitor of writes to a folder that posts a notice while they fail because the disk is full.
 * Safe to share between threads.
 */
public final class DiskWatch {

  private static final System.Logger LOG = System.getLogger(DiskWatch.class.getName());

  private final String folder;
  private final NoticeBoard notices;
  private boolean full;

  public DiskWatch(Path folder, NoticeBoard notices) {
    this.folder = folder.toString();
    this.notices = notices;
  }

  /** Records a failed write. */
  public synchronized void failed(Throwable problem) {
    if (StorageFault.FULL.isCauseOf(problem) && !full) {
      full = true;
      notices.post(NoticeKind.DISK_FULL, folder, Message.of(StoreReason.IMPORTS_WAIT));
      LOG.log(System.Logger.Level.ERROR, "The disk is full; imports wait: {0}", problem.toString());
    }
  }

  /** Records a successful write. */
  public synchronized void succeeded() {
    if (full) {
      full = false;
      notices.withdraw(NoticeKind.DISK_FULL, folder);
      LOG.log(System.Logger.Level.INFO, "There is space on the disk again; imports continue");
    }
  }

  public synchronized boolean isFull() {
    return full;
  }
}
