package hark.app;

import hark.ingest.Reindexer;
import hark.lucene.RebuildableIndex;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import hark.search.Search;
import hark.search.TranscriptIndex;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The beans of the index and the search. */
@Singleton
final class IndexWiring {

  @Produces
  @Singleton
  TranscriptIndex index(
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
