package hark.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bounds of one video, which are the same for exports and restores. */
class HeldVideoTest {

  private static final List<String> LANGUAGES = List.of("de", "en", "fr", "it");

  @Test
  void contentIsTheSameHoweverItIsHeld() {
    for (var content : List.of(new byte[0], new byte[1_000_000], random(100_000))) {
      assertArrayEquals(content, StoredContent.packed(content).bytes());
      assertArrayEquals(content, StoredContent.of(content).bytes());
    }
  }

  @Test
  void whatIsTooLargeForARestoreIsNamedByTheExportAndTheRestIsRestored(@TempDir Path folder)
      throws IOException {
    var archive = FileArchive.open(folder);
    for (var language : LANGUAGES) { // 72 MB that cannot be compressed
      archive.put(
          new ArchivedTranscript(
              Video.of(new VideoId("a"), "test"),
              new Track(language, Track.TrackKind.HUMAN),
              random(18 << 20),
              Instant.EPOCH,
              "hash"));
    }
    InspectedVideo inspected;
    try (var all = archive.inspect()) {
      inspected = all.findFirst().orElseThrow();
    }
    assertEquals(
        List.of(ArchiveProblem.Kind.TOO_LARGE),
        inspected.problems().stream().map(ArchiveProblem::kind).toList());
    var zip = new ByteArrayOutputStream();
    var writer = new ZipWriter(zip, Instant.EPOCH);
    writer.write(inspected.video().orElseThrow());
    writer.finish();
    var reader = new ZipReader(new ByteArrayInputStream(zip.toByteArray()), Long.MAX_VALUE);
    assertEquals(3, reader.next().orElseThrow().tracks().size());
    assertEquals(List.of(), reader.damaged());
  }

  private static byte[] random(int bytes) {
    var content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return content;
  }
}
