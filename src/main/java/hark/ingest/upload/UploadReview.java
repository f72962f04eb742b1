package hark.ingest.upload;

import hark.archive.disk.DurableFile;
import hark.caption.CaptionSyntaxException;
import hark.ingest.CaptionFileName;
import hark.ingest.ImportConflicts;
import hark.ingest.ImportConflicts.ImportConflict;
import hark.ingest.ParseBudget;
import hark.ingest.ParsedFile;
import hark.ingest.UploadError;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.QueueFullException;
import hark.ingest.upload.PendingFile.InvalidField;
import hark.ingest.upload.PendingFile.Naming;
import hark.ingest.upload.UploadStore.ReceivedFile;
import hark.message.Message;
import hark.source.SourceException;
import hark.source.TranscriptRequest;
import hark.transcript.TitleText;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.transcript.WorkDeadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The review of uploaded files before they are imported. Safe to share between threads. */
public final class UploadReview {

  private static final System.Logger LOG = System.getLogger(UploadReview.class.getName());

  /**
   * An uploaded file as it was sent.
   *
   * @param name any text; for display and for {@link CaptionFileName}
   * @param content owned by the caller, who may delete it afterwards
   */
  public record SentFile(String name, Path content) {}

  /**
   * The expected outcome of importing a file.
   *
   * @param wrong the fields that are not valid
   * @param duplicate the name of another file of the upload for the same track of the same video
   */
  public record ImportPreview(
      PendingFile file,
      List<InvalidField> wrong,
      Optional<String> duplicate,
      ImportConflict conflict) {

    /** Returns whether the file can be imported. */
    public boolean isReady() {
      return !file.isRefused()
          && !file.taken()
          && file.naming().wanted()
          && wrong.isEmpty()
          && duplicate.isEmpty()
          && (!conflict.kind().mustBeConfirmed() || file.naming().replace());
    }
  }

  /** The client disconnected before its files were read; none is kept. */
  public static final class AbandonedException extends RuntimeException {
    private AbandonedException() {
      super("The client has disconnected", null, false, false);
    }
  }

  /** A track of a video, of which an upload imports one file. */
  private record UploadLocation(VideoId video, Track track) {}

  /** The time limit for the files of one request. */
  private static final Duration REQUEST_LIMIT = Duration.ofMinutes(2);

  /** The time limit for one file. */
  private static final Duration FILE_LIMIT = Duration.ofSeconds(60);

  private final UploadStore store;
  private final ImportConflicts conflicts;
  private final ImportQueue queue;

  public UploadReview(UploadStore store, ImportConflicts conflicts, ImportQueue queue) {
    this.store = store;
    this.conflicts = conflicts;
    this.queue = queue;
  }

  /**
   * Adds files to an upload, those of a zip one by one. Imports nothing yet.
   *
   * @param to the ID of the upload; a new one is created if there is none
   */
  UploadBatch receive(Optional<String> to, List<SentFile> files) {
    return receive(to, files, () -> false);
  }

  /**
   * Adds files for a client that may disconnect.
   *
   * @param isGone returns whether the client has disconnected; then nothing is kept
   * @throws QueueFullException when too many uploads wait
   * @throws ParseBudget.NoRoomException when other transcripts take up all memory for too long
   */
  public UploadBatch receive(Optional<String> to, List<SentFile> files, BooleanSupplier isGone) {
    long room = store.sweep(queue.awaitedCaptions());
    var known = to.flatMap(store::find);
    var upload = known.orElseGet(store::begin);
    var received = new ArrayList<ReceivedFile>();
    boolean isKept = known.isPresent();
    try {
      var unpacker =
          new ZipUnpacker(
              consumer(received),
              new ZipUnpacker.Bounds(
                  ZipUnpacker.MOST_FILES - upload.files().size(), room, REQUEST_LIMIT, isGone));
      for (var sent : files) {
        unpacker.open(sent.name(), sent.content());
      }
      var appended = store.append(upload, received);
      isKept = true;
      return appended;
    } catch (ZipUnpacker.GoneException e) {
      throw new AbandonedException();
    } catch (IOException e) {
      throw DurableFile.failure("The files could not be stored", Path.of("."), e);
    } finally {
      received.forEach(UploadReview::dropLeftover);
      if (!isKept) {
        store.discard(upload.id());
      }
    }
  }

  private ZipUnpacker.FileConsumer consumer(List<ReceivedFile> received) {
    return new ZipUnpacker.FileConsumer() {
      @Override
      public Path newPlace() {
        return store.newPlace();
      }

      @Override
      public void take(String name, Path content) throws IOException {
        try {
          var receivedFile = read(name, content);
          received.add(receivedFile);
        } catch (ParsedFile.RefusedException e) {
          refuse(name, e.reason());
        } catch (WorkDeadline.PassedException e) {
          refuse(name, Message.of(UploadError.FILE_TOO_LONG));
        }
        if (received.getLast().understood().isEmpty()) {
          Files.deleteIfExists(content);
        }
      }

      @Override
      public void refuse(String name, Message reason) {
        received.add(
            new ReceivedFile(TitleText.clean(name), reason, Optional.empty(), Path.of(""), ""));
      }
    };
  }

