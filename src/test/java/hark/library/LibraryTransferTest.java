package hark.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.ArchivedTranscript;
import hark.archive.LibraryZipError;
import hark.archive.ZipWriter;
import hark.message.Message;
import hark.message.MessageKind;
import hark.search.Search;
import hark.search.request.SearchRequest;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole library out into a zip and in again, with real archives and indexes. */
class LibraryTransferTest {

  private static final VideoId TALK = new VideoId("-talk");
  private static final List<String> QUERIES =
      List.of(
          "tide",
          "\"high tide\"",
          "Flut",
          "tied",
          "tide channel:\"Harbour Radio\"",
          "speaker:Nora",
          "");

  @TempDir private Path folder;
  private OpenLibrary from;
  private OpenLibrary to;

  @Test
  void aVideoOfMoreThan64MegabytesIsRestoredFromItsExport() throws IOException {
    var comment = "NOTE " + "a remark of the editor ".repeat(450_000) + "\n\n"; // 10 MB
    for (var language : List.of("en", "de", "fr", "it", "es", "nl", "pl")) {
      var content = "WEBVTT\n\n" + comment + "00:01.000 --> 00:02.000\ntide " + language + "\n";
      from.take("talk", language, content);
    }
    var taken = to.take(from.export(), true);
    assertEquals(List.of(), taken.damaged());
    assertEquals(from.entries(), to.entries());
    assertEquals(7, to.index.entries(new VideoId("talk")).size());
    assertEquals(from.answers(QUERIES), to.answers(QUERIES));
  }

  @Test
  void membersOfALaterVersionOutliveAnExportAndARestore() throws IOException {
    from.put("talk", "en", Track.TrackKind.HUMAN, "high tide");
    var track = new Track("en", Track.TrackKind.HUMAN);
    var edits = VideoEdits.NONE.withTrack(track, TrackEdits.NONE.withLanguage(Optional.of("de")));
    from.library.edit(new VideoId("talk"), VideoEdits.NONE.fingerprint(), _ -> edits);
    from.addMember("\"later\" : [1.5],");
    to.put("talk", "en", Track.TrackKind.HUMAN, "low tide");
    to.take(from.export(), true);
    long written = from.filesWith("\"later\"");
    assertTrue(written >= 2, "metadata and edits");
    assertEquals(written, to.filesWith("\"later\""));
    to.take(from.export(), true);
    assertEquals(written, to.filesWith("\"later\""));
  }

  /** It is no reason to leave the others, nor a failure of the index. */
  @Test
  void aTrackIsAddedToAVideoOfWhichAnotherCannotBeRead() throws IOException {
    from.put("talk", "de", Track.TrackKind.HUMAN, "hohe Flut");
    var id = new VideoId("talk");
    to.archive.put(
        new ArchivedTranscript(
            Video.of(id, "test"),
            new Track("en", Track.TrackKind.HUMAN),
            "?".getBytes(UTF_8),
            Instant.EPOCH,
            "x"));
    var taken = to.take(from.export(), false);
    assertEquals(List.of(), taken.refused());
    assertEquals(2, to.archive.find(id).size());
    assertEquals(
        List.of("de"),
        to.index.entries(id).stream().map(entry -> entry.track().language()).toList());
  }

  @BeforeEach
  void fill() {
    from = new OpenLibrary(folder.resolve("from"));
    to = new OpenLibrary(folder.resolve("to"));
    from.put("-talk", "en", Track.TrackKind.AUTO, "the high tied", "<v S1>came in");
    from.put("-talk", "de", Track.TrackKind.HUMAN, "die Flut");
    from.put("other", "und", Track.TrackKind.UNKNOWN, "no tide here");
    edit(from, TALK, "Mine", "the high tide");
  }

  @AfterEach
  void close() {
    from.close();
    to.close();
  }

  private static void edit(OpenLibrary side, VideoId video, String title, String words) {
    var corrections = List.of(new SegmentCorrection(0, "the high tied", words));
    var edits =
        new VideoEdits(
            Optional.of(title),
            EditedValue.none(),
            EditedValue.of(Optional.of("Harbour Radio")),
            EditedValue.none(),
            2_500,
            Map.of("S1", "Nora"),
            Map.of("en.auto", TrackEdits.NONE.withCorrections(corrections)));
    assertTrue(side.library.edit(video, side.library.edits(video).fingerprint(), now -> edits));
  }

  @Test
  void anEmptyLibraryBecomesEqualInFilesAndAnswers() throws IOException {
    var report = to.take(from.export(), false);
    assertEquals(new TransferReport(2, 0, 0, List.of(), List.of(), List.of()), report);
    assertEquals(from.entries(), to.entries());
    assertEquals(from.answers(QUERIES), to.answers(QUERIES));
    var track = new Track("en", Track.TrackKind.AUTO);
    var first = to.library.transcript(TALK, track).orElseThrow().segments().getFirst();
    assertEquals(2_500, first.startMillis(), "moved once");
    assertEquals(from.files(), to.files());
    assertEquals(
        new TransferReport(0, 2, 0, List.of(), List.of(), List.of()),
        to.take(from.export(), false));
    assertEquals(
        new TransferReport(0, 2, 0, List.of(), List.of(), List.of()), to.take(from.export(), true));
  }

