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

  /** Returns the settings of an archive in a folder, with a notice board of its own. */
  public static ArchiveSettings of(Path folder) {
    return new ArchiveSettings(
        folder, folder.resolve("set-aside"), new NoticeBoard(), InstantSource.system(), false);
  }
}
