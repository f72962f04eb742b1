package hark.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.disk.FailingDisk;
import hark.archive.disk.MemoryFolders;
import hark.archive.disk.StoppingDisk;
import hark.archive.disk.StoppingDisk.Stop;
import hark.archive.disk.StorageUnwritableException;
import hark.notice.NoticeBoard;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of write is stopped after each of its operations on the disk. The archive that is
 * opened then holds the old state or the new one, and nothing is set aside or left over.
 */
@Tag("slow")
class AtomicUpdateTest {

  private static final VideoId ID = new VideoId("a");
  private static final Track ENGLISH = new Track("en", Track.TrackKind.AUTO);
  private static final Track GERMAN = new Track("de", Track.TrackKind.HUMAN);
  private static final Track FRENCH = new Track("fr", Track.TrackKind.HUMAN);
  private static final VideoEdits EDITS =
      VideoEdits.NONE
          .withMedia(EditedValue.of(Optional.empty()))
          .withTrack(
              ENGLISH,
              TrackEdits.NONE.withCorrections(List.of(new SegmentCorrection(0, "one", "won"))));

  private static final Set<String> RECORDS = Set.of(ArchiveLayout.EDITS, ArchiveLayout.DELETED);

  @TempDir(factory = MemoryFolders.class)
  private Path folder;

  static Stream<Arguments> writes() {
    return Stream.of(
        write("first transcript", archive -> {}, archive -> archive.put(archived(ENGLISH, "one"))),
        write("second track", AtomicUpdateTest::fill, a -> a.put(archived(FRENCH, "un"))),
        write("other words", AtomicUpdateTest::fill, a -> a.put(archived(ENGLISH, "two"))),
        write("same words", AtomicUpdateTest::fill, a -> a.put(renamed(archived(ENGLISH, "one")))),
        write(
            "in place of another track",
            AtomicUpdateTest::fill,
            a ->
                a.update(
                    VideoUpdate.of(ID)
                        .put(archived(FRENCH, "un"))
                        .delete(GERMAN)
                        .withEdits(VideoEdits.NONE.withMedia(EDITS.media())))),
        write("first edits", a -> a.put(archived(ENGLISH, "one")), a -> a.putEdits(ID, EDITS)),
        write("other edits", AtomicUpdateTest::fill, a -> a.putEdits(ID, VideoEdits.NONE)),
        write(
            "edits with content hashes",
            AtomicUpdateTest::fill,
            a ->
                a.update(
                    VideoUpdate.of(ID)
                        .withEdits(VideoEdits.NONE)
                        .put(archived(ENGLISH, "one").withContentHash("other"))
                        .put(archived(GERMAN, "eins").withContentHash("anderer")))),
        write("delete a track", AtomicUpdateTest::fill, a -> a.delete(ID, GERMAN)),
        write(
            "delete the last track",
            a -> {
              a.put(archived(ENGLISH, "one"));
              a.putEdits(ID, EDITS);
            },
            a -> a.delete(ID, ENGLISH)),
        write("delete a video", AtomicUpdateTest::fill, a -> a.delete(ID)),
        write(
            "replace a video",
            AtomicUpdateTest::fill,
            a ->
                a.update(
                    VideoUpdate.replacing(
                        new ArchivedVideo(
                            ID,
                            List.of(archived(FRENCH, "un"), archived(ENGLISH, "two")),
                            VideoEdits.NONE.withMedia(EditedValue.of(Optional.empty())))))),
        write(
            "replace a video and lose its edits",
            AtomicUpdateTest::fill,
            a ->
                a.update(
                    VideoUpdate.replacing(
                        new ArchivedVideo(ID, List.of(archived(FRENCH, "un")), VideoEdits.NONE)))),
        write(
            "add a video with edits",
            a -> {},
            a ->
                a.update(
                    VideoUpdate.replacing(
                        new ArchivedVideo(
                            ID,
                            List.of(archived(FRENCH, "un"), archived(ENGLISH, "two")),
                            EDITS)))));
  }

  private static Arguments write(
      String name, Consumer<FileArchive> before, Consumer<FileArchive> write) {
    return Arguments.of(name, before, write);
  }

