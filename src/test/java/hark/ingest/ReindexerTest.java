package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.archive.ArchivedTranscript;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.Reindexer.RebuildProgress;
import hark.ingest.Reindexer.RebuildResult;
import hark.lucene.RebuildableIndex;
import hark.message.Message;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.IndexBrokenException;
import hark.search.IndexCoverage;
import hark.search.IndexUnreachableException;
import hark.search.TranscriptIndex;
import hark.search.TranscriptRefusedException;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Additions to the index by a run, failures of a run, and rebuilding. */
@Timeout(120)
class ReindexerTest {

  @TempDir private Path folder;
  private final VideoLocks locks = new VideoLocks();
  private final MapIndex full = new MapIndex();
  private FileArchive archive;

  @BeforeEach
  void fill() {
    archive = FileArchive.open(folder);
    var importer = new TranscriptImporter(archive, full, locks, Clock.systemUTC());
    IntStream.range(0, 7).forEach(i -> importer.take(Raws.vtt("v" + i, "this is", "number " + i)));
  }

  @Test
  void theNoticeOfAFailedChangeEndsWithTheRunThatMakesItGood() {
    var notices = new NoticeBoard();
    try (var reindexer = new Reindexer(archive, full, locks, notices)) {
      for (int i = 0; i < 20; i++) {
        reindexer.noteFailedChange(new IllegalStateException("A fault of the index"));
        Wait.until(() -> !reindexer.progress().running());
        assertEquals(List.of(), notices.notices());
      }
    }
  }

  @Test
  void anEmptyIndexBecomesWhatTheFullOneWas() {
    var index = new MapIndex();
    var reindexer = new Reindexer(archive, index, locks);
    assertEquals(new RebuildResult(7, 0, 0), reindexer.run());
    assertEquals(full.entries(), index.entries());
    assertEquals(new RebuildProgress(false, 7, 7), reindexer.progress());
  }

  @Test
  void anEqualIndexIsLeftAlone() {
    int commits = full.commits();
    assertEquals(new RebuildResult(0, 0, 0), new Reindexer(archive, full, locks).run());
    assertEquals(commits, full.commits());
  }

  @Test
  void whatIsOtherIsReplacedAndWhatIsNotArchivedIsTakenOut() {
    var before = full.entries();
    var one = full.transcript(Raws.id("v1")).orElseThrow();
    full.put(one.withVideo(one.video().withTitle("stale")));
    full.put(new Transcript(Video.of(Raws.id("orphan"), "test"), Track.unknown(), one.segments()));
    full.put(new Transcript(one.video(), new Track("de", Track.TrackKind.HUMAN), one.segments()));
    full.commit();
    assertEquals(new RebuildResult(1, 2, 0), new Reindexer(archive, full, locks).run());
    assertEquals(before, full.entries());
  }

  @Test
  void anArchivedFileThatNoFormatReadsIsCountedAndTheRestGoOn() {
    archive.put(
        new ArchivedTranscript(
            Video.of(Raws.id("odd"), "test"),
            Track.unknown(),
            "?".getBytes(UTF_8),
            Instant.EPOCH,
            "x"));
    var index = new MapIndex();
    assertEquals(new RebuildResult(7, 0, 1), new Reindexer(archive, index, locks).run());
    assertEquals(7, index.entries().size());
  }

  @Test
  void aFileThatIsReadOtherwiseThanBeforeIsReadOnce() {
    var kept = archive.find(Raws.id("v1")).getFirst();
    archive.put(kept.withContentHash("as an older parser had it"));
    assertEquals(1, new Reindexer(archive, full, locks).run().put());
    assertEquals(0, new Reindexer(archive, full, locks).run().put());
  }

  @Test
  void anIndexThatBreaksIsFilledAgain() {
    var index = new MapIndex();
    index.fail(3, ReindexerTest::broken);
    try (var reindexer = new Reindexer(archive, index, locks)) {
      reindexer.start();
      awaitEntries(index, full.entries().size());
    }
    assertEquals(full.entries(), index.entries());
  }

