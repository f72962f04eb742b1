package hark.archive;

import static hark.archive.TestTranscripts.archived;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.ArchiveProblem.Kind;
import hark.archive.disk.DurableFile;
import hark.archive.disk.FolderChange;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the archive that others removed, damaged or added. */
class DamagedArchiveTest {

  private static final VideoId ID = new VideoId("a");
  private static final Track ENGLISH = new Track("en", Track.TrackKind.AUTO);
  private static final Track GERMAN = new Track("de", Track.TrackKind.HUMAN);
  private static final VideoEdits EDITS =
      new VideoEdits(
          Optional.of("Mine"),
          VideoEdits.NONE.recorded(),
          VideoEdits.NONE.channel(),
          VideoEdits.NONE.media(),
          0,
          Map.of(),
          Map.of());

  @TempDir private Path data;
  private final List<Path> losses = new ArrayList<>();
  private NoticeBoard notices;
  private FileArchive archive;

  @BeforeEach
  void fill() {
    open(false);
    archive.put(archived("a", ENGLISH, "one"));
    archive.put(archived("b", GERMAN, "zwei"));
    archive.putEdits(ID, EDITS);
  }

  private void open(boolean readOnly) {
    notices = new NoticeBoard();
    archive =
        FileArchive.open(
            new ArchiveEnvironment(
                data.resolve("archive"),
                data.resolve("set-aside"),
                notices,
                (file, _) -> losses.add(file),
                InstantSource.system(),
                readOnly));
  }

  @ParameterizedTest
  @CsvSource({
    "en.auto.json, REMOVE",
    "en.auto.json, EMPTY",
    "en.auto.json, CUT",
    "en.auto~, REMOVE",
    "~edits.json, EMPTY",
    "~edits.json, CUT"
  })
  void nothingIsLostWhenAFileIsDamaged(String name, String damage) throws IOException {
    var damaged = file(name);
    var content = Files.readAllBytes(damaged);
    var before = contents();
    damage(damaged, damage);
    var left = contents();
    open(false);
    assertEquals(left, contents(), "every file is kept as it was, under its name");
    assertEquals("zwei", text("b", GERMAN));
    assertFalse(notices.notices().isEmpty(), "it is posted");
    boolean isEdits = name.startsWith("~");
    assertEquals(isEdits ? "one" : "", text("a", ENGLISH));

    // As an operator would, who has the file in a backup.
    var aside = data.resolve("set-aside");
    if (!isEdits) {
      assertTrue(Files.isDirectory(aside));
      assertTrue(
          notices.notices().stream().anyMatch(n -> n.kind() == NoticeKind.ARCHIVE_SET_ASIDE));
      Files.createDirectories(damaged.getParent());
    }
    Files.write(damaged, content);
    open(false);
    archive.repair();
    assertEquals("one", text("a", ENGLISH));
    assertEquals(EDITS, archive.edits(ID));
    assertTrue(contents().containsAll(before));
    open(false);
    assertEquals(List.of(), problems());
  }

  @Test
  void editsThatAreMissingAreReportedAndCountAgainOnceTheyAreBack() throws IOException {
    archive.update(VideoUpdate.of(ID).put(archived("a", ENGLISH, "one")).withEdits(EDITS));
    var edits = file("~edits.json");
    var content = Files.readAllBytes(edits);
    Files.delete(edits);
    open(false);
    assertEquals(List.of(edits), losses, "once for each opening");
    assertEquals(List.of(Kind.EDITS_MISSING), problems());
    assertEquals(VideoEdits.NONE, archive.edits(ID));
    assertEquals("one", text("a", ENGLISH));

    Files.write(edits, content);
    losses.clear();
    open(false);
    assertEquals(EDITS, archive.edits(ID));
    assertEquals(List.of(), problems());
    assertEquals(List.of(), losses);
  }

  @Test
  void editsThatWereUndoneOrSetAsideAreNotMissing() throws IOException {
    var put = VideoUpdate.of(ID).put(archived("a", ENGLISH, "one"));
    archive.update(put.withEdits(EDITS));
    archive.update(put.withEdits(VideoEdits.NONE));
    Files.delete(file("~edits.json"));
    open(false);
    assertEquals(List.of(), problems());
    assertEquals(List.of(), losses);

    archive.update(put.withEdits(EDITS));
    Files.writeString(file("~edits.json"), "{");
    open(false);
    archive.repair();
    assertEquals(1, posted(NoticeKind.ARCHIVE_SET_ASIDE).size());
    assertEquals(List.of(), losses, "they are reported as set aside");
  }

