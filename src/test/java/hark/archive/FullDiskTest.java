package hark.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.archive.disk.SmallDisk;
import hark.archive.disk.StorageUnwritableException;
import hark.notice.NoticeBoard;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive on a real disk that is full or read-only. */
class FullDiskTest {

  private static final Track ENGLISH = new Track("en", Track.TrackKind.AUTO);

  @TempDir private Path folder;

  @Test
  void aFullDiskRefusesWritesAndKeepsWhatIsThere() throws IOException {
    try (var disk = SmallDisk.mount(folder, 300)) {
      var archive = FileArchive.open(folder.resolve("archive"));
      var small = archived("a", 20_000);
      archive.put(small);
      assertThrows(StorageUnwritableException.class, () -> archive.put(archived("a", 400_000)));
      assertThrows(StorageUnwritableException.class, () -> archive.put(archived("b", 400_000)));
      disk.fill();
      assertThrows(StorageUnwritableException.class, () -> archive.put(archived("a", 20_001)));
      var again = FileArchive.open(folder.resolve("archive"));
      for (var one : List.of(archive, again)) {
        assertArrayEquals(small.content(), one.find(new VideoId("a")).getFirst().content());
        assertEquals(1, one.count());
      }
      disk.makeRoom();
      again.put(archived("a", 20_001));
      assertEquals(20_001, again.find(new VideoId("a")).getFirst().content().length);
    }
  }

  @Test
  void aReadOnlyDiskIsReadAndRefusesWritesByType() {
    try (var disk = SmallDisk.mount(folder, 300)) {
      FileArchive.open(folder.resolve("archive")).put(archived("a", 10));
      disk.setReadOnly(true);
      var archive =
          FileArchive.open(
              new ArchiveEnvironment(
                  folder.resolve("archive"),
                  folder.resolve("set-aside"),
                  new NoticeBoard(),
                  InstantSource.system(),
                  true));
      assertEquals(1, archive.find(new VideoId("a")).size());
      assertThrows(StorageUnwritableException.class, () -> archive.put(archived("a", 11)));
      assertEquals(1, archive.find(new VideoId("a")).size());
    }
  }

  private static ArchivedTranscript archived(String id, int bytes) {
    return new ArchivedTranscript(
        Video.of(new VideoId(id), "test"), ENGLISH, new byte[bytes], Instant.EPOCH, "hash");
  }
}
