package hark.app;

import hark.archive.FileArchive;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.Clashes;
import hark.ingest.Feeds;
import hark.ingest.ImportQueue;
import hark.ingest.Importer;
import hark.ingest.Reindexer;
import hark.ingest.Rounds;
import hark.ingest.SourceShelf;
import hark.ingest.TranscriptMaker;
import hark.ingest.UploadDesk;
import hark.ingest.UploadShelf;
import hark.ingest.UploadSource;
import hark.ingest.Workshop;
import hark.library.Library;
import hark.library.LibraryCopy;
import hark.lucene.form.LanguageGuess;
import hark.notice.NoticeBoard;
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
import java.util.List;
import java.util.Optional;

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
  TranscriptArchive archive(DataFolder folder) {
    return FileArchive.open(folder.archive());
  }

  @Produces
  @Singleton
  NoticeBoard notices() {
    return new NoticeBoard();
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
  Reindexer reindexer(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    return new Reindexer(archive, index, locks);
  }

  @Produces
  @Singleton
  UploadShelf uploads(DataFolder folder) {
    return UploadShelf.open(folder.uploads(), Clock.systemUTC());
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
      MemoriesConfig config) {
    return ImportQueue.open(
        folder.imports(),
        sources.stream().toList(),
        Workshop.of(importer, reindexer::start, config.askAgain(), Clock.systemUTC()));
  }

  @Produces
  @Singleton
  SourceShelf shelf(MemoriesSource source, ImportQueue queue, TranscriptIndex index) {
    return new SourceShelf(source, queue, id -> !index.entries(id).isEmpty(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  Feeds feeds(DataFolder folder, PodcastSource source, ImportQueue queue, TranscriptIndex index) {
    return Feeds.open(
        folder.imports(), source, queue, id -> !index.entries(id).isEmpty(), Clock.systemUTC());
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
    return new Library(
        archive, index, locks, TranscriptMaker::read, () -> state(reindexer.progress()));
  }

  @Produces
  @Singleton
  LibraryCopy copy(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    return new LibraryCopy(archive, index, locks, TranscriptMaker::read, Clock.systemUTC());
  }

  private static Library.State state(Reindexer.Progress progress) {
    return new Library.State(progress.running(), progress.done(), progress.total());
  }

  void start(@Observes StartupEvent event, Reindexer reindexer, ImportQueue queue) {
    reindexer.start();
    queue.start();
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
