package hark.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.MapIndex;
import hark.ingest.TranscriptImporter;
import hark.ingest.follow.SourceCatalog.CatalogFilter;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.WorkerSettings;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.source.ListedSourceVideo;
import hark.source.ListingSource;
import hark.source.ProcessingState;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SourceCatalogTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final Shelves source = new Shelves();
  private final Set<VideoId> here = Set.of(new VideoId("here"));
  private ImportQueue queue;
  private SourceCatalog catalog;

  @BeforeEach
  void open() {
    var archive = FileArchive.open(folder.resolve("archive"));
    var importer = new TranscriptImporter(archive, new MapIndex(), new VideoLocks(), NOON);
    queue =
        ImportQueue.open(
            folder.resolve("imports"),
            List.of(source),
            WorkerSettings.of(importer, () -> {}, Duration.ofDays(1), NOON));
    queue.pause();
    catalog = new SourceCatalog(source, queue, here::contains, NOON);
  }

  @AfterEach
  void close() {
    catalog.close();
    queue.close();
  }

  @Test
  void nothingIsKnownBeforeTheFirstReading() {
    assertEquals(
        new SourceCatalog.CatalogState(false, 0, 0, Optional.empty(), Message.EMPTY),
        catalog.state());
    assertEquals(0, catalog.importNew());
  }

  @Test
  void aReadingBringsAllAndSaysWhen() {
    fill();
    var noon = Optional.of(NOON.instant());
    assertEquals(new SourceCatalog.CatalogState(false, 5, 3, noon, Message.EMPTY), catalog.state());
    assertEquals(
        Map.of(CatalogFilter.READY, 3L, CatalogFilter.PENDING, 1L, CatalogFilter.FAILED, 1L),
        catalog.conditions());
  }

  @Test
  void videosAreLookedThroughByNameAndCondition() {
    fill();
    assertEquals(List.of("one", "two", "here", "later", "broken"), ids("", Optional.empty(), 0));
    assertEquals(List.of("two"), ids(" title of TWO ", Optional.empty(), 0));
    assertEquals(List.of("later"), ids("LATER", Optional.empty(), 0));
    assertEquals(List.of("broken"), ids("", Optional.of(CatalogFilter.FAILED), 0));
    assertEquals(List.of("later", "broken"), ids("", Optional.empty(), 3));
    assertEquals(List.of(), ids("nothing", Optional.empty(), 0));
    assertEquals(5, catalog.page("", Optional.empty(), 4, 1).matching());
    assertTrue(catalog.page("here", Optional.empty(), 0, 1).items().getFirst().here());
    assertEquals(
        "Too dark", catalog.page("broken", Optional.empty(), 0, 1).items().getFirst().cause());
  }

  @Test
  void whatIsNewIsNeitherHereNorEverAskedForNorFailed() {
    fill();
    queue.submit("shelves", List.of(new VideoId("two")));
    assertEquals(2, catalog.state().fresh());
    assertEquals(2, catalog.importNew());
    assertEquals(
        List.of("later", "one", "two"),
        queue.newest(JobFilter.ALL, 0, 9).stream().map(j -> j.video().value()).toList());
    assertEquals(0, catalog.importNew(), "asked for once");
    queue.cancelOpen();
    queue.clearFinished(true);
    assertEquals(0, catalog.importNew(), "given up, and not brought back");
  }

  @Test
  void tickedOnesAreImportedWhateverBecameOfThemBefore() {
    fill();
    queue.submit("shelves", List.of(new VideoId("two")));
    queue.cancelOpen();
    var accepted =
        catalog.importSome(List.of(new VideoId("here"), new VideoId("two"), new VideoId("x")));
    assertEquals(2, accepted.fresh());
    assertEquals("Title of two", accepted.jobs().getFirst().title());
  }

  @Test
  void aRoundReadsAndImportsWhatIsNew() {
    source.rows.add(row("one", ProcessingState.READY, ""));
    catalog.refresh();
    Wait.until(() -> queue.progress().waiting() == 1);
    source.rows.add(row("two", ProcessingState.READY, ""));
    Wait.until(() -> !catalog.state().reading());
    catalog.refresh();
    Wait.until(() -> queue.progress().waiting() == 2);
  }

  @Test
  void aFailedReadingSaysWhyAndLeavesWhatWasKnown() {
    fill();
    source.problem =
        Optional.of(
            new SourceException(Refusal.NO_CREDITS, Message.verbatim("No credits are left.")));
    catalog.refresh();
    Wait.until(() -> !catalog.state().reading());
    assertEquals("No credits are left.", MessageTexts.ENGLISH.format(catalog.state().problem()));
    assertEquals(5, catalog.state().videos());
    assertEquals(0, queue.progress().all(), "half a list is no list");
  }

  @Test
  void oneReadingAtATimeTellsHowFarItIs() {
    source.gate = new CountDownLatch(1);
    source.rows.add(row("one", ProcessingState.READY, ""));
    source.rows.add(row("two", ProcessingState.READY, ""));
    catalog.read();
    Wait.until(() -> catalog.state().videos() == 1);
    catalog.read();
    assertTrue(catalog.state().reading());
    source.gate.countDown();
    Wait.until(() -> !catalog.state().reading());
    assertEquals(1, source.readings);
    assertEquals(2, catalog.state().videos());
  }

  @Test
  void aRefusedKeyEndsTheRoundsUntilTheQueueIsResumed() {
    source.answer = Optional.of(new SourceException(Refusal.KEY_REFUSED, Message.verbatim("No.")));
    queue.submit("shelves", List.of(new VideoId("one")));
    queue.resume();
    queue.start();
    Wait.until(() -> !queue.stops().isEmpty());
    catalog.refresh();
    assertFalse(catalog.state().reading());
    assertEquals(0, source.readings);
  }

  private void fill() {
    source.rows.add(row("one", ProcessingState.READY, ""));
    source.rows.add(row("two", ProcessingState.READY, ""));
    source.rows.add(row("here", ProcessingState.READY, ""));
    source.rows.add(row("later", ProcessingState.PENDING, ""));
    source.rows.add(row("broken", ProcessingState.FAILED, "Too dark"));
    catalog.read();
    Wait.until(() -> !catalog.state().reading());
  }

  private List<String> ids(String name, Optional<CatalogFilter> condition, int skip) {
    return catalog.page(name, condition, skip, 9).items().stream()
        .map(item -> item.request().video().value())
        .toList();
  }

  private static ListedSourceVideo row(String id, ProcessingState readiness, String cause) {
    var told = Video.of(new VideoId(id), "shelves").withTitle("Title of " + id);
    return new ListedSourceVideo(TranscriptRequest.of(told), readiness, cause);
  }

  /** A source with a list that a test writes; each row is a page. */
  private static final class Shelves implements ListingSource {

    final List<ListedSourceVideo> rows = new CopyOnWriteArrayList<>();
    volatile Optional<SourceException> problem = Optional.empty();
    volatile Optional<SourceException> answer = Optional.empty();
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile int readings;

    @Override
    public String name() {
      return "shelves";
    }

    @Override
    public RawTranscript fetch(TranscriptRequest wanted) {
      throw answer.orElseThrow();
    }

    @Override
    public void list(Predicate<List<ListedSourceVideo>> reader) {
      readings++;
      for (var row : rows) {
        reader.test(List.of(row));
        hold();
        problem.ifPresent(
            e -> {
              throw e;
            });
      }
    }

    private void hold() {
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
