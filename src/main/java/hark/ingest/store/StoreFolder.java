package hark.ingest.store;

import hark.notice.NoticeBoard;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A folder of small files, with the places where problems with them are reported.
 *
 * @param path created if it is missing
 * @param damagedFiles the folder for damaged files
 */
public record StoreFolder(Path path, DamagedFiles damagedFiles, NoticeBoard notices) {

  /** Returns a folder whose damaged files are moved to {@code set-aside} beside it. */
  public static StoreFolder of(Path path, NoticeBoard notices) {
    var setAside = path.toAbsolutePath().resolveSibling("set-aside");
    return new StoreFolder(path, new DamagedFiles(setAside, notices, Clock.systemUTC()), notices);
  }
}
