package hark.ingest.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.FileArchive;
import hark.archive.SmallDisk;
import hark.archive.VideoLocks;
import hark.caption.CaptionError;
import hark.ingest.ImportConflicts;
import hark.ingest.MapIndex;
import hark.ingest.Raws;
import hark.ingest.TranscriptImporter;
import hark.ingest.TranscriptParser;
import hark.ingest.UploadError;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.WorkerSettings;
import hark.ingest.upload.PendingFile.Naming;
import hark.ingest.upload.UploadReview.ImportPreview;
import hark.ingest.upload.UploadReview.SentFile;
import hark.message.Message;
import hark.transcript.VideoId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files from the moment they are sent until they are in the library. */
@Timeout(20)
class UploadReviewTest {

  private static final Naming AS_IT_IS = new Naming("", "", "", "", true, false);

  @TempDir private Path folder;
  private final MapIndex index = new MapIndex();
  private final List<ImportQueue> opened = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private FileArchive archive;
  private UploadStore store;
  private ImportQueue queue;
  private UploadReview review;

  @BeforeEach
  void open() {
    archive = FileArchive.open(folder.resolve("archive"));
    var clock = clock();
    var importer = new TranscriptImporter(archive, index, new VideoLocks(), clock);
    var conflicts = new ImportConflicts(archive);
    store = UploadStore.open(folder.resolve("uploads"), clock);
    queue =
        ImportQueue.open(
            folder.resolve("imports"),
            List.of(new UploadSource(store, conflicts)),
            WorkerSettings.of(importer, () -> {}, Duration.ofDays(1), clock));
    opened.add(queue);
    review = new UploadReview(store, conflicts, queue);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public java.time.ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  @AfterEach
  void close() {
    opened.forEach(ImportQueue::close);
  }

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

  private void take(String name, byte[] content) throws IOException {
    assertEquals(1, review.accept(send(name, content)));
    queue.start();
    ended(1);
  }

  private UploadBatch send(String name, byte[] content) throws IOException {
    return review.receive(Optional.empty(), List.of(sent(name, content)));
  }

  private SentFile sent(String name, byte[] content) throws IOException {
    var sent = Files.createDirectories(folder.getParent().resolve("sent-" + folder.getFileName()));
    return new SentFile(name, Files.write(sent.resolve(UUID.randomUUID().toString()), content));
  }

  private ImportPreview preview(UploadBatch upload, int number) {
    return review.previews(upload, upload.files()).get(number);
  }

  private List<String> ready(UploadBatch upload) {
    return review.previews(upload, upload.files()).stream()
        .filter(ImportPreview::isReady)
        .map(preview -> preview.file().naming().id())
        .toList();
  }

  private static Naming naming(String id, String language, String media) {
    return new Naming(id, AS_IT_IS.title(), language, media, true, false);
  }

  /** The jobs once so many have ended, the oldest first. */
  private List<String> ended(int count) {
    while (!Thread.interrupted()) {
      var jobs = queue.newest(JobFilter.ALL, 0, 100).reversed();
      if (jobs.size() >= count && jobs.stream().allMatch(job -> job.state().isFinal())) {
        return jobs.stream().map(job -> job.video() + " " + job.state()).toList();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("They never ended: " + queue.newest(JobFilter.ALL, 0, 100));
  }

  private static byte[] vtt(String text) {
    return Raws.vtt("x", text).content();
  }

  private static byte[] mixed(int length) {
    var bytes = new byte[length];
    new java.util.Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }
}
