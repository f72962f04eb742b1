package hark.ingest.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.VideoLocks;
import hark.archive.disk.SmallDisk;
import hark.ingest.ImportConflicts;
import hark.ingest.Raws;
import hark.ingest.TranscriptImporter;
import hark.ingest.TranscriptParser;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.WorkerSettings;
import hark.ingest.upload.PendingFile.Naming;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files from the moment they are sent until they are in the library. */
@Timeout(120)
class UploadReviewTest extends OpenUploadReview {

  @Test
  void aFileIsUnderstoodHeldAndImportedOnlyWhenAccepted() throws IOException {
    var upload = send("quiet-night.en.auto.vtt", vtt("the harbour was quiet"));
    var held = upload.files().getFirst();
    assertEquals("WebVTT", held.understood().format());
    assertEquals(4, held.understood().words());
    assertEquals("the harbour was quiet", held.understood().beginning());
    assertEquals(new Naming("quiet-night", "quiet-night", "en", "", true, false), held.naming());
    assertEquals(0, archive.count());
    assertEquals(1, review.accept(upload));
    queue.start();
    assertEquals(List.of("quiet-night IMPORTED"), ended(1));
    assertEquals("en.auto", archive.find(new VideoId("quiet-night")).getFirst().track().key());
    assertEquals(List.of(), review.waiting());
  }

  @Test
  void aFileThatIsNoLongerAsItWasSentIsRefusedAndTheOthersAreImported() throws IOException {
    var sent =
        List.of(
            sent("cut.en.vtt", vtt("these words are cut off")),
            sent("gone.en.vtt", vtt("gone")),
            sent("good.en.vtt", vtt("good")));
    var upload = review.receive(Optional.empty(), sent);
    var files = folder.resolve("uploads").resolve(upload.id());
    Files.writeString(files.resolve("0.raw"), "WEBVTT\n\n00:00.000 --> 00:01.000\nthese words\n");
    Files.delete(files.resolve("1.raw"));
    var looked = review.find(upload.id()).orElseThrow();
    assertEquals(List.of(false, true, false), refusals(looked), "without reading the files");
    assertEquals(1, review.accept(looked));
    var after = review.find(upload.id()).orElseThrow();
    assertEquals(List.of(true, true, false), refusals(after));
    assertEquals(UploadContents.LOST, after.files().getFirst().refusal());
    queue.start();
    assertEquals(List.of("good IMPORTED"), ended(1));
  }

  private static List<Boolean> refusals(UploadBatch upload) {
    return upload.files().stream().map(PendingFile::isRefused).toList();
  }

  @Test
  void aClashIsShownAndHasToBeConfirmed() throws IOException {
    take("talk.en.vtt", vtt("these are the first words"));
    var upload = send("talk.en.vtt", vtt("these are others"));
    assertEquals(ImportConflicts.ConflictKind.REPLACES, preview(upload, 0).conflict().kind());
    assertEquals(0, review.accept(upload));
    var confirmed =
        review.name(upload, Map.of(0, new Naming("talk", "talk", "en", "", true, true)));
    assertEquals(1, review.accept(confirmed));
    assertEquals(List.of("talk IMPORTED", "talk IMPORTED"), ended(2));
    assertEquals(1, archive.count());
  }

  @Test
  void otherTracksStandBesideAndTheSameWordsChangeNothing() throws IOException {
    take("talk.en.vtt", vtt("hello"));
    var upload =
        review.receive(
            Optional.empty(),
            List.of(sent("talk.de.vtt", vtt("hallo")), sent("talk.en.vtt", vtt("hello"))));
    assertEquals(ImportConflicts.ConflictKind.BESIDE, preview(upload, 0).conflict().kind());
    assertEquals(ImportConflicts.ConflictKind.SAME, preview(upload, 1).conflict().kind());
    assertEquals(2, review.accept(upload));
    assertEquals(List.of("talk IMPORTED", "talk IMPORTED", "talk UNCHANGED"), ended(3));
    assertEquals(2, archive.count());
  }

  @Test
  void aVideoOfAnotherSourceIsNotTouchedUnconfirmed() throws IOException {
    new TranscriptImporter(archive, index, new VideoLocks(), clock())
        .take(Raws.vtt("talk", "hello"));
    var upload = send("talk.de.vtt", vtt("hallo"));
    assertEquals(ImportConflicts.ConflictKind.OTHER_SOURCE, preview(upload, 0).conflict().kind());
    assertEquals(0, review.accept(upload));
  }

  @Test
  void twoFilesOfOneTrackAreNotBothTaken() throws IOException {
    var upload =
        review.receive(
            Optional.empty(),
            List.of(sent("a/talk.vtt", vtt("one")), sent("b/talk.vtt", vtt("two"))));
    assertEquals(Optional.of("a/talk.vtt"), preview(upload, 1).duplicate());
    assertEquals(1, review.accept(upload));
    var other =
        review.name(review.find(upload.id()).orElseThrow(), Map.of(1, naming("talk-2", "", "")));
    assertEquals(1, review.accept(other));
    queue.start();
    assertEquals(List.of("talk IMPORTED", "talk-2 IMPORTED"), ended(2).stream().sorted().toList());
  }

