package hark.ingest.store;

import hark.notice.NoticeBoard;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A folder of small files that Hark keeps, and where it reports what is wrong with them.
 *
 * @param path made where it is missing
 * @param aside for files that were found damaged
 */
public record StoreFolder(Path path, DamagedFiles aside, NoticeBoard notices) {

  /** A folder whose damaged files go to a folder {@code set-aside} beside it. */
  public static StoreFolder of(Path path, NoticeBoard notices) {
    var aside = path.toAbsolutePath().resolveSibling("set-aside");
    return new StoreFolder(path, new DamagedFiles(aside, notices, Clock.systemUTC()), notices);
  }
}
