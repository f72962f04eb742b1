package hark.ingest.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.CaptionError;
import hark.ingest.UploadError;
import hark.message.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of the uploaded files and zips that are accepted and refused. */
@Timeout(120)
class UploadContentTest extends OpenUploadReview {

  @Test
  void refusedFilesSayWhyAndTheOthersGoOn() throws IOException {
    var upload =
        review.receive(
            Optional.empty(),
            List.of(
                sent("empty.vtt", new byte[0]),
                sent("binary.srt", new byte[] {0, 1, 2, (byte) 0xFF, 0, 0, 7}),
                sent("error.vtt", "<!doctype html><title>404</title>".getBytes(UTF_8)),
                sent("silent.vtt", "WEBVTT\n".getBytes(UTF_8)),
                sent("good.vtt", vtt("good"))));
    assertEquals(List.of("good"), ready(upload));
    assertTrue(
        upload.files().stream().limit(4).noneMatch(file -> file.refusal().isEmpty()),
        upload.files()::toString);
    assertEquals(1, review.accept(upload));
  }

  @Test
  void whatAZipHoldsIsTakenAndItsNamesAreNeverPaths() throws IOException {
    var zip =
        zip(
            Map.of(
                "../../../escape.en.vtt", vtt("out"),
                "/etc/absolute.vtt", vtt("absolute"),
                "__MACOSX/._a.vtt", new byte[] {1},
                ".hidden", new byte[] {1},
                "folder/", new byte[0],
                "folder/inner.zip", zip(Map.of("a.vtt", vtt("deep"))),
                "c:\\windows\\back.vtt", vtt("back")));
    var upload = send("all.zip", zip);
    assertEquals(List.of("absolute", "back", "escape"), ready(upload).stream().sorted().toList());
    assertEquals(4, upload.files().size());
    assertEquals(
        List.of(Message.of(UploadError.ZIP_IN_ZIP)),
        upload.files().stream().map(PendingFile::refusal).filter(r -> !r.isEmpty()).toList());
    try (var all = Files.walk(folder)) {
      assertEquals(
          List.of(),
          all.filter(Files::isRegularFile)
              .map(path -> path.getFileName().toString())
              .filter(name -> !name.matches("[0-9]+\\.raw|upload\\.json|journal\\.(jsonl|mark)"))
              .filter(name -> !name.matches("[0-9a-f]{32}\\.mark"))
              .toList());
    }
  }

  @Test
  void bombsAreRefusedAndBrokenZipsToo() throws IOException {
    var bomb = send("bomb.zip", zip(Map.of("zeros.vtt", new byte[19 << 20])));
    assertEquals(Message.of(UploadError.COMPRESSED_TOO_MUCH), bomb.files().getFirst().refusal());
    var large = send("large.zip", zip(Map.of("large.vtt", mixed(21 << 20))));
    assertEquals(CaptionError.TOO_LARGE, large.files().getFirst().refusal().kind());
    var broken = zip(Map.of("a.vtt", vtt("a")));
    broken[broken.length - 5] = 99;
    assertEquals(1, send("broken.zip", java.util.Arrays.copyOf(broken, 30)).files().size());
    assertEquals(
        Message.of(UploadError.ZIP_EMPTY),
        send("empty.zip", zip(Map.of())).files().getFirst().refusal());
  }

  @Test
  void tooManyFilesAreCutOffWithASentence() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < ZipUnpacker.MOST_FILES + 5; i++) {
        zip.putNextEntry(new ZipEntry(i + ".vtt"));
        zip.write(vtt("a"));
      }
    }
    var upload = send("many.zip", out.toByteArray());
    assertEquals(ZipUnpacker.MOST_FILES + 1, upload.files().size());
    assertEquals(
        Message.of(UploadError.TOO_MANY_FILES, ZipUnpacker.MOST_FILES),
        upload.files().getLast().refusal());
  }
}
