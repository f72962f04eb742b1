package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.ArchiveEnvironment;
import hark.archive.ArchivedTranscript;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.Reindexer.RebuildProgress;
import hark.ingest.Reindexer.RebuildResult;
import hark.library.Library;
import hark.lucene.RebuildableIndex;
import hark.message.Message;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.IndexBrokenException;
import hark.search.IndexCoverage;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
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
  void whatAnUnexpectedFailureKeptOutOfTheIndexIsPutInAndWhatOnlyItHasIsNamed(@TempDir Path place) {
    var notices = new NoticeBoard();
    try (var index = RebuildableIndex.open(place)) {
      var reindexer = new Reindexer(archive, index, locks, notices);
      reindexer.run();
      index.onFailed(reindexer::startIfIdle);
      archive.put( // as an import does before the index
          archive.find(new VideoId("v0")).getFirst().withVideo(video("new")));
      lose("v3");
      assertThrows(NullPointerException.class, () -> index.put(null));
      while (reindexer.progress().running()) {
        Thread.onSpinWait();
      }
      assertEquals(7, index.totals().videos());
      assertFalse(index.entries(new VideoId("new")).isEmpty());
      var named = notices.notices().getFirst();
      assertEquals(NoticeKind.REMOVED_FROM_INDEX, named.kind());
      assertTrue(named.subject().startsWith("v3 "), named.subject());
      reindexer.close();
    }
  }

  /** Removes the files of a video, as a broken disk does. */
  private void lose(String id) {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (file.getParent().getFileName().toString().startsWith(id + "~")) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Video video(String id) {
    return Video.of(new VideoId(id), "test");
  }

  /** A person deletes while a run is under way: the archive first, then the index. */
  @Test
  void whatIsDeletedDuringARunIsNotNamed() {
    var notices = new NoticeBoard();
    var library =
        new Library(
            archive,
            IndexUpdater.strict(full),
            locks,
            TranscriptParser::read,
            () -> new Library.RebuildState(false, 0, 0));
    var isDone = new AtomicBoolean();
    var index =
        after(
            "entries",
            () -> {
              if (isDone.compareAndSet(false, true)) {
                library.delete(List.of(Raws.id("v2")));
                setLanguage(library, Raws.id("v3"));
                archive.delete(Raws.id("v4")); // of several videos: not committed yet
                full.delete(Raws.id("v4"), Track.unknown());
                lose("v5");
              }
            });
    new Reindexer(archive, index, locks, notices).run();
    assertEquals(List.of("v5 " + Track.unknown().key()), subjects(notices));
    assertEquals(4, full.totals().videos());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anArchiveThatIsUnmountedTakesNothingOutOfTheIndex(boolean meanwhile, @TempDir Path place)
      throws IOException {
    Files.writeString(folder.resolve("hark.archive"), "{}");
    var notices = new NoticeBoard();
    archive =
        FileArchive.open(
            new ArchiveEnvironment(
                folder, place.resolve("set-aside"), notices, InstantSource.system(), false));
    var away = place.resolve("away");
    if (meanwhile) {
      var index = after("entries", () -> move(folder, away));
      new Reindexer(archive, index, locks, notices).run();
    } else {
      move(folder, away);
    }
    var reindexer = new Reindexer(archive, full, locks, notices);
    reindexer.run();
    assertEquals(7, full.totals().videos());
    assertEquals(List.of(NoticeKind.ARCHIVE_MISSING), kinds(notices));
    move(away, folder);
    reindexer.run();
    assertEquals(7, full.totals().videos());
    assertEquals(List.of(), kinds(notices));
  }

  @Test
  void aRunWithoutItsArchiveHasFailed(@TempDir Path place) throws Exception {
    Files.writeString(folder.resolve("hark.archive"), "{}");
    archive = FileArchive.open(folder);
    var away = place.resolve("away");
    try (var reindexer = new Reindexer(archive, full, locks, new NoticeBoard())) {
      move(folder, away);
      awaitRun(reindexer);
      assertEquals(Optional.of(Message.of(FollowOutcome.ARCHIVE_MISSING)), reindexer.failure());
      move(away, folder);
      awaitRun(reindexer);
      assertEquals(Optional.empty(), reindexer.failure());
    }
  }

  private static void awaitRun(Reindexer reindexer) {
    reindexer.start();
    while (reindexer.progress().running()) {
      Thread.onSpinWait();
    }
  }

  private static void move(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.move(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NoticeKind> kinds(NoticeBoard notices) {
    return notices.notices().stream().map(Notice::kind).toList();
  }

  private void setLanguage(Library library, VideoId id) {
    var german = TrackEdits.NONE.withLanguage(Optional.of("de"));
    library.edit(
        id, archive.edits(id).fingerprint(), edits -> edits.withTrack(Track.unknown(), german));
  }

  /** What the archive found in its files holds until they are read in order. */
  @Test
  void aRunWithdrawsOnlyWhatItReported(@TempDir Path aside) throws IOException {
    var notices = new NoticeBoard();
    var environment = new ArchiveEnvironment(folder, aside, notices, InstantSource.system(), false);
    var raw = file("v1", ".raw");
    var metadata = file("v2", ".json");
    var content = Files.readAllBytes(raw);
    var described = Files.readString(metadata);
    Files.writeString(raw, "damaged");
    Files.writeString(
        metadata, described.replace("\"importedAt\" : \"20", "\"importedAt\" : \"19"));
    archive = FileArchive.open(environment);
    var reindexer = new Reindexer(archive, new MapIndex(), locks, notices);
    reindexer.run();
    assertEquals(Set.of(place(raw), place(metadata), "v1 (und)"), unreadable(notices));
    Files.write(raw, content);
    reindexer.run();
    assertEquals(Set.of(place(metadata)), unreadable(notices));
    Files.writeString(metadata, described);
    reindexer.run();
    assertEquals(Set.of(), unreadable(notices));
    Files.writeString(raw, "damaged");
    archive.find(Raws.id("v1"));
    assertEquals(Set.of(place(raw)), unreadable(notices));
    lose("v1");
    reindexer.run();
    assertEquals(Set.of(place(raw)), unreadable(notices), "its empty folder is still there");
    Files.delete(raw.getParent());
    reindexer.run();
    assertEquals(Set.of(), unreadable(notices));
  }

  private Path file(String id, String end) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.getParent().getFileName().toString().startsWith(id + "~"))
          .filter(file -> file.toString().endsWith(end))
          .findFirst()
          .orElseThrow();
    }
  }

  private String place(Path file) {
    return folder.relativize(file).toString();
  }

  private static Set<String> unreadable(NoticeBoard notices) {
    return notices.notices().stream()
        .filter(notice -> notice.kind() == NoticeKind.TRANSCRIPT_UNREADABLE)
        .map(Notice::subject)
        .collect(Collectors.toSet());
  }

  private static List<String> subjects(NoticeBoard notices) {
    return notices.notices().stream()
        .filter(notice -> notice.kind() == NoticeKind.REMOVED_FROM_INDEX)
        .map(Notice::subject)
        .toList();
  }

  /** Returns the full index, with an action after each call of a method without arguments. */
  private TranscriptIndex after(String name, Runnable action) {
    return (TranscriptIndex)
        Proxy.newProxyInstance(
            TranscriptIndex.class.getClassLoader(),
            new Class<?>[] {TranscriptIndex.class},
            (_, method, arguments) -> {
              var result = method.invoke(full, arguments);
              if (method.getName().equals(name) && arguments == null) {
                action.run();
              }
              return result;
            });
  }

  @Test
  void theNoticeOfAFailedChangeEndsWithTheRunThatMakesItGood() {
    var notices = new NoticeBoard();
    try (var reindexer = new Reindexer(archive, full, locks, notices)) {
      for (int i = 0; i < 20; i++) {
        reindexer.noteFailedChange(new IllegalStateException("A fault of the index"));
        while (reindexer.progress().running()) {
          Thread.onSpinWait();
        }
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
    while (index.failuresLeft() > 96) {
      Thread.onSpinWait();
    }
    while (reindexer.progress().running()) {
      Thread.onSpinWait();
    }
    reindexer.close();
    assertEquals(96, index.failuresLeft());
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
    while (index.entries().size() < count) {
      Thread.onSpinWait();
    }
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