  /** Parses one file within the memory budget. */
  private static ReceivedFile read(String name, Path content) throws IOException {
    return ParseBudget.SHARED.call(
        Files.size(content),
        () -> {
          var bytes = bytes(content);
          var understood = WorkDeadline.after(FILE_LIMIT).call(() -> ParsedFile.of(bytes));
          return new ReceivedFile(
              TitleText.clean(name),
              Message.EMPTY,
              Optional.of(understood),
              content,
              PendingFile.sum(bytes));
        });
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }

  private static void dropLeftover(ReceivedFile receivedFile) {
    try {
      if (receivedFile.understood().isPresent()) {
        Files.deleteIfExists(receivedFile.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be deleted", e);
    }
  }

  /** Deletes expired uploads, and sets damaged ones aside. */
  public void sweep() {
    store.sweep(queue.awaitedCaptions());
  }

  /** Finds an upload; files of it that are lost are refused. */
  public Optional<UploadBatch> find(String id) {
    return store.findWhole(id);
  }

  /** Returns the uploads with files that wait for a decision, the newest first. */
  public List<UploadBatch> waiting() {
    return store.all().stream().filter(upload -> !upload.open().isEmpty()).toList();
  }

  /** Stores the details of files, by their number. */
  public UploadBatch name(UploadBatch upload, Map<Integer, Naming> namings) {
    var named = upload;
    for (var file : upload.open()) {
      var naming = namings.get(file.number());
      if (naming != null) {
        named = named.with(file.with(naming));
      }
    }
    store.put(named);
    return named;
  }

  /** Returns the expected outcome of importing files of an upload. */
  public List<ImportPreview> previews(UploadBatch upload, List<PendingFile> files) {
    var firstFiles = firstFiles(upload);
    return files.stream().map(file -> preview(upload, file, firstFiles)).toList();
  }

  /** Maps each track to its first file that is selected or was imported. */
  private static Map<UploadLocation, PendingFile> firstFiles(UploadBatch upload) {
    var firstFiles = new HashMap<UploadLocation, PendingFile>();
    for (var file : upload.files()) {
      if (!file.isRefused() && file.naming().wanted() && file.wrong().isEmpty()) {
        firstFiles.putIfAbsent(location(file), file);
      }
    }
    return firstFiles;
  }

  private static UploadLocation location(PendingFile file) {
    return new UploadLocation(file.id(), file.track());
  }

  private ImportPreview preview(
      UploadBatch upload, PendingFile file, Map<UploadLocation, PendingFile> firstFiles) {
    if (file.isRefused() || !file.wrong().isEmpty()) {
      return new ImportPreview(file, file.wrong(), Optional.empty(), ImportConflict.NONE);
    }
    var duplicate =
        Optional.ofNullable(firstFiles.get(location(file)))
            .filter(first -> first.number() != file.number())
            .map(PendingFile::origin);
    return new ImportPreview(file, List.of(), duplicate, conflict(upload, file));
  }

  private ImportConflict conflict(UploadBatch upload, PendingFile file) {
    if (conflicts.isFree(file.id())) {
      return ImportConflict.NONE;
    }
    try {
      return store
          .content(upload.id(), file.number())
          .map(content -> conflicts.of(file.raw(content)))
          .orElse(ImportConflict.NONE);
    } catch (CaptionSyntaxException | SourceException e) {
      return ImportConflict
          .NONE; // it could be read when it was sent; the import will report the problem
    }
  }

  /**
   * Passes the files that can be imported to the queue. The queue holds them when this returns.
   * Files that are no longer as they were sent are refused.
   *
   * @return the number of files
   */
  public int accept(UploadBatch sent) {
    var upload = store.withoutLost(sent, true);
    var ready =
        previews(upload, upload.open()).stream()
            .filter(ImportPreview::isReady)
            .map(ImportPreview::file)
            .toList();
    if (ready.isEmpty()) {
      return 0;
    }
    store.secure(upload.id(), ready);
    queue.submit(ready.stream().map(file -> request(upload, file)).toList());
    var after = upload;
    for (var file : ready) {
      after = after.with(file.asTaken());
    }
    try {
      store.put(after);
    } catch (UncheckedIOException e) { // they will be imported, though the list still offers them
      LOG.log(System.Logger.Level.WARNING, "An accepted upload is still listed: " + e);
    }
    return ready.size();
  }

  private static TranscriptRequest request(UploadBatch upload, PendingFile file) {
    return file.request(upload.place(file.number()));
  }

  /** Discards an upload; files that wait to be imported are kept. */
  public void discard(UploadBatch upload) {
    var awaited = queue.awaitedCaptions();
    boolean needed =
        upload.files().stream()
            .map(file -> upload.place(file.number()))
            .anyMatch(awaited::contains);
    if (!needed) {
      store.discard(upload.id());
      return;
    }
    var after = upload;
    for (var file : upload.open()) {
      after =
          after.with(
              PendingFile.refused(file.number(), file.origin(), Message.of(UploadError.LEFT_OUT)));
    }
    store.put(after);
  }
}
