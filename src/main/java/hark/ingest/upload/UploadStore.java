package hark.ingest.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.DurableFile;
import hark.ingest.ParsedFile;
import hark.ingest.queue.QueueFullException;
import hark.ingest.store.SealedFile;
import hark.ingest.store.SealedFile.Content;
import hark.ingest.store.StoreFolder;
import hark.notice.NoticeBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import java.util.regex.Pattern;

/**
 * The uploads on disk until they are imported, discarded or expired: a folder for each, with {@code
 * upload.json} and the files as {@code 0.raw}, {@code 1.raw} and so on. Names from outside never
 * become paths. Safe to share between threads. Any method may throw {@link UncheckedIOException}.
 */
public final class UploadStore {

  /** The time after which an upload expires. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** The time after which an upload without open files is deleted. */
  private static final Duration SHOWN = Duration.ofHours(1);

  /** The largest total size of all uploads, in bytes. */
  static final long ROOM = 1L << 30;

  private static final String LOST_LIST =
      "It held the names of the files of an upload. Accepted files are imported; send"
          + " the others again.";
  private static final String LOST_FILES =
      "The list of names of these uploaded files is lost; send them again.";
  private static final String LOST_FILE =
      "This uploaded file was changed or damaged; send it again.";
  private static final String LIST = "upload.json";
  private static final String INCOMING = "incoming-";
  private static final Pattern OWN_INCOMING =
      Pattern.compile(INCOMING + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The most uploads at the same time. */
  public static final int MOST_UPLOADS = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(MessageJson.module())
          .build();
  private static final System.Logger LOG = System.getLogger(UploadStore.class.getName());

  /** A parsed or refused file that can be added to an upload. */
  public record ReceivedFile(
      String origin, String refusal, Optional<ParsedFile> understood, Path content, String sum) {}

  private final Path folder;
  private final StoreFolder store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private UploadStore(StoreFolder store, Clock clock) {
    this.store = store;
    this.folder = store.path();
    this.clock = clock;
  }

  /** Opens the uploads in a folder, with a notice board of its own. */
  static UploadStore open(Path folder, Clock clock) {
    return open(StoreFolder.of(folder, new NoticeBoard()), clock);
  }

  /**
   * Opens the uploads in this folder, and deletes incomplete files of an earlier process. If the
   * folder cannot be written, its uploads can still be read.
   */
  public static UploadStore open(StoreFolder store, Clock clock) {
    var uploads = new UploadStore(store, clock);
    try {
      DurableFile.createFolders(store.path());
      uploads.deleteIncoming();
    } catch (IOException | UncheckedIOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The folder of uploads cannot be written: {0}",
          e.toString());
    }
    return uploads;
  }

