package hark.archive;

import static hark.archive.TestTranscripts.archived;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.disk.StorageUnwritableException;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of an archive that was unmounted while it is open. */
class UnmountedArchiveTest {

  private static final VideoId ID = new VideoId("a");
  private static final Track ENGLISH = new Track("en", Track.TrackKind.AUTO);

  @TempDir private Path data;
  private NoticeBoard notices;
  private FileArchive archive;

  @BeforeEach
  void fill() {
    open();
    archive.put(archived("a", ENGLISH, "one"));
  }

  private void open() {
    notices = new NoticeBoard();
    archive =
        FileArchive.open(
            new ArchiveEnvironment(
                data.resolve("archive"),
                data.resolve("set-aside"),
                notices,
                InstantSource.system(),
                false));
  }

  @Test
  void anArchiveThatIsUnmountedWhileItIsOpenIsMissing() throws IOException {
    Files.writeString(data.resolve("archive").resolve(ArchiveFolder.MARKER), "{}");
    open();
    assertFalse(archive.isMissing());
    Files.move(data.resolve("archive"), data.resolve("elsewhere"));
    assertTrue(archive.isMissing());
    Files.createDirectory(data.resolve("archive"));
    assertTrue(archive.isMissing(), "the empty folder to mount over");
    Files.delete(data.resolve("archive"));
    Files.move(data.resolve("elsewhere"), data.resolve("archive"));
    assertFalse(archive.isMissing());
    Files.delete(data.resolve("archive").resolve(ArchiveFolder.MARKER));
    assertTrue(archive.isMissing(), "nobody knows whose videos these are");
    Files.writeString(data.resolve("archive").resolve(ArchiveFolder.MARKER), "{\"id\":\"b\"}");
    assertTrue(archive.isMissing(), "another archive");
    Files.writeString(data.resolve("archive").resolve(ArchiveFolder.MARKER), "{}");
    assertFalse(archive.isMissing());
  }

  /** Covers an empty folder, a missing one, and the disk of another library in its place. */
  @ParameterizedTest
  @ValueSource(strings = {"gone", "empty", "other"})
  void nothingIsChangedInThePlaceOfAnArchiveThatIsUnmounted(String instead) throws IOException {
    var place = data.resolve("archive");
    Files.writeString(place.resolve(ArchiveFolder.MARKER), "{}");
    open();
    Files.move(place, data.resolve("elsewhere"));
    if (!instead.equals("gone")) {
      Files.createDirectory(place);
    }
    if (instead.equals("other")) {
      Files.writeString(place.resolve(ArchiveFolder.MARKER), "{\"id\":\"b\"}");
    }
    var returned = new AtomicInteger();
    archive.onReturn(returned::incrementAndGet);
    var before = Files.exists(place) ? files(place) : List.of();
    for (Runnable change :
        List.<Runnable>of(
            () -> archive.put(archived("c", ENGLISH, "three")),
            () -> archive.putEdits(ID, VideoEdits.NONE),
            () -> archive.delete(ID, ENGLISH),
            () -> archive.delete(ID),
            archive::requirePresent)) {
      var refused = assertThrows(StorageUnwritableException.class, change::run);
      assertEquals(StorageFault.MISSING, refused.fault());
    }
    assertEquals(before, Files.exists(place) ? files(place) : List.of());
    assertEquals(1, posted(NoticeKind.ARCHIVE_MISSING).size());
    assertEquals(0, returned.get());
    if (Files.exists(place)) {
      Files.deleteIfExists(place.resolve(ArchiveFolder.MARKER));
      Files.delete(place);
    }
    Files.move(data.resolve("elsewhere"), place);
    archive.put(archived("c", ENGLISH, "three"));
    assertEquals("one", text("a", ENGLISH));
    assertEquals(List.of(), posted(NoticeKind.ARCHIVE_MISSING));
    assertEquals(1, returned.get());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
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
