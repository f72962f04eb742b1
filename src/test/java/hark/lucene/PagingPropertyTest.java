package hark.lucene;

import hark.search.PagedLibrary;
import hark.search.request.MomentOrder;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.VideoSort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;

/** Reading page by page gives each moment of the result once, whatever changes meanwhile. */
class PagingPropertyTest {

  private static Path folder;
  private static PagedLibrary library;

  @BeforeContainer
  static void startWriting() throws IOException {
    folder = Files.createTempDirectory("paging");
    library = new PagedLibrary(LuceneTranscriptIndex.open(folder));
  }

  @AfterContainer
  static void stopWriting() throws IOException {
    library.close();
    IOUtils.rm(folder);
  }

  @Property(tries = 300)
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