  @Test
  void whatCameInTheMeantimeIsNotOverwritten() throws IOException {
    var first = send("talk.en.vtt", vtt("one"));
    var second = send("talk.en.vtt", vtt("two"));
    assertEquals(1, review.accept(first));
    assertEquals(1, review.accept(second));
    queue.start();
    assertEquals(List.of("talk FAILED", "talk IMPORTED"), ended(2).stream().sorted().toList());
    assertEquals(
        "one",
        TranscriptParser.read(archive.find(new VideoId("talk")).getFirst())
            .segments()
            .getFirst()
            .text());
  }

  @Test
  void wrongFieldsAreNamedAndNothingIsTakenOfThem() throws IOException {
    var upload = send("talk.vtt", vtt("one"));
    for (var naming :
        List.of(
            naming("", "", ""),
            naming("../etc", "", ""),
            naming("talk", "klingonese", ""),
            naming("talk", "", "javascript:alert(1)"),
            naming("talk", "", "not an address"))) {
      var named = review.name(upload, Map.of(0, naming));
      assertEquals(1, preview(named, 0).wrong().size(), naming.toString());
      assertEquals(0, review.accept(named));
    }
    var right = review.name(upload, Map.of(0, naming("t", "DE", "https://example.org/a.mp3")));
    assertEquals(1, review.accept(right));
    queue.start();
    ended(1);
    var there = archive.find(new VideoId("t")).getFirst();
    assertEquals("de", there.track().language());
    assertEquals("https://example.org/a.mp3", there.video().media().orElseThrow().toString());
  }

  @Test
  void uploadsEndWithTheirDayButFilesThatAreAwaitedStay() throws IOException {
    var forgotten = send("forgotten.vtt", vtt("one"));
    var accepted = send("accepted.vtt", vtt("two"));
    review.accept(accepted);
    now = now.plus(UploadStore.KEPT).plusSeconds(1);
    send("new.vtt", vtt("three"));
    assertEquals(Optional.empty(), review.find(forgotten.id()));
    assertTrue(review.find(accepted.id()).isPresent());
    queue.start();
    assertEquals(List.of("accepted IMPORTED"), ended(1));
    send("newer.vtt", vtt("four"));
    assertEquals(Optional.empty(), review.find(accepted.id()));
  }

  @Test
  void whatIsLeftOutIsForgottenButNotWhatWaits() throws IOException {
    var upload =
        review.receive(
            Optional.empty(), List.of(sent("a.vtt", vtt("one")), sent("b.vtt", vtt("two"))));
    var one = review.name(upload, Map.of(1, new Naming("b", "", "", "", false, false)));
    assertEquals(1, review.accept(one));
    review.discard(review.find(upload.id()).orElseThrow());
    queue.start();
    assertEquals(List.of("a IMPORTED"), ended(1));
    assertEquals(List.of(), review.waiting());
  }

  @Test
  void whatIsDiscardedInAnotherWindowIsNeitherImportedNorReportedAsLost() throws IOException {
    var upload = send("a.vtt", vtt("one"));
    review.discard(upload);
    assertEquals(0, review.accept(upload));
    assertFalse(Files.exists(folder.resolve("set-aside")));
  }

  @Test
  void filesThatTheQueueHasAreAcceptedThoughTheListOfTheUploadCannotBeWritten() throws IOException {
    var uploads = Files.createDirectories(folder.resolve("small"));
    try (var disk = SmallDisk.mount(uploads, 300)) {
      var onSmallDisk = UploadStore.open(uploads, clock());
      var conflicts = new ImportConflicts(archive);
      queue.close();
      queue =
          ImportQueue.open(
              folder.resolve("imports"),
              List.of(new UploadSource(onSmallDisk, conflicts)),
              WorkerSettings.of(
                  new TranscriptImporter(archive, index, new VideoLocks(), clock()),
                  () -> {},
                  Duration.ofDays(1),
                  clock()));
      opened.add(queue);
      review = new UploadReview(onSmallDisk, conflicts, queue);
      var upload = send("a.vtt", vtt("one"));
      disk.fill();
      assertEquals(1, review.accept(upload));
      queue.start();
      assertEquals(List.of("a IMPORTED"), ended(1));
      queue.close();
    }
  }

  @Test
  void whatWasRepairedInAFileIsRememberedWithTheUpload() throws IOException {
    var upload =
        send(
            "tide.kling.vtt",
            "00:01 --> 00:02\nthe words came\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var repairs = upload.files().getFirst().understood().repairs();
    assertFalse(repairs.isEmpty());
    var stored = review.find(upload.id()).orElseThrow();
    assertEquals(repairs, stored.files().getFirst().understood().repairs());
  }

  @Test
  void acceptedFilesAreImportedByTheNextProcess() throws IOException {
    review.accept(send("a.vtt", vtt("one")));
    queue.close();
    open();
    queue.start();
    assertEquals(List.of("a IMPORTED"), ended(1));
  }

  @Test
  void idsOfUploadsThatNobodyGaveFindNothing() {
    for (var id :
        List.of("", "..", "../archive", "\0", "0".repeat(31), "G".repeat(32), "0".repeat(32))) {
      assertEquals(Optional.empty(), review.find(id));
    }
  }
}
