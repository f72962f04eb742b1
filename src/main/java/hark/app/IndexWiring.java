package hark.app;

import hark.ingest.Reindexer;
import hark.lucene.RebuildableIndex;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import hark.search.IndexCondition;
import hark.search.Search;
import hark.search.TranscriptIndex;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans of the index and the search. */
@Singleton
final class IndexWiring {

  @Produces
  @Singleton
  TranscriptIndex index(
      DataFolder folder,
      LimitsConfig limits,
      OpenSearchConfig cluster,
      @ConfigProperty(name = "hark.read-only", defaultValue = "false") boolean onlyReads,
      Instance<Reindexer> reindexer,
      NoticeBoard notices,
      Meters meters) {
    if (onlyReads) {
      return ofAnother(cluster, limits, notices);
    }
    return cluster.url().isPresent()
        ? onCluster(cluster, limits, reindexer, notices, meters)
        : inFolder(folder, limits, reindexer, notices, meters);
  }

  /** Opens the index that another Hark changes. */
  private static TranscriptIndex ofAnother(
      OpenSearchConfig cluster, LimitsConfig limits, NoticeBoard notices) {
    if (cluster.url().isEmpty()) {
      throw new IllegalArgumentException(
          "hark.read-only needs hark.opensearch.url: an index in a data folder belongs to one Hark");
    }
    var index = ClusterIndexes.openToRead(cluster, limits.searchTime());
    index.onCondition(condition -> post(notices, condition));
    return index;
  }

  private static TranscriptIndex onCluster(
      OpenSearchConfig cluster,
      LimitsConfig limits,
      Instance<Reindexer> reindexer,
      NoticeBoard notices,
      Meters meters) {
    var index = ClusterIndexes.open(cluster, limits.searchTime());
    index.onOpenedAgain(() -> reindexer.get().start());
    index.onCommitted(meters::committed);
    index.onFailed(() -> reindexer.get().startIfIdle());
    index.onCondition(condition -> post(notices, condition));
    return index;
  }

  private static void post(NoticeBoard notices, IndexCondition condition) {
    notices.withdraw(NoticeKind.INDEX_UNREACHABLE, "");
    notices.withdraw(NoticeKind.INDEX_COPY_MISSING, "");
    condition.reason().ifPresent(reason -> notices.post(NoticeKind.INDEX_UNREACHABLE, "", reason));
    if (condition.isServing() && condition.level() == IndexCondition.Level.YELLOW) {
      notices.post(NoticeKind.INDEX_COPY_MISSING, "", "");
    }
  }

  private static TranscriptIndex inFolder(
      DataFolder folder,
      LimitsConfig limits,
      Instance<Reindexer> reindexer,
      NoticeBoard notices,
      Meters meters) {
    var index = RebuildableIndex.open(folder.index(), limits.searchTime());
    index.onOpenedAgain(() -> reindexer.get().start());
    index.onCommitted(meters::committed);
    index.onFailed(() -> reindexer.get().startIfIdle());
    index.onWritable(reason -> post(notices, folder.index().toString(), reason));
    return index;
  }

  private static void post(NoticeBoard notices, String folder, Optional<StorageFault> reason) {
    notices.withdraw(NoticeKind.DISK_FULL, folder);
    notices.withdraw(NoticeKind.READ_ONLY, folder);
    notices.withdraw(NoticeKind.ARCHIVE_MISSING, folder);
    reason.ifPresent(
        why ->
            notices.post(
                switch (why) {
                  case FULL -> NoticeKind.DISK_FULL;
                  case READ_ONLY -> NoticeKind.READ_ONLY;
                  case MISSING -> NoticeKind.ARCHIVE_MISSING;
                },
                folder,
                ""));
  }

  void close(@Disposes TranscriptIndex index) {
    index.close();
  }

  @Produces
  @Singleton
  Search search(TranscriptIndex index, Reindexer reindexer, Meters meters) {
    return new Search(index, reindexer::coverage, meters);
  }
}