  @Test
  void aTranscriptWithoutAnythingElseIsMadeAnewFromItsFolder() throws IOException {
    Files.delete(file("en.auto.json"));
    open(false);
    var repairs = archive.repair().stream().map(ArchiveRepair::kind).collect(Collectors.toSet());
    assertTrue(repairs.contains(ArchiveRepair.Kind.REBUILT), repairs::toString);
    assertEquals("one", text("a", ENGLISH));
    assertEquals(EDITS, archive.edits(ID), "with what people made");
    assertFalse(Files.exists(data.resolve("set-aside")) && !setAside().isEmpty());
    assertEquals(List.of(), posted(NoticeKind.ARCHIVE_SET_ASIDE));
  }

  @Test
  void aFlippedTranscriptIsNamedAndSetAsideByRepairOnly() throws IOException {
    var raw = file("en.auto~");
    Files.writeString(raw, "oNe");
    open(false);
    assertEquals("", text("a", ENGLISH));
    assertEquals(List.of(Kind.TRANSCRIPT_DAMAGED), problems());
    assertEquals(1, posted(NoticeKind.TRANSCRIPT_UNREADABLE).size());
    assertTrue(Files.exists(raw));
    archive.repair();
    assertFalse(Files.exists(raw));
    assertEquals(List.of(), problems());
    assertEquals(2, setAside().stream().filter(f -> f.contains("en.auto")).count());
  }

  @Test
  void aChangedFileThatCanBeReadCountsAndIsNamedUntilItIsAccepted() throws IOException {
    for (var name : List.of("en.auto.json", "~edits.json")) {
      var file = file(name);
      Files.writeString(
          file,
          Files.readString(file)
              .replace("\"Mine\"", "\"Mind\"")
              .replace("\"title\" : \"a\"", "\"title\" : \"b\""));
    }
    open(false);
    assertEquals("Mind", archive.edits(ID).title().orElseThrow());
    assertEquals("b", archive.find(ID, ENGLISH).orElseThrow().video().title());
    assertEquals(List.of(Kind.METADATA_CHANGED, Kind.EDITS_CHANGED), problems());
    archive.repair();
    assertEquals(List.of(), problems());
    assertEquals("Mind", archive.edits(ID).title().orElseThrow());
    assertEquals(2, setAside().size(), "as it was found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".DS_Store",
        "Thumbs.db",
        "._en.auto.json",
        "en.auto.json~",
        ".en.auto.json.swp",
        "copy of en.auto.json",
        "en.auto (1).json",
        "notes.txt",
        "x.tmp",
        "lost+found/",
        "folder/",
        "..."
      })
  void strayFilesStopNothingAndStay(String name) throws IOException {
    var video = file("en.auto.json").getParent();
    var places = List.of(video, video.getParent(), data.resolve("archive"));
    for (var place : places) {
      create(place.resolve(name.replace("/", "")), name.endsWith("/"));
    }
    open(false);
    assertEquals("one", text("a", ENGLISH));
    assertEquals(EDITS, archive.edits(ID));
    assertEquals(List.of(), problems());
    archive.put(archived("a", ENGLISH, "two"));
    archive.delete(ID, ENGLISH);
    assertEquals(1, archive.count());
    assertTrue(
        places.stream().allMatch(place -> Files.exists(place.resolve(name.replace("/", "")))));
    open(false);
    boolean isWellKnown = name.matches("\\.DS_Store|Thumbs\\.db|\\._.*|lost\\+found/");
    assertEquals(
        isWellKnown ? 0 : 3, posted(NoticeKind.STRAY_FILE).size(), notices.notices()::toString);
    assertEquals(List.of(), setAside());
  }

  private static void create(Path path, boolean isFolder) throws IOException {
    if (isFolder) {
      Files.createDirectory(path);
    } else {
      Files.writeString(path, "{}");
    }
  }

