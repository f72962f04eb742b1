package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.archive.ArchiveEnvironment;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.library.Library;
import hark.lucene.RebuildableIndex;
import hark.message.Message;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.edit.TrackEdits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Removals from the index by a run, withdrawals of notices, and runs without the archive. */
class ReindexerWithdrawalTest {

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
      Wait.until(() -> !reindexer.progress().running());
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
            "forEachEntry",
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
      var index = after("forEachEntry", () -> move(folder, away));
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
    Wait.until(() -> !reindexer.progress().running());
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

  /** Reports of the archive on its files remain until those are read in order. */
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
              if (method.getName().equals(name)) {
                action.run();
              }
              return result;
            });
  }
}