  private void deleteIncoming() throws IOException {
    try (var files = Files.newDirectoryStream(folder, UploadStore::isIncoming)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isIncoming(Path file) {
    return OWN_INCOMING.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
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
      return upload;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  public synchronized Optional<UploadBatch> find(String id) {
    if (!UploadPlace.isId(id)) {
      return Optional.empty();
    }
    try {
      return switch (SealedFile.read(list(id))) {
        case Content.Whole whole ->
            Optional.of(MAPPER.treeToValue(whole.json(), UploadBatch.class));
        case Content.Damaged _ -> {
          setAsideList(id);
          yield Optional.empty();
        }
        case Content.Missing _, Content.Newer _ -> Optional.empty();
      };
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      setAsideList(id);
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.ERROR, "The upload " + id + " cannot be read and is skipped: " + e);
      return Optional.empty();
    }
  }

  private Path list(String id) {
    return folder.resolve(id).resolve(LIST);
  }

  private void setAsideList(String id) {
    try {
      store.damagedFiles().move(list(id), LOST_LIST);
    } catch (IOException | UncheckedIOException e) {
      store.damagedFiles().report(list(id), LOST_LIST);
    }
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
      SealedFile.write(list(upload.id()), withUnknown(upload));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Returns an upload as JSON, with unknown members of the stored one. */
  private ObjectNode withUnknown(UploadBatch upload) throws IOException {
    ObjectNode json = MAPPER.valueToTree(upload);
    if (!(SealedFile.read(list(upload.id())) instanceof Content.Whole old)) {
      return json;
    }
    var files = json.path("files");
    var oldFiles = old.json().path("files");
    for (int i = 0; i < Math.min(files.size(), oldFiles.size()); i++) {
      addMissing(oldFiles.get(i), (ObjectNode) files.get(i));
    }
    addMissing(old.json(), json);
    return json;
  }

  private static void addMissing(JsonNode from, ObjectNode to) {
    from.properties().stream()
        .filter(member -> !to.has(member.getKey()))
        .forEach(member -> to.set(member.getKey(), member.getValue()));
  }

  /** Returns a path for content that may be added to an upload. */
  public Path newPlace() {
    return folder.resolve(INCOMING + UUID.randomUUID());
  }

  /** Appends files to an upload. */
  public synchronized UploadBatch append(UploadBatch to, List<ReceivedFile> received) {
    var upload = find(to.id()).orElse(to);
    var files = new ArrayList<>(upload.files());
    try {
      for (var receivedFile : received) {
        int number = files.size();
        if (receivedFile.understood().isPresent()) {
          Files.move(receivedFile.content(), raw(upload.id(), number));
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

  private Path raw(String id, int number) {
    return folder.resolve(id).resolve(number + ".raw");
  }

  /** Reads a file as it was sent; empty if it is no longer kept, or was damaged. */
  public Optional<byte[]> content(String id, int number) {
    var file = raw(id, number);
    try {
      if (!UploadPlace.isId(id) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      var content = Files.readAllBytes(file);
      if (isIntact(id, number, content)) {
        return Optional.of(content);
      }
      store.damagedFiles().move(file, LOST_FILE);
      return Optional.empty();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private boolean isIntact(String id, int number, byte[] content) {
    return find(id)
        .filter(upload -> number < upload.files().size())
        .map(upload -> upload.files().get(number).sum())
        .filter(sum -> !sum.isEmpty() && !sum.equals(PendingFile.sum(content)))
        .isEmpty();
  }

  /** Forces files to disk, so that they survive a power failure. */
  void secure(String id, List<PendingFile> files) {
    try {
      for (var file : files) {
        try (var channel = FileChannel.open(raw(id, file.number()), StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
      DurableFile.syncFolder(folder.resolve(id));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  synchronized void discard(String id) {
    if (UploadPlace.isId(id)) {
      remove(folder.resolve(id));
    }
  }

  /**
   * Deletes expired uploads and the remains of failed requests.
   *
   * @param awaited addresses of files that imports still need
   * @return the number of further bytes that may be stored
   */
  public synchronized long sweep(Set<URI> awaited) {
    long oldest = clock.millis() - KEPT.toMillis();
    var needed = new HashSet<String>();
    awaited.forEach(place -> UploadPlace.of(place).map(UploadPlace::upload).ifPresent(needed::add));
    try {
      for (var id : ids()) {
        if (!needed.contains(id)) {
          sweep(id, oldest);
        }
      }
      return ROOM - bytes();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void sweep(String id, long oldest) throws IOException {
    var content = SealedFile.read(list(id));
    if (content instanceof Content.Newer) {
      return; // a newer version knows what to do with it
    }
    var upload = find(id);
    if (upload.isPresent()) {
      long created = upload.get().createdMillis();
      boolean isDecided = upload.get().open().isEmpty();
      if (created < oldest || isDecided && created < clock.millis() - SHOWN.toMillis()) {
        discard(id);
      }
    } else if (isEmpty(folder.resolve(id))) {
      Files.delete(folder.resolve(id));
    } else {
      store.damagedFiles().move(folder.resolve(id), LOST_FILES);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var children = Files.newDirectoryStream(folder)) {
      return !children.iterator().hasNext();
    }
  }

  private long bytes() throws IOException {
    long sum = 0;
    try (var children = Files.list(folder)) {
      for (var child : children.toList()) {
        if (UploadPlace.isId(child.getFileName().toString())) {
          sum += bytes(child);
        } else if (isIncoming(child)) {
          sum += Files.size(child);
        }
      }
    }
    return sum;
  }

  private static long bytes(Path upload) throws IOException {
    try (var all = Files.walk(upload)) {
      return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  private void remove(Path tree) {
    try (var all = Files.walk(tree)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UncheckedIOException failed(IOException e) {
    return DurableFile.failure("The uploads cannot be read or written", folder, e);
  }
}