  @Test
  void aFileWhereAFolderBelongsAndALinkThatLeadsNowhereStopNothing() throws IOException {
    Files.writeString(data.resolve("archive/00"), "");
    Files.createSymbolicLink(data.resolve("archive/01"), data.resolve("archive/01"));
    var group = file("en.auto.json").getParent().getParent();
    Files.writeString(group.resolve("x~" + group.getFileName() + "000000"), "");
    open(false);
    assertEquals("one", text("a", ENGLISH));
    assertEquals(3, posted(NoticeKind.STRAY_FILE).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en.auto.json", "~edits.json"})
  void aFileOfANewerVersionIsNeitherReadNorReplaced(String name) throws IOException {
    var file = file(name);
    Files.writeString(file, Files.readString(file).replace("\"format\" : 1", "\"format\" : 2"));
    var newer = Files.readString(file);
    open(false);
    assertEquals(List.of(Kind.NEWER_FORMAT), problems());
    assertThrows(NewerFormatException.class, () -> archive.delete(ID));
    if (name.startsWith("~")) {
      assertThrows(NewerFormatException.class, () -> archive.putEdits(ID, VideoEdits.NONE));
    } else {
      assertThrows(NewerFormatException.class, () -> archive.put(archived("a", ENGLISH, "two")));
    }
    archive.repair();
    assertEquals(newer, Files.readString(file));
    assertEquals(List.of(), setAside());
  }

  @Test
  void membersThatAreNotKnownOutliveAChange() throws IOException {
    for (var name : List.of("en.auto.json", "~edits.json")) {
      var file = file(name);
      var json = Files.readString(file).replaceFirst("\"format\" : 1,", "\"later\" : [1.5],");
      Files.writeString(file, json.replaceAll(",\\s*\"seal\" : \"[0-9a-f]*\"", ""));
    }
    open(false);
    assertEquals(List.of(), problems(), "a file without a seal is of an older version");
    archive.put(archived("a", ENGLISH, "two"));
    archive.putEdits(ID, VideoEdits.NONE);
    assertTrue(Files.readString(file("en.auto.json")).contains("\"later\" : [ 1.5 ]"));
    assertTrue(Files.readString(file("~edits.json")).contains("\"later\" : [ 1.5 ]"));
    assertEquals(List.of(), problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"format\":9}", "{\"format\":1,\"moves\":{\"a\":\"../b\"}}"})
  void aListOfChangesThatCannotBeReadIsSetAside(String list) throws IOException {
    var folder = file("en.auto.json").getParent();
    Files.writeString(folder.resolve(FolderChange.INTENT), list);
    Files.writeString(folder.resolve(DurableFile.temporaryName()), "of that change");
    var before = contents();
    open(false);
    assertEquals("one", text("a", ENGLISH));
    assertEquals(before, contents());
    assertEquals(2, setAside().size());
    assertEquals(List.of(), problems());
  }

  @Test
  void anArchiveThatCannotBeWrittenIsReadAndNotTouched() throws IOException {
    Files.delete(file("de.human~"));
    var before = contents();
    open(true);
    assertEquals("one", text("a", ENGLISH));
    assertEquals(before, contents());
    assertEquals(List.of(), archive.repair());
    assertFalse(Files.exists(data.resolve("set-aside")));
  }

  @Test
  void whatIsReplacedWithoutBeingReadableIsSetAside() throws IOException {
    var metadata = file("en.auto.json");
    Files.writeString(metadata, "{");
    archive.put(archived("a", ENGLISH, "two"));
    assertEquals("two", text("a", ENGLISH));
    assertEquals(2, setAside().size(), "the damaged file and the transcript it belonged to");
  }

  @Test
  void onlyItsOwnerReadsWhatIsWritten() throws IOException {
    for (var file : files(data)) {
      var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      assertEquals("rw-------", rights, file::toString);
    }
  }

  private void damage(Path file, String damage) throws IOException {
    switch (damage) {
      case "REMOVE" -> Files.delete(file);
      case "EMPTY" -> Files.write(file, new byte[0]);
      default -> Files.writeString(file, Files.readString(file).substring(0, 40));
    }
  }

  private Path file(String name) throws IOException {
    return files(data.resolve("archive")).stream()
        .filter(file -> file.getFileName().toString().startsWith(name))
        .filter(file -> !name.equals("~edits.json") || file.getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Name and content of every file that the archive wrote, wherever it is. */
  private List<String> contents() throws IOException {
    var contents = new TreeSet<String>();
    for (var file : files(data)) {
      contents.add(file.getFileName() + ": " + Files.readString(file));
    }
    return List.copyOf(contents);
  }

  private List<String> setAside() throws IOException {
    var aside = data.resolve("set-aside");
    return Files.exists(aside)
        ? files(aside).stream().map(file -> file.getFileName().toString()).toList()
        : List.of();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<Kind> problems() {
    try (var all = archive.inspect()) {
      return all.flatMap(one -> one.problems().stream()).map(ArchiveProblem::kind).toList();
    }
  }

  private List<Notice> posted(NoticeKind kind) {
    return notices.notices().stream().filter(notice -> notice.kind() == kind).toList();
  }

  private String text(String id, Track track) {
    return archive
        .find(new VideoId(id), track)
        .map(archived -> new String(archived.content(), UTF_8))
        .orElse("");
  }
}
