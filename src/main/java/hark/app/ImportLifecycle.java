package hark.app;

import hark.ingest.Reindexer;
import hark.ingest.follow.FeedSubscriptions;
import hark.ingest.follow.PeriodicTasks;
import hark.ingest.follow.SourceCatalog;
import hark.ingest.queue.ImportQueue;
import hark.ingest.store.DamagedFiles;
import hark.ingest.upload.UploadReview;
import hark.library.ScheduledBackups;
import hark.names.SuggestedCorrections;
import hark.search.TranscriptIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The start and the stop of imports. The queue starts last and stops before the index, so that
 * every import that is being written can end.
 */
@Singleton
final class ImportLifecycle {

  void start(
      @Observes StartupEvent event,
      Reindexer reindexer,
      ImportQueue queue,
      UploadReview review,
      DataFolder folder,
      DamagedFiles damagedFiles,
      IndexConfig index,
      @ConfigProperty(name = "hark.read-only", defaultValue = "false") boolean onlyReads) {
    SpoolFolder.sweep(folder.spool());
    damagedFiles.postEarlier();
    sweep(review);
    if (onlyReads) {
      return; // another Hark imports, and changes the index
    }
    if (index.rebuild()) {
      reindexer.startAnew();
    } else {
      reindexer.start();
    }
    queue.start();
  }

  private static void sweep(UploadReview review) {
    try {
      review.sweep();
    } catch (RuntimeException e) { // Hark must start on a full disk
      System.getLogger(ImportLifecycle.class.getName())
          .log(System.Logger.Level.WARNING, "Expired uploads could not be deleted: {0}", e);
    }
  }

  void startTasks(
      @Observes StartupEvent event,
      PeriodicTasks tasks,
      SuggestedCorrections corrections,
      SourceCatalog catalog,
      FeedSubscriptions feeds,
      Optional<ScheduledBackups> backups,
      ShortageWatch shortages,
      MemoriesConfig memories,
      FeedConfig podcasts,
      @ConfigProperty(name = "hark.read-only", defaultValue = "false") boolean onlyReads) {
    tasks.every(Duration.ofMinutes(1), shortages::look);
    if (onlyReads) {
      return;
    }
    memories.checkEvery().ifPresent(period -> tasks.every(period, catalog::refresh));
    tasks.every(podcasts.checkEvery(), feeds::readAll);
    tasks.every(Duration.ofSeconds(10), feeds::submitFollowing);
    backups.ifPresent(them -> tasks.every(Duration.ofMinutes(1), them::startIfDue));
    corrections.start();
  }

  void stop(
      @Observes ShutdownEvent event,
      PeriodicTasks tasks,
      SourceCatalog catalog,
      FeedSubscriptions feeds,
      ImportQueue queue,
      Reindexer reindexer,
      SuggestedCorrections corrections,
      Optional<ScheduledBackups> backups,
      TranscriptIndex index) {
    tasks.close();
    backups.ifPresent(ScheduledBackups::close);
    corrections.close();
    catalog.close();
    feeds.close();
    queue.close();
    reindexer.close();
    index.close();
  }
}
