package hark.app;

import hark.ingest.Reindexer;
import hark.lucene.LuceneTranscriptIndex;
import hark.search.Search;
import hark.search.TranscriptIndex;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the index and what asks it. */
@Singleton
final class IndexWiring {

  @Produces
  @Singleton
  TranscriptIndex index(
      DataFolder folder,
      Instance<Reindexer> reindexer,
      @ConfigProperty(name = "hark.index.rebuild", defaultValue = "false") boolean rebuild) {
    var index =
        rebuild
            ? LuceneTranscriptIndex.openAnew(folder.index())
            : LuceneTranscriptIndex.open(folder.index());
    index.onOpenedAgain(() -> reindexer.get().start());
    return index;
  }

  void close(@Disposes TranscriptIndex index) {
    index.close();
  }

  @Produces
  @Singleton
  Search search(TranscriptIndex index) {
    return new Search(index);
  }
}