  private static void fill(FileArchive archive) {
    archive.put(archived(ENGLISH, "one"));
    archive.put(archived(GERMAN, "eins"));
    archive.putEdits(ID, EDITS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writes")
  void aStopLeavesTheOldStateOrTheNew(
      String name, Consumer<FileArchive> before, Consumer<FileArchive> write) throws IOException {
    var old = state(open("old", before));
    var wanted = open("new", before);
    write.accept(wanted);
    var after = state(wanted);
    assertFalse(old.equals(after), "the write changes something");
    for (var stop : Stop.values()) {
      int operations = 0;
      while (stopAfter(operations, stop, before, write, List.of(old, after))) {
        operations++;
      }
      assertTrue(operations > 1, "it was stopped at all");
    }
  }

  /** Returns false once the write is done before the stop. */
  private boolean stopAfter(
      int operations,
      Stop stop,
      Consumer<FileArchive> before,
      Consumer<FileArchive> write,
      List<Map<String, String>> allowed)
      throws IOException {
    var root = folder.resolve(stop + "-" + operations);
    before.accept(FileArchive.open(root));
    var disk = new StoppingDisk(operations, stop);
    var stopped = FileArchive.open(settings(root), disk);
    if (disk.hasStopped()) {
      return true; // already while opening, which is the subject of another test
    }
    try {
      write.accept(stopped);
    } catch (UncheckedIOException e) {
      assertTrue(disk.hasStopped(), e::toString);
    }
    var where = "%s %d".formatted(stop, operations);
    check(root, allowed, where);
    return disk.hasStopped();
  }

  private void check(Path root, List<Map<String, String>> allowed, String where)
      throws IOException {
    var notices = new NoticeBoard();
    var again = FileArchive.open(settings(root, notices));
    var state = state(again);
    assertTrue(allowed.contains(state), () -> where + ": " + state);
    assertEquals(List.of(), notices.notices(), where);
    var names = files(root);
    assertEquals(
        2 * again.count(), names.stream().filter(name -> !RECORDS.contains(name)).count(), where);
    assertTrue(names.stream().allMatch(name -> isOwn(name)), where);
    try (var all = again.inspect()) {
      assertTrue(all.allMatch(one -> one.problems().isEmpty()), where);
    }
  }

  private static boolean isOwn(String name) {
    return ArchiveLayout.isMetadata(name) || ArchiveLayout.isRaw(name) || RECORDS.contains(name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writes")
  void anErrorLeavesTheOldStateOrTheNewInTheSameProcess(
      String name, Consumer<FileArchive> before, Consumer<FileArchive> write) throws IOException {
    var old = state(open("old", before));
    var wanted = open("new", before);
    write.accept(wanted);
    var after = state(wanted);
    boolean hasFailed = true;
    for (int failing = 0; hasFailed; failing++) {
      var root = folder.resolve("failing-" + failing);
      before.accept(FileArchive.open(root));
      var disk = new FailingDisk(failing);
      var archive = FileArchive.open(settings(root), disk);
      boolean isRefused = false;
      try {
        write.accept(archive);
      } catch (StorageUnwritableException e) {
        assertTrue(disk.hasFailed());
        isRefused = true;
      }
      hasFailed = disk.hasFailed();
      if (!hasFailed) {
        continue;
      }
      var state = state(archive);
      assertTrue(List.of(old, after).contains(state), "operation " + failing + ": " + state);
      if (!disk.hasFailedInSync()) {
        assertEquals(isRefused ? old : after, state, "what is refused is not done: " + failing);
      }
      var tracks = state.keySet().stream().filter(key -> key.startsWith("track "));
      assertEquals(tracks.count(), archive.count());
      write.accept(archive);
      assertEquals(after, state(archive), "it can be done again");
      check(root, List.of(after), "operation " + failing);
    }
  }

  /**
   * A change of several files of which the list cannot be forced to disk. A caller that hears of a
   * failure must not find the change done later.
   */
  @ParameterizedTest(name = "{0} failures")
  @ValueSource(ints = {1, 2, 3})
  void whatIsRefusedForWantOfASyncIsNotDoneLater(int failures) throws IOException {
    var wanted = VideoUpdate.of(ID).withEdits(EDITS).put(archived(ENGLISH, "two")).delete(GERMAN);
    var old = state(open("old", AtomicUpdateTest::fill));
    boolean hasFailed = true;
    int refused = 0;
    for (int failing = 0; hasFailed; failing++) {
      var root = folder.resolve("failing-" + failing);
      fill(FileArchive.open(root));
      var disk = new FailingDisk(failing, failures);
      var archive = FileArchive.open(settings(root), disk);
      try {
        archive.update(wanted);
      } catch (StorageUnwritableException e) {
        refused++;
        assertEquals(old, state(archive), "operation " + failing);
        check(root, List.of(old), "operation " + failing);
      }
      hasFailed = disk.hasFailed();
    }
    assertTrue(refused > 3, "it was refused at all");
  }

  @Test
  void aFullDiskIsToldByType() {
    var archive = FileArchive.open(settings(folder), new FailingDisk(1));
    assertThrows(StorageUnwritableException.class, () -> archive.put(archived(ENGLISH, "one")));
    assertEquals(Optional.empty(), archive.find(ID, ENGLISH));
  }

  private FileArchive open(String name, Consumer<FileArchive> before) {
    var archive = FileArchive.open(folder.resolve(name));
    before.accept(archive);
    return archive;
  }

  private static ArchiveEnvironment settings(Path root) {
    return settings(root, new NoticeBoard());
  }

  private static ArchiveEnvironment settings(Path root, NoticeBoard notices) {
    return new ArchiveEnvironment(
        root, root.resolve("set-aside"), notices, InstantSource.system(), false);
  }

  /** Everything that can be asked of the video. */
  private Map<String, String> state(FileArchive archive) {
    var state = new TreeMap<String, String>();
    for (var track : archive.find(ID)) {
      state.put(
          "track " + track.track().key(),
          "%s %s %s"
              .formatted(track.video(), new String(track.content(), UTF_8), track.contentHash()));
    }
    state.put("edits", archive.edits(ID).toString());
    try (var labels = archive.labels()) {
      labels.forEach(label -> state.put("label " + label.track().key(), label.toString()));
    }
    for (var track : List.of(ENGLISH, GERMAN, FRENCH)) {
      state.put("deleted " + track.key(), Boolean.toString(archive.isDeleted(ID, track)));
    }
    return state;
  }

  private static List<String> files(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  private static ArchivedTranscript archived(Track track, String content) {
    return new ArchivedTranscript(
        Video.of(ID, "test"), track, content.getBytes(UTF_8), Instant.EPOCH, "hash of " + content);
  }

  private static ArchivedTranscript renamed(ArchivedTranscript archived) {
    return archived.withVideo(archived.video().withTitle("Another title"));
  }
}
