package hark.cluster;

import hark.opensearch.IndexLayout;
import hark.opensearch.OpenSearchIndex;
import hark.search.PagedLibrary;
import hark.search.request.MomentOrder;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.VideoSort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Reading page by page from a cluster gives each moment of the result once, whatever changes
 * meanwhile. Not part of the usual tests: {@code bin/check-opensearch} runs it.
 */
@Tag("cluster")
class ClusterPagingTest {

  private static Path folder;
  private static Cluster cluster;
  private static PagedLibrary library;

  @BeforeContainer
  static void start() throws IOException {
    folder = Files.createTempDirectory("hark-paging");
    cluster = Cluster.start(folder, Distribution.named(), Cluster.QUICK_START);
    var layout = new IndexLayout("paging", 3, 1);
    library =
        new PagedLibrary(OpenSearchIndex.open(cluster.settings(), layout, Duration.ofSeconds(30)));
  }

  @AfterContainer
  static void stop() throws IOException {
    library.close();
    cluster.close();
    Commands.run("rm", "-rf", folder.toString());
  }

  @Property(tries = 200)
  void eachMomentIsListedOnce(
      @ForAll ResultView view,
      @ForAll VideoSort sort,
      @ForAll MomentOrder order,
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll boolean byNumber) {
    library.checkEachMomentIsListedOnce(
        SearchRequest.of("")
            .withView(view)
            .withSort(sort)
            .withOrder(order)
            .withMoments(100)
            .withPage(1, size),
        byNumber);
  }
}
