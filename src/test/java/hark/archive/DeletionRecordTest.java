package hark.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.disk.MemoryFolders;
import hark.archive.disk.StoppingDisk;
import hark.archive.disk.StoppingDisk.Stop;
import hark.ingest.LanguageDetector;
import hark.ingest.MapIndex;
import hark.ingest.Raws;
import hark.ingest.Reindexer;
import hark.ingest.TranscriptImporter;
import hark.ingest.TranscriptParser;
import hark.library.ExtraFiles;
import hark.library.Library;
import hark.library.LibraryTransfer;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import hark.source.RawTranscript;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.transcript.edit.TrackEdits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that takes a transcript out of the archive on purpose is stopped after each of its
 * operations on the disk, and before the index has followed. The next start finishes it and names
 * nothing as lost; what is lost afterwards is named.
 */
@Tag("slow")
class DeletionRecordTest {

  private static final VideoId ID = new VideoId("v1");
  private static final VideoId OTHER = new VideoId("v2");
  private static final Track ENGLISH = new Track("en", Track.TrackKind.UNKNOWN);

  @TempDir private static Path filled;
  private static MapIndex filledIndex;

  @TempDir(factory = MemoryFolders.class)
  private Path folder;

  @BeforeAll
  static void fill() {
    filledIndex = fill(filled);
  }

  /** The parts of one process. */
  private record Process(FileArchive archive, TranscriptIndex index) {

    private static final VideoLocks LOCKS = new VideoLocks();

    IndexUpdater updater() {
      return new IndexUpdater(index, _ -> {});
    }

    TranscriptImporter importer() {
      return new TranscriptImporter(
          archive, updater(), LOCKS, Clock.systemUTC(), LanguageDetector.NONE);
    }

    Library library() {
      return new Library(
          archive,
          updater(),
          LOCKS,
          TranscriptParser::read,
          () -> new Library.RebuildState(false, 0, 0));
    }

    LibraryTransfer transfer() {
      return new LibraryTransfer(
          archive, updater(), LOCKS, TranscriptParser::read, ExtraFiles.NONE, Clock.systemUTC());
    }

    NoticeBoard reindex() {
      var notices = new NoticeBoard();
      new Reindexer(archive, index, LOCKS, notices).run();
      return notices;
    }
  }

  private interface Deletion {
    /** Deletes; may use a folder that does not exist yet. */
    void run(Process process, Path unused) throws IOException;
  }

  static Stream<Arguments> deletions() {
    return Stream.of(
        deletion("delete a video", (process, _) -> process.library().delete(List.of(ID))),
        deletion("delete all videos", (process, _) -> process.library().delete(List.of(ID, OTHER))),
        deletion("name another language", (process, _) -> nameLanguage(process)),
        deletion(
            "import in place of another track", (process, _) -> process.importer().take(english())),
        deletion("replace by a library", DeletionRecordTest::replace));
  }

  private static Arguments deletion(String name, Deletion deletion) {
    return Arguments.of(name, deletion);
  }

  private static void nameLanguage(Process process) {
    var german = TrackEdits.NONE.withLanguage(Optional.of("de"));
    process
        .library()
        .edit(
            ID,
            process.archive().edits(ID).fingerprint(),
            edits -> edits.withTrack(Track.unknown(), german));
  }

  private static RawTranscript english() {
    var raw = Raws.vtt(ID.value(), "this is", "the first");
    return new RawTranscript(raw.video(), ENGLISH, raw.content());
  }

