package hark.archive;

import static hark.archive.TestTranscripts.archived;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.TranscriptArchive.TrackLabel;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileArchiveTest {

  private static final Track ENGLISH = new Track("en", Track.TrackKind.AUTO);
  private static final Track GERMAN = new Track("de", Track.TrackKind.HUMAN);

  @TempDir private Path folder;
  private FileArchive archive;

  @BeforeEach
  void open() {
    archive = FileArchive.open(folder.resolve("archive"));
  }

  @Test
  void givesBackWhatItTook() {
    var video =
        new Video(
            new VideoId("VI~1:@+"),
            "Ein \"Titel\" \uD83D\uDE00",
            "memories.ai",
            Optional.of(Duration.ofMillis(83_200)),
            Optional.of(LocalDate.of(2026, 1, 2)),
            Optional.of(LocalDate.of(2026, 1, 3)),
            Optional.of("A channel"),
            Optional.of(URI.create("https://example.org/a?b=%20c#d")));
    var kept =
        new ArchivedTranscript(
            video, ENGLISH, new byte[] {0, -1, 10}, Instant.parse("2026-01-02T03:04:05.678Z"), "h");
    archive.put(kept);
    assertSame(kept, archive.find(video.id(), ENGLISH).orElseThrow());
    assertSame(kept, FileArchive.open(folder.resolve("archive")).find(video.id()).getFirst());
  }

  @Test
  void replacesOneTrackAndLeavesTheOther() throws IOException {
    archive.put(archived("a", ENGLISH, "one"));
    archive.put(archived("a", GERMAN, "eins"));
    archive.put(archived("a", ENGLISH, "two"));
    var id = new VideoId("a");
    assertEquals(List.of("eins", "two"), archive.find(id).stream().map(a -> text(a)).toList());
    assertEquals(2, archive.count());
    assertEquals(4, files().size(), "no raw file is left over");
  }

  @Test
  void forgets() throws IOException {
    archive.put(archived("a", ENGLISH, "one"));
    archive.put(archived("a", GERMAN, "eins"));
    archive.delete(new VideoId("a"), GERMAN);
    archive.delete(new VideoId("a"), GERMAN);
    archive.delete(new VideoId("b"), GERMAN);
    assertEquals(1, archive.count());
    archive.delete(new VideoId("a"), ENGLISH);
    assertEquals(0, archive.count());
    assertTrue(archive.find(new VideoId("a")).isEmpty());
    archive.settleDeletions((_, _) -> false);
    assertEquals(List.of(), files());
  }

  @Test
  void keepsApartIdsThatAFileSystemMightNot() {
    var ids = List.of("Abc", "abc", "ABC", "a:b", "a@b", "a_b", "con", "...", "a".repeat(128));
    ids.forEach(id -> archive.put(archived(id, ENGLISH, id)));
    ids.forEach(id -> assertEquals(id, text(archive.find(new VideoId(id), ENGLISH).orElseThrow())));
    var names =
        ids.stream()
            .map(id -> new ArchiveLayout(folder).folder(new VideoId(id)).getFileName().toString())
            .map(String::toLowerCase)
            .collect(Collectors.toSet());
    assertEquals(ids.size(), names.size(), "names differ on a disk that knows no case");
    assertTrue(names.stream().allMatch(name -> name.matches("[a-z0-9._-]+~[0-9a-f]{8}")));
  }

  @Test
  void listsAll() {
    archive.put(archived("a", ENGLISH, "one"));
    archive.put(archived("a", GERMAN, "eins"));
    archive.put(archived("b", ENGLISH, "two"));
    try (var all = archive.all();
        var labels = archive.labels()) {
      assertEquals(Set.of("one", "eins", "two"), all.map(a -> text(a)).collect(Collectors.toSet()));
      assertEquals(
          Set.of(
              new TrackLabel(new VideoId("a"), ENGLISH, ENGLISH, "hash of one"),
              new TrackLabel(new VideoId("a"), GERMAN, GERMAN, "hash of eins"),
              new TrackLabel(new VideoId("b"), ENGLISH, ENGLISH, "hash of two")),
          labels.collect(Collectors.toSet()));
    }
    assertEquals(3, FileArchive.open(folder.resolve("archive")).count());
  }

  @ParameterizedTest
  @CsvSource({
    "json, ''",
    "json, {",
    "json, {}",
    "json, '{\"video\":{\"id\":\"..\"}}'",
    "raw, other bytes"
  })
  void leavesOutADamagedEntryAndTakesItAgain(String kind, String damage) throws IOException {
    archive.put(archived("a", ENGLISH, "one"));
    var damaged = files().stream().filter(f -> f.toString().endsWith(kind)).findFirst();
    archive.put(archived("b", ENGLISH, "two"));
    Files.writeString(damaged.orElseThrow(), damage);

    archive = FileArchive.open(folder.resolve("archive"));
    try (var all = archive.all()) {
      assertEquals(List.of("two"), all.map(a -> text(a)).toList());
    }
    assertTrue(archive.find(new VideoId("a"), ENGLISH).isEmpty());
    archive.put(archived("a", ENGLISH, "one"));
    assertEquals("one", text(archive.find(new VideoId("a"), ENGLISH).orElseThrow()));
  }

  @Test
  void leavesOutAFolderThatWasMovedToAnotherName() throws IOException {
    archive.put(archived("a", ENGLISH, "one"));
    var video =
        new ArchiveLayout(folder.resolve("archive").toAbsolutePath()).folder(new VideoId("a"));
    Files.move(video, video.resolveSibling("b~00000000"));
    try (var all = archive.all()) {
      assertEquals(0, all.count());
    }
  }

  @Test
  void keepsEditsApartFromWhatCameAndForgetsThemWithTheLastTranscript() throws IOException {
    var id = new VideoId("a");
    archive.put(archived("a", ENGLISH, "one"));
    archive.put(archived("a", GERMAN, "eins"));
    var raws = files().stream().map(Path::toString).toList();
    var edits =
        new VideoEdits(
            Optional.of("A \"title\""),
            EditedValue.of(Optional.of(LocalDate.of(2026, 1, 2))),
            EditedValue.of(Optional.empty()),
            EditedValue.of(Optional.of(URI.create("https://example.org/a.mp3"))),
            -2_500,
            Map.of("SPEAKER_00", "Nora Quill"),
            Map.of(
                "en.auto",
                new TrackEdits(
                    Optional.of("en-GB"), List.of(new SegmentCorrection(0, "one", "won")))));
    archive.putEdits(id, edits);
    assertEquals(edits, FileArchive.open(folder.resolve("archive")).edits(id));
    assertTrue(files().stream().map(Path::toString).toList().containsAll(raws));
    assertEquals(2, archive.count());
    archive.delete(id, ENGLISH);
    assertEquals(edits, archive.edits(id));
    archive.delete(id, GERMAN);
    assertEquals(VideoEdits.NONE, archive.edits(id));
    archive.settleDeletions((_, _) -> false);
    assertEquals(List.of(), files());
  }

  @Test
  void aContentHashFromBeforeAnEditIsNotTold() {
    archive.put(archived("a", ENGLISH, "one"));
    archive.putEdits(
        new VideoId("a"),
        VideoEdits.NONE.withTrack(ENGLISH, TrackEdits.NONE.withLanguage(Optional.of("fr"))));
    var french = new Track("fr", Track.TrackKind.AUTO);
    assertEquals(List.of(new TrackLabel(new VideoId("a"), ENGLISH, french, "")), labels());
    archive.put(archived("a", ENGLISH, "one"));
    assertEquals(
        List.of(new TrackLabel(new VideoId("a"), ENGLISH, french, "hash of one")), labels());
  }

  private List<TrackLabel> labels() {
    try (var labels = archive.labels()) {
      return labels.toList();
    }
  }

  @Test
  void damagedEditsAreLeftOutAndMayBeMadeAgain() throws IOException {
    var id = new VideoId("a");
    var edits = VideoEdits.NONE.withMedia(EditedValue.of(Optional.empty()));
    archive.put(archived("a", ENGLISH, "one"));
    for (var damage : List.of("", "[]", "{\"shiftMillis\":999999999999}")) {
      archive.putEdits(id, edits);
      var file = files().stream().filter(f -> f.endsWith("~edits.json")).findFirst().orElseThrow();
      Files.writeString(file, damage);
      assertEquals(VideoEdits.NONE, archive.edits(id));
      assertEquals("one", text(archive.find(id, ENGLISH).orElseThrow()));
    }
    archive.putEdits(id, edits);
    assertEquals(edits, archive.edits(id));
  }

  @Test
  void anAddressThatAnOlderHarkKeptAsChosenIsAnEdit() throws IOException {
    var id = new VideoId("a");
    var address = Optional.of(URI.create("/media/a.mp3"));
    archive.put(archived("a", ENGLISH, "one").withVideo(Video.of(id, "test").withMedia(address)));
    var metadata = files().stream().filter(f -> f.toString().endsWith("json")).findFirst();
    var json = Files.readString(metadata.orElseThrow());
    Files.writeString(metadata.orElseThrow(), json.replaceFirst("\\{", "{\"mediaChosen\":true,"));
    var edits = VideoEdits.NONE.withMedia(EditedValue.of(address));
    assertEquals(edits, archive.edits(id));
    assertEquals("", labels().getFirst().contentHash());
    archive.put(archived("a", ENGLISH, "two"));
    assertEquals(edits, archive.edits(id));
  }

  @Test
  void forgetsAVideoAsAWhole() throws IOException {
    archive.put(archived("a", ENGLISH, "one"));
    archive.put(archived("a", GERMAN, "eins"));
    archive.put(archived("b", ENGLISH, "two"));
    var damaged = files().stream().filter(f -> f.toString().contains("en.auto~")).findFirst();
    Files.writeString(damaged.orElseThrow(), "other bytes");
    assertTrue(archive.delete(new VideoId("a")));
    assertFalse(archive.delete(new VideoId("a")));
    assertEquals(1, archive.count());
    archive.settleDeletions((_, _) -> false);
    assertEquals(2, files().size());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String text(ArchivedTranscript archived) {
    return new String(archived.content(), UTF_8);
  }

  private static void assertSame(ArchivedTranscript expected, ArchivedTranscript actual) {
    assertArrayEquals(expected.content(), actual.content());
    assertEquals(TrackMetadata.of(expected, ""), TrackMetadata.of(actual, ""));
  }
}
