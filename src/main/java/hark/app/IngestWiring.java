package hark.app;

import hark.archive.ArchiveSettings;
import hark.archive.FileArchive;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.ImportConflicts;
import hark.ingest.Reindexer;
import hark.ingest.TranscriptImporter;
import hark.ingest.TranscriptParser;
import hark.ingest.follow.FeedSubscriptions;
import hark.ingest.follow.PeriodicTasks;
import hark.ingest.follow.SourceCatalog;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.WorkerSettings;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.StoreFolder;
import hark.ingest.upload.UploadReview;
import hark.ingest.upload.UploadSource;
import hark.ingest.upload.UploadStore;
import hark.language.LanguageGuesser;
import hark.language.Words;
import hark.library.Library;
import hark.library.LibraryCheck;
import hark.library.LibraryCheck.Reindexing;
import hark.library.LibraryTransfer;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.TranscriptIndex;
import hark.source.TranscriptSource;
import hark.source.memories.MemoriesSource;
import hark.source.podcast.PodcastSource;
import hark.transcript.Segment;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Builds what brings transcripts in and keeps them, and gives it a beginning and an end: the data
 * folder is taken first and given back last, the queue starts last and stops first.
 */
@Singleton
final class IngestWiring {

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
  TranscriptArchive archive(DataFolder folder, DataConfig config, NoticeBoard notices) {
    try {
      LibraryMarker.check(folder, config.acceptArchive());
    } catch (LibraryMarker.WrongArchiveException e) {
      throw new ConfigurationException(e.getMessage());
    }
    if (folder.isReadOnly()) {
      notices.post(NoticeKind.READ_ONLY, folder.toString(), "");
    }
    return FileArchive.open(
        new ArchiveSettings(
            folder.archive(), folder.setAside(), notices, Clock.systemUTC(), folder.isReadOnly()));
  }

  @Produces
  @Singleton
  NoticeBoard notices() {
    return new NoticeBoard();
  }

  /** Files that were damaged; those of earlier runs are posted. */
  private static DamagedFiles setAside(DataFolder folder, NoticeBoard notices) {
    return new DamagedFiles(folder.setAside(), notices, Clock.systemUTC());
  }

  @Produces
  @Singleton
  VideoLocks locks() {
    return new VideoLocks();
  }

  @Produces
  @Singleton
  TranscriptImporter importer(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    return new TranscriptImporter(archive, index, locks, Clock.systemUTC(), IngestWiring::language);
  }

  /** A receipt tells the language that the index takes a transcript to be in. */
  private static Optional<String> language(List<Segment> segments) {
    var guess = new LanguageGuesser();
    var words = new Words();
    for (var segment : segments) {
      words.reset(segment.text());
      while (words.next()) {
        guess.add(words.word(), 1);
      }
    }
    return guess.language();
  }

  @Produces
  @Singleton
  Reindexer reindexer(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, NoticeBoard notices) {
    return new Reindexer(archive, index, locks, notices);
  }

  @Produces
  @Singleton
  UploadStore uploads(DataFolder folder, NoticeBoard notices) {
    return UploadStore.open(
        new StoreFolder(folder.uploads(), setAside(folder, notices), notices), Clock.systemUTC());
  }

  @Produces
  @Singleton
  ImportConflicts clashes(TranscriptArchive archive) {
    return new ImportConflicts(archive);
  }

  @Produces
  @Singleton
  UploadSource files(UploadStore uploads, ImportConflicts clashes) {
    return new UploadSource(uploads, clashes);
  }

  @Produces
  @Singleton
  UploadReview desk(UploadStore uploads, ImportConflicts clashes, ImportQueue queue) {
    return new UploadReview(uploads, clashes, queue);
  }

  @Produces
  @Singleton
  ImportQueue queue(
      DataFolder folder,
      Instance<TranscriptSource> sources,
      TranscriptImporter importer,
      Reindexer reindexer,
      NoticeBoard notices,
      WorkerSettings.Limits limits,
      MemoriesConfig config) {
    var workshop =
        WorkerSettings.of(importer, reindexer::start, config.askAgain(), Clock.systemUTC(), limits);
    return ImportQueue.open(
        new StoreFolder(folder.imports(), setAside(folder, notices), notices),
        sources.stream().toList(),
        workshop);
  }

