package hark.archive;

import hark.notice.NoticeBoard;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The folders, notice board and clock of a {@link FileArchive}.
 *
 * @param folder of the archive
 * @param setAside the folder to which files that do not fit together are moved
 * @param notices where problems are posted
 * @param losses where missing files are recorded
 * @param clock for the names of folders in {@code setAside}
 * @param readOnly whether nothing may be written at all
 */
public record ArchiveEnvironment(
    Path folder,
    Path setAside,
    NoticeBoard notices,
    LossRecorder losses,
    InstantSource clock,
    boolean readOnly) {

  /** Creates the environment of an archive whose missing files are not recorded. */
  public ArchiveEnvironment(
      Path folder, Path setAside, NoticeBoard notices, InstantSource clock, boolean readOnly) {
    this(folder, setAside, notices, (_, _) -> {}, clock, readOnly);
  }

  /** Returns the environment of an archive in a folder, with a notice board of its own. */
  public static ArchiveEnvironment of(Path folder) {
    return new ArchiveEnvironment(
        folder, folder.resolve("set-aside"), new NoticeBoard(), InstantSource.system(), false);
  }
}