  private static void replace(Process process, Path unused) throws IOException {
    var zip = new ByteArrayOutputStream();
    var there = new Process(FileArchive.open(unused), new MapIndex());
    there.importer().take(english());
    there.transfer().write(zip);
    process.transfer().read(new ByteArrayInputStream(zip.toByteArray()), true);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deletions")
  void whatIsDeletedOnPurposeIsNeverNamedAsLost(String name, Deletion deletion) throws IOException {
    for (var stop : Stop.values()) {
      for (boolean isIndexKilled : Set.copyOf(List.of(false, stop == Stop.BEFORE))) {
        int operations = 0;
        while (isStopped(operations, stop, isIndexKilled, deletion)) {
          operations++;
        }
        assertTrue(operations > 2, "it was stopped at all");
      }
    }
  }

  /**
   * Runs a deletion that is stopped; returns false once it is done before the stop.
   *
   * @param isIndexKilled whether the process ends before the index has written anything
   */
  private boolean isStopped(int operations, Stop stop, boolean isIndexKilled, Deletion deletion)
      throws IOException {
    var where = "%s %s %d".formatted(stop, isIndexKilled, operations);
    var root = folder.resolve(where.replace(' ', '-'));
    copy(filled, root);
    var disk = new StoppingDisk(operations, stop);
    var archive = FileArchive.open(environment(root), disk);
    if (disk.hasStopped()) {
      return true;
    }
    var index = copy(filledIndex);
    try {
      deletion.run(
          new Process(archive, isIndexKilled ? withoutCommits(index) : index),
          folder.resolve("library " + where));
    } catch (UncheckedIOException e) {
      assertTrue(disk.hasStopped(), e::toString);
    }
    check(root, copy(index), where);
    return disk.hasStopped();
  }

  private static void check(Path root, MapIndex index, String where) throws IOException {
    var again = new Process(FileArchive.open(root), index);
    assertEquals(List.of(), again.reindex().notices(), where);
    assertEquals(archived(again.archive()), indexed(index), where);
    assertFalse(has(root, ArchiveLayout.DELETED), where);
    var kept = archived(again.archive());
    deleteFiles(root);
    var lost = new Process(FileArchive.open(root), index).reindex().notices();
    assertEquals(
        kept, new TreeSet<>(lost.stream().map(Notice::subject).toList()), "lost ones are named");
    assertTrue(lost.stream().allMatch(one -> one.kind() == NoticeKind.REMOVED_FROM_INDEX));
  }

  /** A track that comes back is no deleted one any more, and its loss is named. */
  @Test
  void whatComesBackIsNoLongerDeleted() {
    var index = fill(folder);
    var process = new Process(FileArchive.open(folder), withoutCommits(index));
    process.library().delete(List.of(ID));
    assertTrue(process.archive().isDeleted(ID, Track.unknown()));
    process.importer().take(Raws.vtt(ID.value(), "this is", "the first"));
    assertFalse(process.archive().isDeleted(ID, Track.unknown()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"format\":1,\"video\":\"v1\",\"tracks\":[],\"seal\":\"x\"}"})
  void aDamagedRecordIsSetAsideAndTheTranscriptIsNamed(String content) throws IOException {
    var index = copy(fill(folder));
    new Process(FileArchive.open(folder), withoutCommits(copy(index)))
        .library()
        .delete(List.of(ID));
    var record = new ArchiveLayout(folder).folder(ID).resolve(ArchiveLayout.DELETED);
    Files.writeString(record, content);
    var notices = new NoticeBoard();
    var archive =
        FileArchive.open(
            new ArchiveEnvironment(
                folder, folder.resolve("set-aside"), notices, InstantSource.system(), false));
    var kinds = notices.notices().stream().map(Notice::kind).toList();
    assertTrue(kinds.contains(NoticeKind.ARCHIVE_SET_ASIDE), kinds::toString);
    assertEquals(content, Files.readString(find(folder, ArchiveLayout.DELETED)));
    var told = new Process(archive, index).reindex().notices();
    assertEquals(List.of(NoticeKind.REMOVED_FROM_INDEX), told.stream().map(Notice::kind).toList());
  }

  @Test
  void aRecordOfANewerVersionIsNeitherReadNorReplaced() throws IOException {
    var index = copy(fill(folder));
    new Process(FileArchive.open(folder), withoutCommits(index)).library().delete(List.of(ID));
    var record = new ArchiveLayout(folder).folder(ID).resolve(ArchiveLayout.DELETED);
    Files.writeString(record, "{\"format\":99}");
    var archive = FileArchive.open(folder);
    archive.settleDeletions((_, _) -> false);
    assertEquals("{\"format\":99}", Files.readString(record));
    try (var all = archive.inspect()) {
      assertEquals(
          List.of(ArchiveProblem.Kind.NEWER_FORMAT),
          all.flatMap(one -> one.problems().stream()).map(ArchiveProblem::kind).toList());
    }
  }

  private static MapIndex fill(Path root) {
    var index = new MapIndex();
    var process = new Process(FileArchive.open(root), index);
    process.importer().take(Raws.vtt(ID.value(), "this is", "the first"));
    process.importer().take(Raws.vtt(OTHER.value(), "this is", "the second"));
    return index;
  }

  private static ArchiveEnvironment environment(Path root) {
    return new ArchiveEnvironment(
        root, root.resolve("set-aside"), new NoticeBoard(), InstantSource.system(), false);
  }

  /** Returns what a new process finds of an index: what was committed. */
  private static MapIndex copy(TranscriptIndex index) {
    var copy = new MapIndex();
    for (var entry : index.entries()) {
      copy.put(index.transcript(entry.video().id(), entry.track()).orElseThrow());
    }
    copy.commit();
    return copy;
  }

  /** Copies a folder, without the syncs of filling it again. */
  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static TranscriptIndex withoutCommits(TranscriptIndex index) {
    return (TranscriptIndex)
        Proxy.newProxyInstance(
            TranscriptIndex.class.getClassLoader(),
            new Class<?>[] {TranscriptIndex.class},
            (_, method, arguments) -> {
              if (method.getName().equals("commit")) {
                throw new IllegalStateException("The process was killed");
              }
              try {
                return method.invoke(index, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static TreeSet<String> archived(FileArchive archive) {
    try (var labels = archive.labels()) {
      return new TreeSet<>(labels.map(label -> label.video() + " " + label.shown().key()).toList());
    }
  }

  private static TreeSet<String> indexed(TranscriptIndex index) {
    return new TreeSet<>(
        index.entries().stream()
            .map(entry -> entry.video().id() + " " + entry.track().key())
            .toList());
  }

  private static boolean has(Path root, String name) throws IOException {
    try (var files = Files.walk(root)) {
      return files.anyMatch(file -> file.endsWith(name));
    }
  }

  private static Path find(Path root, String name) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private static void deleteFiles(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
