package hark.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.ArchiveEnvironment;
import hark.archive.ArchivedTranscript;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.Reindexer;
import hark.ingest.TranscriptImporter;
import hark.library.LibraryCheck.Reindexing;
import hark.library.LibraryFinding.Kind;
import hark.lucene.LuceneTranscriptIndex;
import hark.notice.NoticeBoard;
import hark.source.RawTranscript;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks, exports and restores of libraries that are damaged, with real archives and indexes. */
class LibraryCheckTest {

  private static final Track ENGLISH = new Track("en", Track.TrackKind.HUMAN);

  @TempDir private Path folder;
  private FileArchive archive;
  private LuceneTranscriptIndex index;
  private LibraryCheck check;
  private LibraryTransfer transfer;
  private Library library;

  @BeforeEach
  void open() {
    var locks = new VideoLocks();
    var notices = new NoticeBoard();
    archive =
        FileArchive.open(
            new ArchiveEnvironment(
                folder.resolve("archive"),
                folder.resolve("set-aside"),
                notices,
                Clock.systemUTC(),
                false));
    index = LuceneTranscriptIndex.open(folder.resolve("index"));
    var reindexer = new Reindexer(archive, index, locks);
    check =
        new LibraryCheck(
            archive, index, locks, List::of, notices, new Reindexing(() -> false, reindexer::run));
    transfer = OpenLibrary.transfer(archive, index, locks);
    library = OpenLibrary.library(archive, index, locks);
    var importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
    for (var id : List.of("one", "two")) {
      importer.take(
          new RawTranscript(Video.of(new VideoId(id), "test"), ENGLISH, vtt("the words of " + id)));
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static byte[] vtt(String words) {
    return "WEBVTT\n\n00:00.000 --> 00:01.000\n%s\n".formatted(words).getBytes(UTF_8);
  }

  @Test
  void aWholeLibraryIsWell() {
    assertEquals(new LibraryCheckReport(2, 2, List.of(), List.of()), check.check());
  }

  @Test
  void whatTheIndexLacksOrHasMoreIsNamedAndMended() {
    index.delete(new VideoId("one"), ENGLISH);
    index.commit();
    archive.delete(new VideoId("two"));
    assertEquals(List.of(Kind.NOT_INDEXED, Kind.ONLY_INDEXED), kinds(check.check()));
    assertTrue(check.repair().isWell());
    assertEquals(1, index.entries().size());
  }

  @Test
  void aFlippedTranscriptIsNamedByTheCheckAndInTheExport() throws IOException {
    flip("one~");
    var report = check.check();
    assertFalse(report.isWell());
    assertTrue(kinds(report).contains(Kind.TRANSCRIPT_DAMAGED), report::toString);
    var exported = new ByteArrayOutputStream();
    var made = transfer.write(exported);
    assertEquals(1, made.videos(), "the rest is in it");
    assertTrue(made.unreadable().getFirst().place().contains("one~"));
    var taken = transfer.read(new ByteArrayInputStream(exported.toByteArray()), true);
    assertEquals(1, taken.unchanged());
    assertTrue(taken.damaged().getFirst().contains("one~"), taken::toString);
  }

  @Test
  void aZipThatLostAVideoOrIsCutIsNoticed() throws IOException {
    var whole = new ByteArrayOutputStream();
    transfer.write(whole);
    var less = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()));
        var out = new ZipOutputStream(less)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().contains("/one~")) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
    }
    var taken = transfer.read(new ByteArrayInputStream(less.toByteArray()), false);
    assertEquals(1, taken.damaged().size());
    assertTrue(taken.damaged().getFirst().startsWith("one~"), taken::toString);
  }

  @Test
  void aVideoWithATranscriptThatCannotBeReadIsRefusedByNameAndWhatIsHereStays() throws IOException {
    var exported = export();
    archive.put(archived("one", "no caption file"));
    var broken = export();
    transfer.read(new ByteArrayInputStream(exported), true);
    var report = transfer.read(new ByteArrayInputStream(broken), true);
    assertEquals("one", report.refused().getFirst().video().value());
    assertEquals(1, report.unchanged());
    assertTrue(check.check().isWell());
  }

  @Test
  void oneTranscriptThatManyMetadataNameIsTakenOnce() throws IOException {
    var whole = export();
    var hostile = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
        var out = new ZipOutputStream(hostile)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
        if (entry.getName().endsWith("en.human.json")) {
          out.putNextEntry(new ZipEntry(entry.getName().replace("en.human", "fr.human")));
          out.write(new String(content, UTF_8).replace("\"en\"", "\"fr\"").getBytes(UTF_8));
        }
      }
    }
    var report = transfer.read(new ByteArrayInputStream(hostile.toByteArray()), true);
    assertEquals(2, report.damaged().size(), report::toString);
    assertEquals(2, archive.count());
  }

  @Test
  void aVideoThatOnlyTheArchiveHasIsDeleted() {
    index.clear();
    index.commit();
    assertEquals(1, library.delete(List.of(new VideoId("one"))));
    assertEquals(1, archive.count());
    assertEquals(0, library.delete(List.of(new VideoId("one"))));
  }

  private byte[] export() throws IOException {
    var zip = new ByteArrayOutputStream();
    transfer.write(zip);
    return zip.toByteArray();
  }

  private static ArchivedTranscript archived(String id, String content) {
    return new ArchivedTranscript(
        Video.of(new VideoId(id), "test"), ENGLISH, content.getBytes(UTF_8), Instant.EPOCH, "");
  }

  private void flip(String folderPart) throws IOException {
    try (var files = Files.walk(folder.resolve("archive"))) {
      var raw =
          files
              .filter(file -> file.toString().contains(folderPart))
              .filter(file -> file.toString().endsWith(".raw"))
              .findFirst()
              .orElseThrow();
      var content = Files.readAllBytes(raw);
      content[content.length - 3] ^= 1;
      Files.write(raw, content);
    }
  }

  private static List<Kind> kinds(LibraryCheckReport report) {
    return report.findings().stream().map(LibraryFinding::kind).sorted().toList();
  }
}
