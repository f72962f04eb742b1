package hark.app;

import hark.archive.ArchiveSettings;
import hark.archive.FileArchive;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.Clashes;
import hark.ingest.Feeds;
import hark.ingest.ImportQueue;
import hark.ingest.Importer;
import hark.ingest.Reindexer;
import hark.ingest.Rounds;
import hark.ingest.SetAside;
import hark.ingest.SourceShelf;
import hark.ingest.StoreFolder;
import hark.ingest.TranscriptMaker;
import hark.ingest.UploadDesk;
import hark.ingest.UploadShelf;
import hark.ingest.UploadSource;
import hark.ingest.Workshop;
import hark.library.Library;
import hark.library.LibraryCheck;
import hark.library.LibraryCheck.Reindexing;
import hark.library.LibraryCopy;
import hark.lucene.form.LanguageGuess;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.TranscriptIndex;
import hark.source.MemoriesSource;
import hark.source.PodcastSource;
import hark.source.TranscriptSource;
import hark.transcript.Segment;
import hark.transcript.Words;
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
  private static SetAside setAside(DataFolder folder, NoticeBoard notices) {
    return new SetAside(folder.setAside(), notices, Clock.systemUTC());
  }

  @Produces
  @Singleton
  VideoLocks locks() {
    return new VideoLocks();
  }

  @Produces
  @Singleton
  Importer importer(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    return new Importer(archive, index, locks, Clock.systemUTC(), IngestWiring::language);
  }

  /** A receipt tells the language that the index takes a transcript to be in. */
  private static Optional<String> language(List<Segment> segments) {
    var guess = new LanguageGuess();
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
  UploadShelf uploads(DataFolder folder, NoticeBoard notices) {
    return UploadShelf.open(
        new StoreFolder(folder.uploads(), setAside(folder, notices), notices), Clock.systemUTC());
  }

  @Produces
  @Singleton
  Clashes clashes(TranscriptArchive archive) {
    return new Clashes(archive);
  }

  @Produces
  @Singleton
  UploadSource files(UploadShelf uploads, Clashes clashes) {
    return new UploadSource(uploads, clashes);
  }

  @Produces
  @Singleton
  UploadDesk desk(UploadShelf uploads, Clashes clashes, ImportQueue queue) {
    return new UploadDesk(uploads, clashes, queue);
  }

  @Produces
  @Singleton
  ImportQueue queue(
      DataFolder folder,
      Instance<TranscriptSource> sources,
      Importer importer,
      Reindexer reindexer,
      NoticeBoard notices,
      Workshop.Limits limits,
      MemoriesConfig config) {
    var workshop =
        Workshop.of(importer, reindexer::start, config.askAgain(), Clock.systemUTC(), limits);
    return ImportQueue.open(
        new StoreFolder(folder.imports(), setAside(folder, notices), notices),
        sources.stream().toList(),
        workshop);
  }

  @Produces
  @Singleton
  Workshop.Limits limits(
      @ConfigProperty(name = "hark.import-limit", defaultValue = "5m") Duration work,
      FeedConfig feeds) {
    return new Workshop.Limits(work, feeds.pause());
  }

  @Produces
  @Singleton
  SourceShelf shelf(MemoriesSource source, ImportQueue queue, TranscriptIndex index) {
    return new SourceShelf(source, queue, id -> !index.entries(id).isEmpty(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  Feeds feeds(
      DataFolder folder,
      PodcastSource source,
      ImportQueue queue,
      TranscriptIndex index,
      NoticeBoard notices) {
    return Feeds.open(
        new StoreFolder(folder.imports(), setAside(folder, notices), notices),
        source,
        queue,
        id -> !index.entries(id).isEmpty(),
        Clock.systemUTC());
  }

  @Produces
  @Singleton
  Rounds rounds() {
    return new Rounds();
  }

  @Produces
  @Singleton
  Library library(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, Reindexer reindexer) {
    return new Library(archive, index, locks, TranscriptMaker::read, () -> state(reindexer));
  }

  @Produces
  @Singleton
  LibraryCopy copy(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, DataFolder folder) {
    var extras = new ImportFiles(folder.imports());
    return new LibraryCopy(archive, index, locks, TranscriptMaker::read, extras, Clock.systemUTC());
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

  private static Library.State state(Reindexer reindexer) {
    var progress = reindexer.progress();
    return new Library.State(
        progress.running(), reindexer.coverage().filling(), progress.done(), progress.total());
  }

  void start(
      @Observes StartupEvent event,
      Reindexer reindexer,
      ImportQueue queue,
      UploadDesk desk,
      DataFolder folder,
      NoticeBoard notices,
      @ConfigProperty(name = "hark.index.rebuild", defaultValue = "false") boolean rebuild) {
    Spool.sweep(folder.spool());
    setAside(folder, notices).postEarlier();
    sweep(desk);
    if (rebuild) {
      reindexer.startAnew();
    } else {
      reindexer.start();
    }
    queue.start();
  }

  private static void sweep(UploadDesk desk) {
    try {
      desk.sweep();
    } catch (RuntimeException e) { // a start needs no room on the disk
      System.getLogger(IngestWiring.class.getName())
          .log(System.Logger.Level.WARNING, "The uploads were not looked through: {0}", e);
    }
  }

  void startRounds(
      @Observes StartupEvent event,
      Rounds rounds,
      SourceShelf shelf,
      Feeds feeds,
      MemoriesConfig memories,
      FeedConfig podcasts) {
    memories.checkEvery().ifPresent(period -> rounds.every(period, shelf::round));
    rounds.every(podcasts.checkEvery(), feeds::readAll);
    rounds.every(Duration.ofSeconds(10), feeds::submitFollowing);
  }

  void stop(
      @Observes ShutdownEvent event,
      Rounds rounds,
      SourceShelf shelf,
      Feeds feeds,
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
