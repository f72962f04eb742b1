package hark.ingest.upload;

import hark.archive.disk.DurableFile;
import hark.ingest.ParsedFile;
import hark.ingest.queue.QueueFullException;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.notice.NoticeBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The uploads on disk until they are imported, discarded or expired: a folder for each, with {@code
 * upload.json} and the files as {@code 0.raw}, {@code 1.raw} and so on, and a mark beside it. Names
 * from outside never become paths. Safe to share between threads. Any method may throw {@link
 * UncheckedIOException}.
 */
public final class UploadStore {

  /** The time after which an upload expires. */
  public static final Duration KEPT = UploadCleaner.KEPT;

  /** The largest total size of all uploads, in bytes. */
  static final long ROOM = 1L << 30;

  /** The most uploads at the same time. */
  public static final int MOST_UPLOADS = 200;

  private static final System.Logger LOG = System.getLogger(UploadStore.class.getName());

  /** A parsed or refused file that can be added to an upload. */
  public record ReceivedFile(
      String origin, Message refusal, Optional<ParsedFile> understood, Path content, String sum) {}

  private final Path folder;
  private final UploadLists lists;
  private final UploadContents contents;
  private final UploadMarks marks;
  private final UploadCleaner cleaner;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private UploadStore(StoreFolder store, Clock clock) {
    this.folder = store.path();
    this.lists = new UploadLists(folder, store.damagedFiles());
    this.contents = new UploadContents(folder, store.damagedFiles());
    this.marks = new UploadMarks(folder, store.damagedFiles());
    this.cleaner = new UploadCleaner(store, lists, marks, clock);
    this.clock = clock;
  }

  /** Opens the uploads in a folder, with a notice board of its own. */
  static UploadStore open(Path folder, Clock clock) {
    return open(StoreFolder.of(folder, new NoticeBoard()), clock);
  }

