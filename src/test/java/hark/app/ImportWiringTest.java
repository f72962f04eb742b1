package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobState;
import hark.library.Library;
import hark.search.Search;
import hark.search.request.SearchRequest;
import hark.source.sample.SampleSource;
import hark.transcript.VideoId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class ImportWiringTest {

  @Inject ImportQueue queue;
  @Inject Library library;
  @Inject Search search;
  @Inject SampleSource samples;
  @Inject DataConfig config;

  @Test
  @Timeout(120)
  void whatTheQueueImportsIsFound() {
    var ids = samples.recordings();
    var jobs = queue.submit(SampleSource.NAME, ids);
    Wait.until(() -> queue.progress().waiting() + queue.progress().importing() <= 0);
    for (var job : jobs) {
      var state = queue.job(job.number()).orElseThrow().state();
      assertTrue(state == JobState.IMPORTED || state == JobState.UNCHANGED, state.name());
    }
    var transcript = library.transcript(ids.getFirst()).orElseThrow();
    var first = transcript.segments().getFirst();
    var found = search.find(SearchRequest.of('"' + first.text() + '"'));
    assertTrue(found.totalMoments() > 0);
    assertFalse(library.state().rebuilding());
  }

  @Test
  void theDataFolderIsTaken() {
    assertThrows(DataFolder.InUseException.class, () -> DataFolder.open(config.folder()));
    assertEquals(List.of(), queue.submit(SampleSource.NAME, List.<VideoId>of()));
  }
}