  @Produces
  @Singleton
  WorkerSettings.Limits limits(
      @ConfigProperty(name = "hark.import-limit", defaultValue = "5m") Duration work,
      FeedConfig feeds) {
    return new WorkerSettings.Limits(work, feeds.pause());
  }

  @Produces
  @Singleton
  SourceCatalog shelf(MemoriesSource source, ImportQueue queue, TranscriptIndex index) {
    return new SourceCatalog(source, queue, id -> !index.entries(id).isEmpty(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  FeedSubscriptions feeds(
      DataFolder folder,
      PodcastSource source,
      ImportQueue queue,
      TranscriptIndex index,
      NoticeBoard notices) {
    return FeedSubscriptions.open(
        new StoreFolder(folder.imports(), setAside(folder, notices), notices),
        source,
        queue,
        id -> !index.entries(id).isEmpty(),
        Clock.systemUTC());
  }

  @Produces
  @Singleton
  PeriodicTasks rounds() {
    return new PeriodicTasks();
  }

  @Produces
  @Singleton
  Library library(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, Reindexer reindexer) {
    return new Library(archive, index, locks, TranscriptParser::read, () -> state(reindexer));
  }

  @Produces
  @Singleton
  LibraryTransfer copy(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, DataFolder folder) {
    var extras = new ImportFiles(folder.imports());
    return new LibraryTransfer(
        archive, index, locks, TranscriptParser::read, extras, Clock.systemUTC());
  }

  @Produces
  @Singleton
  LibraryCheck check(
      TranscriptArchive archive,
      TranscriptIndex index,
      VideoLocks locks,
      DataFolder folder,
      NoticeBoard notices,
      Reindexer reindexer) {
    var reindexing = new Reindexing(() -> reindexer.progress().running(), reindexer::start);
    var files = new StoredFilesCheck(folder);
    return new LibraryCheck(archive, index, locks, files, notices, reindexing);
  }

  private static Library.RebuildState state(Reindexer reindexer) {
    var progress = reindexer.progress();
    return new Library.RebuildState(
        progress.running(), reindexer.coverage().filling(), progress.done(), progress.total());
  }

  void start(
      @Observes StartupEvent event,
      Reindexer reindexer,
      ImportQueue queue,
      UploadReview desk,
      DataFolder folder,
      NoticeBoard notices,
      @ConfigProperty(name = "hark.index.rebuild", defaultValue = "false") boolean rebuild) {
    SpoolFolder.sweep(folder.spool());
    setAside(folder, notices).postEarlier();
    sweep(desk);
    if (rebuild) {
      reindexer.startAnew();
    } else {
      reindexer.start();
    }
    queue.start();
  }

  private static void sweep(UploadReview desk) {
    try {
      desk.sweep();
    } catch (RuntimeException e) { // a start needs no room on the disk
      System.getLogger(IngestWiring.class.getName())
          .log(System.Logger.Level.WARNING, "The uploads were not looked through: {0}", e);
    }
  }

  void startRounds(
      @Observes StartupEvent event,
      PeriodicTasks rounds,
      SourceCatalog shelf,
      FeedSubscriptions feeds,
      MemoriesConfig memories,
      FeedConfig podcasts) {
    memories.checkEvery().ifPresent(period -> rounds.every(period, shelf::round));
    rounds.every(podcasts.checkEvery(), feeds::readAll);
    rounds.every(Duration.ofSeconds(10), feeds::submitFollowing);
  }

  void stop(
      @Observes ShutdownEvent event,
      PeriodicTasks rounds,
      SourceCatalog shelf,
      FeedSubscriptions feeds,
      ImportQueue queue,
      Reindexer reindexer,
      TranscriptIndex index) {
    rounds.close();
    shelf.close();
    feeds.close();
    queue.close();
    reindexer.close();
    index.close();
  }
}
