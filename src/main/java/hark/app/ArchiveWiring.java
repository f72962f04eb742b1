package hark.app;

import hark.archive.ArchiveEnvironment;
import hark.archive.FileArchive;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.FileLoss;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The beans that keep transcripts: the data folder, the archive in it, and the notice board. */
@Singleton
final class ArchiveWiring {

  @Produces
  @Singleton
  DataFolder folder(DataConfig config) {
    try {
      return DataFolder.open(config.folder());
    } catch (DataFolder.InUseException | DataFolder.UnusableException e) {
      // Quarkus prints this one's message as a line, without a stack, and ends with status 1.
      throw new ConfigurationException(e.getMessage());
    }
  }

  void close(@Disposes DataFolder folder) {
    folder.close();
  }

  @Produces
  @Singleton
  TranscriptArchive archive(
      DataFolder folder, DataConfig config, NoticeBoard notices, DamagedFiles damagedFiles) {
    boolean isKnown = LibraryMarker.isKnown(folder);
    try {
      LibraryMarker.check(folder, config.acceptArchive());
    } catch (LibraryMarker.WrongArchiveException e) {
      throw new ConfigurationException(e.getMessage());
    }
    if (isKnown && !folder.isReadOnly()) {
      reportMissing(folder.imports(), FileLoss.IMPORTS_FOLDER, damagedFiles);
      reportMissing(folder.uploads(), FileLoss.UPLOADS_FOLDER, damagedFiles);
    }
    if (folder.isReadOnly()) {
      notices.post(NoticeKind.READ_ONLY, folder.toString(), "");
    }
    return FileArchive.open(
        new ArchiveEnvironment(
            folder.archive(),
            folder.setAside(),
            notices,
            damagedFiles::missing,
            Clock.systemUTC(),
            folder.isReadOnly()));
  }

  private static void reportMissing(Path folder, FileLoss loss, DamagedFiles damagedFiles) {
    if (!Files.exists(folder)) {
      damagedFiles.missing(folder, Message.of(loss));
    }
  }

  @Produces
  @Singleton
  NoticeBoard notices() {
    return new NoticeBoard();
  }

  @Produces
  @Singleton
  DamagedFiles damagedFiles(DataFolder folder, NoticeBoard notices) {
    return new DamagedFiles(folder.setAside(), notices, Clock.systemUTC());
  }

  @Produces
  @Singleton
  VideoLocks locks() {
    return new VideoLocks();
  }
}
