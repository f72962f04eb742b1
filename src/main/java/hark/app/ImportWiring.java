package hark.app;

import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.ImportConflicts;
import hark.ingest.Reindexer;
import hark.ingest.TranscriptImporter;
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
import hark.notice.NoticeBoard;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import hark.source.TranscriptSource;
import hark.source.memories.MemoriesSource;
import hark.source.podcast.PodcastSource;
import hark.transcript.Segment;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans that import transcripts: the importer, the queue, uploads, feeds and the catalog. */
@Singleton
final class ImportWiring {

  @Produces
  @Singleton
  TranscriptImporter importer(TranscriptArchive archive, IndexUpdater updater, VideoLocks locks) {
    return new TranscriptImporter(
        archive, updater, locks, Clock.systemUTC(), ImportWiring::language);
  }

  /** Guesses the language as the index does, so that receipts and the index agree. */
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
  UploadStore uploads(DataFolder folder, DamagedFiles damagedFiles, NoticeBoard notices) {
    return UploadStore.open(
        new StoreFolder(folder.uploads(), damagedFiles, notices), Clock.systemUTC());
  }

  @Produces
  @Singleton
  ImportConflicts conflicts(TranscriptArchive archive) {
    return new ImportConflicts(archive);
  }

  @Produces
  @Singleton
  UploadSource files(UploadStore uploads, ImportConflicts conflicts) {
    return new UploadSource(uploads, conflicts);
  }

  @Produces
  @Singleton
  UploadReview review(UploadStore uploads, ImportConflicts conflicts, ImportQueue queue) {
    return new UploadReview(uploads, conflicts, queue);
  }

  @Produces
  @Singleton
  ImportQueue queue(
      DataFolder folder,
      DamagedFiles damagedFiles,
      Instance<TranscriptSource> sources,
      TranscriptImporter importer,
      Reindexer reindexer,
      NoticeBoard notices,
      WorkerSettings.Limits limits,
      MemoriesConfig config) {
    var settings =
        WorkerSettings.of(importer, reindexer::start, config.askAgain(), Clock.systemUTC(), limits);
    return ImportQueue.open(
        new StoreFolder(folder.imports(), damagedFiles, notices),
        sources.stream().toList(),
        settings);
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
  SourceCatalog catalog(MemoriesSource source, ImportQueue queue, TranscriptIndex index) {
    return new SourceCatalog(source, queue, id -> !index.entries(id).isEmpty(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  FeedSubscriptions feeds(
      DataFolder folder,
      DamagedFiles damagedFiles,
      PodcastSource source,
      ImportQueue queue,
      TranscriptIndex index,
      NoticeBoard notices) {
    return FeedSubscriptions.open(
        new StoreFolder(folder.imports(), damagedFiles, notices),
        source,
        queue,
        id -> !index.entries(id).isEmpty(),
        Clock.systemUTC());
  }

  @Produces
  @Singleton
  PeriodicTasks tasks() {
    return new PeriodicTasks();
  }
}
