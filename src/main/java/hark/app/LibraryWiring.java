package hark.app;

import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.Reindexer;
import hark.ingest.TranscriptParser;
import hark.ingest.upload.UploadStore;
import hark.library.BackgroundCheck;
import hark.library.Library;
import hark.library.LibraryCheck;
import hark.library.LibraryCheck.Reindexing;
import hark.library.LibraryTransfer;
import hark.library.ScheduledBackups;
import hark.notice.NoticeBoard;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans that manage the library as a whole: edits, export and import, checks, reindexing. */
@Singleton
final class LibraryWiring {

  @Produces
  @Singleton
  Reindexer reindexer(
      TranscriptArchive archive,
      TranscriptIndex index,
      VideoLocks locks,
      NoticeBoard notices,
      @ConfigProperty(name = "hark.read-only", defaultValue = "false") boolean onlyReads) {
    var reindexer = new Reindexer(archive, index, locks, notices);
    if (!onlyReads) {
      archive.onReturn(reindexer::start); // a run may have been left out meanwhile
    }
    return reindexer;
  }

  @Produces
  @Singleton
  IndexUpdater updater(TranscriptIndex index, Reindexer reindexer) {
    return new IndexUpdater(index, reindexer::noteFailedChange);
  }

  @Produces
  @Singleton
  Library library(
      TranscriptArchive archive, IndexUpdater updater, VideoLocks locks, Reindexer reindexer) {
    return new Library(archive, updater, locks, TranscriptParser::read, () -> state(reindexer));
  }

  @Produces
  @Singleton
  LibraryTransfer transfer(
      TranscriptArchive archive, IndexUpdater updater, VideoLocks locks, DataFolder folder) {
    var extras = new ImportStateFiles(folder.imports());
    return new LibraryTransfer(
        archive, updater, locks, TranscriptParser::read, extras, Clock.systemUTC());
  }

  @Produces
  @Singleton
  LibraryCheck check(
      TranscriptArchive archive,
      TranscriptIndex index,
      VideoLocks locks,
      DataFolder folder,
      UploadStore uploads,
      NoticeBoard notices,
      Reindexer reindexer) {
    var reindexing = new Reindexing(() -> reindexer.progress().running(), reindexer::start);
    var files = new StoredFilesCheck(folder, uploads);
    return new LibraryCheck(archive, index, locks, files, notices, reindexing);
  }

  @Produces
  @Singleton
  BackgroundCheck backgroundCheck(LibraryCheck check) {
    return new BackgroundCheck(check, Clock.systemUTC());
  }

  void close(@Disposes BackgroundCheck check) {
    check.close();
  }

  @Produces
  @Singleton
  Optional<ScheduledBackups> backups(
      BackupConfig config, LibraryTransfer transfer, DataFolder data, NoticeBoard notices) {
    return config
        .folder()
        .map(
            folder ->
                new ScheduledBackups(
                    transfer,
                    new ScheduledBackups.Schedule(
                        data.requireOutside(folder, "hark.backup.folder"),
                        config.every(),
                        config.keep()),
                    () -> new FolderSize(data.archive(), Duration.ZERO).bytes(),
                    notices,
                    Clock.systemUTC()));
  }

  void close(@Disposes Optional<ScheduledBackups> backups) {
    backups.ifPresent(ScheduledBackups::close);
  }

  private static Library.RebuildState state(Reindexer reindexer) {
    var progress = reindexer.progress();
    return new Library.RebuildState(
        progress.running(), reindexer.coverage().filling(), progress.done(), progress.total());
  }
}
