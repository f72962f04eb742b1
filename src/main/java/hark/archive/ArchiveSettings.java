package hark.archive;

import hark.notice.NoticeBoard;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The settings of a {@link FileArchive}.
 *
 * @param folder of the archive
 * @param setAside the folder to which files that do not fit together are moved
 * @param notices where problems are posted
 * @param clock for the names of folders in {@code setAside}
 * @param readOnly whether nothing may be written at all
 */
public record ArchiveSettings(
    Path folder, Path setAside, NoticeBoard notices, InstantSource clock, boolean readOnly) {

  /** The settings of an archive that stands for itself. */
  public static ArchiveSettings of(Path folder) {
    return new ArchiveSettings(
        folder, folder.resolve("set-aside"), new NoticeBoard(), InstantSource.system(), false);
  }
}
