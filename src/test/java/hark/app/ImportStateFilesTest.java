package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.MapIndex;
import hark.ingest.TranscriptParser;
import hark.library.LibraryTransfer;
import hark.search.IndexUpdater;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue and the feeds in an export, beside the transcripts. */
class ImportStateFilesTest {

  @TempDir private Path data;

  @Test
  void anExportHoldsQueueAndFeedsAndNothingFromOutside() throws IOException {
    var imports = Files.createDirectory(data.resolve("imports"));
    Files.writeString(imports.resolve("journal.jsonl"), "jobs");
    Files.writeString(imports.resolve("feeds.json"), "feeds");
    Files.writeString(imports.resolve("3f2a90bc-0000-0000-0000-000000000000.tmp"), "half");
    Files.writeString(data.resolve("secret"), "outside");
    Files.createSymbolicLink(imports.resolve("link"), data.resolve("secret"));
    assertEquals(
        Map.of("extra/imports/feeds.json", "feeds", "extra/imports/journal.jsonl", "jobs"),
        extras());
  }

  @Test
  void aFolderThatIsMissingIsNoFailure() throws IOException {
    assertEquals(Map.of(), extras());
  }

  private Map<String, String> extras() throws IOException {
    var zip = new ByteArrayOutputStream();
    new LibraryTransfer(
            FileArchive.open(data.resolve("archive")),
            IndexUpdater.strict(new MapIndex()),
            new VideoLocks(),
            TranscriptParser::read,
            new ImportStateFiles(data.resolve("imports")),
            Clock.systemUTC())
        .write(zip);
    var found = new TreeMap<String, String>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().startsWith("extra/")) {
          found.put(entry.getName(), new String(entries.readAllBytes(), UTF_8));
        }
      }
    }
    return found;
  }
}
