package hark.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.TranscriptArchive.Archived;
import hark.archive.TranscriptArchive.Label;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileArchiveTest {

  private static final Track ENGLISH = new Track("en", Track.Kind.AUTO);
  private static final Track GERMAN = new Track("de", Track.Kind.HUMAN);

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
            Optional.of(URI.create("https://example.org/a?b=%20c#d")));
    var kept =
        new Archived(
            video,
            ENGLISH,
            new byte[] {0, -1, 10},
            Instant.parse("2026-01-02T03:04:05.678Z"),
            "h",
            true);
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
    assertEquals(List.of(), files());
  }

  @Test
  void keepsApartIdsThatAFileSystemMightNot() {
    var ids = List.of("Abc", "abc", "ABC", "a:b", "a@b", "a_b", "con", "...", "a".repeat(128));
    ids.forEach(id -> archive.put(archived(id, ENGLISH, id)));
    ids.forEach(id -> assertEquals(id, text(archive.find(new VideoId(id), ENGLISH).orElseThrow())));
    var names =
        ids.stream()
            .map(id -> new Layout(folder).folder(new VideoId(id)).getFileName().toString())
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
              new Label(new VideoId("a"), ENGLISH, "hash of one"),
              new Label(new VideoId("a"), GERMAN, "hash of eins"),
              new Label(new VideoId("b"), ENGLISH, "hash of two")),
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
    var video = new Layout(folder.resolve("archive").toAbsolutePath()).folder(new VideoId("a"));
    Files.move(video, video.resolveSibling("b~00000000"));
    try (var all = archive.all()) {
      assertEquals(0, all.count());
    }
  }

  @Test
  void aCrashBeforeTheMetadataKeepsTheOldTranscript() throws IOException {
    archive.put(archived("a", ENGLISH, "one"));
    var newRaw =
        new Layout(folder.resolve("archive")).raw(Metadata.of(archived("a", ENGLISH, "two")));
    Files.writeString(newRaw, "two");
    Files.writeString(newRaw.resolveSibling("x.tmp"), "half a fi");
    var firstPut =
        new Layout(folder.resolve("archive")).raw(Metadata.of(archived("never", ENGLISH, "put")));
    Files.createDirectories(firstPut.getParent());
    Files.writeString(firstPut, "put");

    archive = FileArchive.open(folder.resolve("archive"));
    assertEquals("one", text(archive.find(new VideoId("a"), ENGLISH).orElseThrow()));
    assertEquals(1, archive.count());
    assertEquals(2, files().size(), "what the crash left is gone");
    assertFalse(Files.exists(firstPut.getParent()));
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Archived archived(String id, Track track, String content) {
    return new Archived(
        Video.of(new VideoId(id), "test"),
        track,
        content.getBytes(UTF_8),
        Instant.EPOCH,
        "hash of " + content,
        false);
  }

  private static String text(Archived archived) {
    return new String(archived.content(), UTF_8);
  }

  private static void assertSame(Archived expected, Archived actual) {
    assertArrayEquals(expected.content(), actual.content());
    assertEquals(Metadata.of(expected), Metadata.of(actual));
  }
}