  @Test
  void whatIsHereOtherwiseStaysAndIsReported() throws IOException {
    to.put("-talk", "en", Track.TrackKind.AUTO, "other words");
    to.put("mine", "en", Track.TrackKind.HUMAN, "mine only");
    edit(to, TALK, "Another title", "?");
    var report = to.take(from.export(), false);
    assertEquals(
        List.of(
            Message.of(TransferNote.EDITS_DIFFER),
            Message.of(TransferNote.TRANSCRIPT_DIFFERS, "en.auto")),
        report.kept().stream().map(TransferReport.KeptVideo::reason).toList());
    assertEquals(1, report.added(), "the other video");
    assertEquals("Another title", to.library.transcript(TALK).orElseThrow().video().title());
    assertEquals(
        List.of("de.human", "en.auto"),
        to.index.entries(TALK).stream().map(e -> e.track().key()).toList());
    assertEquals(1, new Search(to.index).find(SearchRequest.of("\"other words\"")).totalVideos());
    assertEquals(1, new Search(to.index).find(SearchRequest.of("Flut")).totalVideos());
  }

  @Test
  void whatIsHereOtherwiseIsReplacedWhenAskedFor() throws IOException {
    to.put("-talk", "en", Track.TrackKind.HUMAN, "other words");
    var report = to.take(from.export(), true);
    assertEquals(new TransferReport(1, 0, 1, List.of(), List.of(), List.of()), report);
    assertEquals(from.answers(QUERIES), to.answers(QUERIES));
    assertEquals(from.files(), to.files());
  }

  @Test
  void editsComeToAVideoThatHasNone() throws IOException {
    to.put("-talk", "en", Track.TrackKind.AUTO, "the high tied", "<v S1>came in");
    assertEquals(2, to.take(from.export(), false).added());
    assertEquals(from.entries(), to.entries());
    assertEquals(from.answers(QUERIES), to.answers(QUERIES));
  }

  @Test
  void aDamagedVideoIsNamedAndTheRestIsTaken() throws IOException {
    var zip = changed(from.export(), "-talk", "en.auto", "{".getBytes(UTF_8));
    var report = to.take(zip, false);
    assertEquals(1, report.added());
    assertEquals(1, report.damaged().size());
    assertTrue(report.damaged().getFirst().contains("-talk"), report.damaged()::toString);
  }

  @Test
  void whatIsNoExportIsRefused() throws IOException {
    var whole = from.export();
    assertArrayEquals(new byte[] {'P', 'K'}, new byte[] {whole[0], whole[1]});
    var broken = Arrays.copyOf(whole, whole.length / 2);
    var foreign = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(foreign)) {
      zip.putNextEntry(new ZipEntry("../../etc/passwd"));
      zip.write(1);
    }
    var later = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(later)) {
      zip.putNextEntry(new ZipEntry(ZipWriter.MANIFEST));
      zip.write("{\"version\":3}".getBytes(UTF_8));
    }
    assertEquals(LibraryZipError.NOT_EXPORTED, refusal(new byte[0]));
    assertEquals(LibraryZipError.NOT_EXPORTED, refusal("WEBVTT".getBytes(UTF_8)));
    assertEquals(LibraryZipError.NOT_EXPORTED, refusal(foreign.toByteArray()));
    assertEquals(LibraryZipError.NEWER_VERSION, refusal(later.toByteArray()));
    assertEquals(LibraryZipError.TRUNCATED, refusal(broken));
    assertEquals(LibraryZipError.TRUNCATED, refusal(withContents("[]")));
    assertEquals(LibraryZipError.TRUNCATED, refusal(withContents("{")));
  }

  @Test
  void anExportThatBreaksOffOrIsChangedAnywhereIsRefusedOrRead() throws IOException {
    var whole = from.export();
    int end = Math.min(whole.length / 2, 300);
    for (int length = 0; length < end; length++) {
      var kind = refusal(Arrays.copyOf(whole, length));
      assertTrue(
          kind == LibraryZipError.NOT_EXPORTED || kind == LibraryZipError.TRUNCATED,
          length + " bytes: " + kind);
    }
    for (int at = 0; at < 60; at++) { // the first header, with its name
      var changed = whole.clone();
      changed[at] ^= (byte) 0xff;
      try {
        to.take(changed, false);
      } catch (NotALibraryException e) {
        assertNotNull(e.reason()); // anything else fails
      }
    }
  }

  private static byte[] withContents(String json) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(ZipWriter.MANIFEST));
      zip.write("{\"version\":2}".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("hark-contents.json"));
      zip.write(json.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private MessageKind refusal(byte[] zip) {
    return assertThrows(NotALibraryException.class, () -> to.take(zip, false)).reason().kind();
  }

  @Test
  void noNameInAZipBecomesAPath() throws IOException {
    var moved = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(from.export()));
        var out = new ZipOutputStream(moved)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        boolean isFirst = entry.getName().equals(ZipWriter.MANIFEST);
        out.putNextEntry(new ZipEntry(isFirst ? entry.getName() : "../../../" + entry.getName()));
        in.transferTo(out);
      }
    }
    assertEquals(2, to.take(moved.toByteArray(), false).added());
    assertEquals(from.files(), to.files());
    try (var files = Files.walk(folder)) {
      var outside =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).getName(0).toString())
              .distinct()
              .sorted()
              .toList();
      assertEquals(List.of("from", "to"), outside);
    }
  }

  /** The same zip with other content in the metadata of one track. */
  private static byte[] changed(byte[] zip, String video, String track, byte[] content)
      throws IOException {
    var changed = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
        var out = new ZipOutputStream(changed)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        boolean isIt = entry.getName().contains(video) && entry.getName().endsWith(track + ".json");
        out.write(isIt ? content : in.readAllBytes());
      }
    }
    return changed.toByteArray();
  }
}
