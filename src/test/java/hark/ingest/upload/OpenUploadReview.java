package hark.ingest.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.Wait;
import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.ImportConflicts;
import hark.ingest.MapIndex;
import hark.ingest.Raws;
import hark.ingest.TranscriptImporter;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.JobFilter;
import hark.ingest.queue.WorkerSettings;
import hark.ingest.upload.PendingFile.Naming;
import hark.ingest.upload.UploadReview.ImportPreview;
import hark.ingest.upload.UploadReview.SentFile;
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
import org.junit.jupiter.api.io.TempDir;

/** A review of uploads over an archive and a queue of its own. */
abstract class OpenUploadReview {

  static final Naming AS_IT_IS = new Naming("", "", "", "", true, false);

  @TempDir Path folder;
  final MapIndex index = new MapIndex();
  final List<ImportQueue> opened = new ArrayList<>();
  Instant now = Instant.parse("2026-11-22T12:00:00Z");
  FileArchive archive;
  UploadStore store;
  ImportQueue queue;
  UploadReview review;

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

  Clock clock() {
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

  void take(String name, byte[] content) throws IOException {
    assertEquals(1, review.accept(send(name, content)));
    queue.start();
    ended(1);
  }

  UploadBatch send(String name, byte[] content) throws IOException {
    return review.receive(Optional.empty(), List.of(sent(name, content)));
  }

  SentFile sent(String name, byte[] content) throws IOException {
    var sent = Files.createDirectories(folder.getParent().resolve("sent-" + folder.getFileName()));
    return new SentFile(name, Files.write(sent.resolve(UUID.randomUUID().toString()), content));
  }

  ImportPreview preview(UploadBatch upload, int number) {
    return review.previews(upload, upload.files()).get(number);
  }

  List<String> ready(UploadBatch upload) {
    return review.previews(upload, upload.files()).stream()
        .filter(ImportPreview::isReady)
        .map(preview -> preview.file().naming().id())
        .toList();
  }

  static Naming naming(String id, String language, String media) {
    return new Naming(id, AS_IT_IS.title(), language, media, true, false);
  }

  /** The jobs once so many have ended, the oldest first. */
  List<String> ended(int count) {
    return Wait.forValue(
            count + " jobs that have ended",
            () -> queue.newest(JobFilter.ALL, 0, 100).reversed(),
            jobs -> jobs.size() >= count && jobs.stream().allMatch(job -> job.state().isFinal()))
        .stream()
        .map(job -> job.video() + " " + job.state())
        .toList();
  }

  static byte[] vtt(String text) {
    return Raws.vtt("x", text).content();
  }

  static byte[] mixed(int length) {
    var bytes = new byte[length];
    new java.util.Random(1).nextBytes(bytes);
    return bytes;
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
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