  @Test
  void anIndexThatBreaksEveryTimeIsLeftAfterThreeMoreRuns() {
    var index = new MapIndex();
    index.fail(100, ReindexerTest::broken);
    var reindexer = new Reindexer(archive, index, locks);
    reindexer.start();
    Wait.until(() -> index.failuresLeft() <= 96);
    Wait.until(() -> !reindexer.progress().running());
    reindexer.close();
    // each of the four runs may have begun several transcripts at a time
    int failed = 100 - index.failuresLeft();
    int atOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
    assertTrue(failed >= 4 && failed <= 4 * atOnce, failed + " failures in four runs");
  }

  private Reindexer impatient(MapIndex index) {
    return new Reindexer(archive, index, locks, new NoticeBoard(), Duration.ofMillis(1));
  }

  private static RuntimeException busy() {
    return new IndexUnreachableException(Message.verbatim("The cluster is busy"), null);
  }

  @Test
  void aRunThatAClusterMadeFailIsRepeatedUntilItIsComplete() {
    var index = new MapIndex();
    index.fail(6, ReindexerTest::busy);
    try (var reindexer = impatient(index)) {
      reindexer.start();
      awaitEntries(index, full.entries().size());
    }
    assertEquals(full.entries(), index.entries());
  }

  @Test
  void aChangeThatAClusterDidNotTakeIsMadeGood() {
    var index = new MapIndex();
    try (var reindexer = impatient(index)) {
      reindexer.noteFailedChange(busy());
      awaitEntries(index, full.entries().size());
    }
    assertEquals(full.entries(), index.entries());
  }

  @Test
  void anIndexThatIsToBeBuiltAnewIsAfterAFailure() {
    var index = new MapIndex();
    index.fail(1, ReindexerTest::busy);
    try (var reindexer = impatient(index)) {
      reindexer.startAnew();
      awaitEntries(index, full.entries().size());
    }
    assertEquals(2, index.clears());
  }

  @Test
  void oneThatTheIndexRefusesAfterwardsIsNamedAndTheOthersGoOn() {
    var index = new MapIndex();
    var reason = Message.verbatim("The cluster refuses it");
    index.refuseLater(Raws.id("v3"), reason);
    var reindexer = new Reindexer(archive, index, locks);
    assertEquals(new RebuildResult(7, 0, 1), reindexer.run());
    assertEquals(6, index.entries().size());
    var missing = reindexer.missing().getFirst();
    assertEquals(Raws.id("v3"), missing.video());
    assertEquals(reason, missing.reason());
  }

  @Test
  void anImportThatTheIndexRefusesIsNotSaidToBeThere() {
    var index = new MapIndex();
    index.refuseLater(Raws.id("odd"), Message.verbatim("The cluster refuses it"));
    var importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
    importer.take(Raws.vtt("fine", "this is fine"));
    var odd = Raws.vtt("odd", "this is not");
    assertThrows(TranscriptRefusedException.class, () -> importer.take(odd));
  }

  @Test
  void aRunThatIsAskedForWhileAnotherIsUnderWayFollows() {
    var index = new MapIndex();
    try (var reindexer = new Reindexer(archive, index, locks)) {
      IntStream.range(0, 50).parallel().forEach(i -> reindexer.start());
      awaitEntries(index, 7);
      index.delete(Raws.id("v1"), Track.unknown());
      index.commit();
      reindexer.start(); // the first run may be about to end
      awaitEntries(index, 7);
    }
    assertEquals(full.entries(), index.entries());
  }

  private static RuntimeException broken() {
    return new IndexBrokenException("It broke", new IOException("No space left on device"));
  }

  private static void awaitEntries(MapIndex index, int count) {
    Wait.until(() -> index.entries().size() >= count);
  }