  /**
   * Opens the uploads in this folder, deletes incomplete files of an earlier process, and records
   * uploads that are lost. If the folder cannot be written, its uploads can still be read.
   */
  public static UploadStore open(StoreFolder store, Clock clock) {
    var uploads = new UploadStore(store, clock);
    try {
      DurableFile.createFolders(store.path());
      uploads.cleaner.deleteIncoming();
      uploads.marks.compare(uploads.ids());
    } catch (IOException | UncheckedIOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The folder of uploads cannot be written: {0}",
          e.toString());
    }
    return uploads;
  }

  /** Creates an upload without files. */
  public synchronized UploadBatch begin() {
    if (ids().size() >= MOST_UPLOADS) {
      throw new QueueFullException(QueueFullException.Bound.UPLOADS, MOST_UPLOADS);
    }
    var bytes = new byte[UploadPlace.ID_BYTES];
    random.nextBytes(bytes);
    var upload = new UploadBatch(HexFormat.of().formatHex(bytes), clock.millis(), List.of());
    try {
      Files.createDirectory(folder.resolve(upload.id()));
      put(upload);
      marks.put(upload.id());
      return upload;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  public synchronized Optional<UploadBatch> find(String id) {
    return UploadPlace.isId(id) ? lists.read(id) : Optional.empty();
  }

  /** Returns all uploads, the newest first. */
  synchronized List<UploadBatch> all() {
    return ids().stream()
        .flatMap(id -> find(id).stream())
        .sorted(Comparator.comparingLong(UploadBatch::createdMillis).reversed())
        .toList();
  }

  private List<String> ids() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var children = Files.list(folder)) {
      return children.map(path -> path.getFileName().toString()).filter(UploadPlace::isId).toList();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes an upload; it is on disk when this returns. */
  synchronized void put(UploadBatch upload) {
    try {
      lists.write(upload);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Returns a path for content that may be added to an upload. */
  public Path newPlace() {
    return folder.resolve(UploadCleaner.INCOMING + UUID.randomUUID());
  }

  /** Appends files to an upload. */
  public synchronized UploadBatch append(UploadBatch to, List<ReceivedFile> received) {
    var upload = find(to.id()).orElse(to);
    var files = new ArrayList<>(upload.files());
    try {
      for (var receivedFile : received) {
        int number = files.size();
        if (receivedFile.understood().isPresent()) {
          Files.move(receivedFile.content(), contents.file(upload.id(), number));
        }
        files.add(
            receivedFile
                .understood()
                .map(
                    understood ->
                        PendingFile.read(
                            number, receivedFile.origin(), understood, receivedFile.sum()))
                .orElseGet(
                    () ->
                        PendingFile.refused(
                            number, receivedFile.origin(), receivedFile.refusal())));
      }
    } catch (IOException e) {
      throw failed(e);
    }
    var longer = upload.withFiles(files);
    put(longer);
    return longer;
  }

  /** Reads a file as it was sent; empty if it is no longer kept, or was damaged. */
  public Optional<byte[]> content(String id, int number) {
    try {
      if (!UploadPlace.isId(id) || !Files.isRegularFile(contents.file(id, number))) {
        return Optional.empty();
      }
      var sum =
          find(id)
              .filter(upload -> number < upload.files().size())
              .map(upload -> upload.files().get(number).sum());
      var content = contents.intact(id, number, sum.orElse(""));
      if (content.isEmpty() && isThere(id)) {
        contents.lose(id, number);
      }
      return content;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Returns whether an upload is there: one that was discarded loses nothing. */
  private synchronized boolean isThere(String id) {
    return Files.isDirectory(folder.resolve(id));
  }

  /** Finds an upload; files of it that are missing are refused. */
  synchronized Optional<UploadBatch> findWhole(String id) {
    return find(id).map(upload -> withoutLost(upload, false));
  }

  /**
   * Refuses the files of an upload that are lost.
   *
   * @param isThorough whether contents are compared with their checksums; otherwise only missing
   *     and empty files are found
   */
  synchronized UploadBatch withoutLost(UploadBatch upload, boolean isThorough) {
    if (!isThere(upload.id())) {
      return upload.withFiles(List.of()); // somebody discarded it meanwhile
    }
    var after = upload;
    try {
      for (var file : upload.open()) {
        if (isLost(upload, file, isThorough)) {
          contents.lose(upload.id(), file.number());
          after =
              after.with(PendingFile.refused(file.number(), file.origin(), UploadContents.LOST));
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    if (!after.equals(upload)) {
      put(after);
    }
    return after;
  }

  private boolean isLost(UploadBatch upload, PendingFile file, boolean isThorough)
      throws IOException {
    return isThorough
        ? contents.intact(upload.id(), file.number(), file.sum()).isEmpty()
        : contents.isGone(upload.id(), file.number());
  }

  /** Returns the files of all uploads that are missing or differ from what was sent. */
  public List<Path> damaged() {
    return ids().stream().flatMap(id -> damaged(id).stream()).toList();
  }

  private synchronized List<Path> damaged(String id) {
    var damaged = new ArrayList<Path>();
    try {
      for (var file : find(id).map(UploadBatch::files).orElse(List.of())) {
        if (!file.isRefused() && contents.intact(id, file.number(), file.sum()).isEmpty()) {
          damaged.add(contents.file(id, file.number()));
        }
      }
      return damaged;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Forces files to disk, so that they survive a power failure. */
  void secure(String id, List<PendingFile> files) {
    try {
      contents.secure(id, files);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  public synchronized void discard(String id) {
    if (UploadPlace.isId(id)) {
      try {
        cleaner.delete(id);
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }

  /**
   * Deletes expired uploads and the remains of failed requests.
   *
   * @param awaited addresses of files that imports still need
   * @return the number of further bytes that may be stored
   */
  public synchronized long sweep(Set<URI> awaited) {
    var needed = new HashSet<String>();
    awaited.forEach(place -> UploadPlace.of(place).map(UploadPlace::upload).ifPresent(needed::add));
    try {
      for (var id : ids()) {
        if (!needed.contains(id)) {
          cleaner.sweep(id);
        }
      }
      return ROOM - cleaner.bytes();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UncheckedIOException failed(IOException e) {
    return DurableFile.failure("The uploads cannot be read or written", folder, e);
  }
}
