package hark.cluster;

import hark.LongRun;
import hark.lucene.CorpusRecall;
import hark.opensearch.IndexLayout;
import hark.opensearch.OpenSearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks a cluster with a part of a corpus, as the embedded index is checked. Not part of the usual
 * tests: {@code bin/check-opensearch} runs it.
 */
@Tag("cluster")
@LongRun
class ClusterRecallTest {

  private static final int SAMPLE = Integer.getInteger("hark.corpus.sample", 10);

  @TempDir private Path folder;
  @TempDir private Path nodes;

  @Test
  void everyPhraseIsFoundAtExactlyItsPlaces() throws IOException {
    var layout = new IndexLayout("recall", 3, 1);
    try (var cluster = Cluster.start(nodes, Distribution.named(), Cluster.QUICK_START);
        var index = OpenSearchIndex.open(cluster.settings(), layout, Duration.ofSeconds(30))) {
      var recall = new CorpusRecall(index, folder, SAMPLE);
      recall.run();
      System.out.println(recall.report());
      recall.check();
    }
  }
}