  @Test
  void itRunsInTheBackgroundAndStops() {
    var index = new MapIndex();
    var reindexer = new Reindexer(archive, index, locks);
    reindexer.start();
    reindexer.close();
    assertFalse(reindexer.progress().running());
    var entries = index.entries().stream().map(TranscriptIndex.IndexedTrack::contentHash).toList();
    assertEquals(entries.size(), entries.stream().distinct().count());
  }

  @Test
  void editsThatACrashKeptFromTheIndexAreBroughtToIt() {
    var index = new MapIndex();
    var reindexer = new Reindexer(archive, index, locks);
    reindexer.run();
    var id = Raws.id("v0");
    var edits =
        VideoEdits.NONE
            .withMedia(EditedValue.of(Optional.of(URI.create("/media/a.mp3"))))
            .withTrack(Track.unknown(), TrackEdits.NONE.withLanguage(Optional.of("de")));
    archive.putEdits(id, edits);
    assertEquals(new RebuildResult(1, 1, 0), reindexer.run());
    var shown = index.entries(id);
    assertEquals(List.of(new Track("de", Track.TrackKind.UNKNOWN)), tracks(shown));
    assertEquals(edits.media().value(), shown.getFirst().video().media());
    assertEquals(new RebuildResult(0, 0, 0), reindexer.run(), "once is enough");
  }

  /** Whatever one transcript does to the index, the others are put in, and it is named. */
  @ParameterizedTest
  @MethodSource("failures")
  void oneThatCannotBeIndexedIsNamedAndTheOthersGoOn(Supplier<Throwable> failure) {
    var index = new MapIndex();
    index.refuse(Raws.id("v3"), failure);
    var notices = new NoticeBoard();
    var reindexer = new Reindexer(archive, index, locks, notices);
    assertEquals(new RebuildResult(6, 0, 1), reindexer.run());
    assertEquals(6, index.entries().size());
    var missing = reindexer.missing();
    assertEquals(List.of(Raws.id("v3")), missing.stream().map(MissingTranscript::video).toList());
    assertEquals(new IndexCoverage(false, 1), reindexer.coverage());
    var kinds = notices.notices().stream().map(Notice::kind).toList();
    assertEquals(List.of(NoticeKind.TRANSCRIPT_UNREADABLE), kinds);
    index.refuse(Raws.id("none"), failure);
    assertEquals(new RebuildResult(1, 0, 0), reindexer.run());
    assertEquals(IndexCoverage.WHOLE, reindexer.coverage());
    assertEquals(List.of(), notices.notices());
  }

  static Stream<Supplier<Throwable>> failures() {
    return Stream.of(
        () -> new IllegalArgumentException("DocValuesField \"speaker\" is too large"),
        NullPointerException::new,
        StackOverflowError::new);
  }

  @Test
  void aRebuildFillsANewIndexAndTheOldOneAnswersMeanwhile(@TempDir Path indexes) {
    try (var index = RebuildableIndex.open(indexes)) {
      var reindexer = new Reindexer(archive, index, locks);
      assertTrue(reindexer.coverage().filling());
      reindexer.run();
      assertEquals(hashes(full.entries()), hashes(index.entries()));
      assertEquals(IndexCoverage.WHOLE, reindexer.coverage());
      reindexer.startAnew();
      while (reindexer.progress().running()) {
        assertEquals(7, index.totals().videos());
      }
      assertEquals(hashes(full.entries()), hashes(index.entries()));
      assertEquals(Optional.empty(), reindexer.failure());
      reindexer.close();
    }
  }

  private static Set<String> hashes(List<TranscriptIndex.IndexedTrack> entries) {
    return entries.stream()
        .map(entry -> entry.video().id() + " " + entry.track() + " " + entry.contentHash())
        .collect(Collectors.toSet());
  }

  private static List<Track> tracks(List<TranscriptIndex.IndexedTrack> entries) {
    return entries.stream().map(TranscriptIndex.IndexedTrack::track).toList();
  }
}
