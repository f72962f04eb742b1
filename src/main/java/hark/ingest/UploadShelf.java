package hark.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.archive.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps uploads on disk until they are imported or discarded, or their time is over: a folder for
 * each, with {@code upload.json} and the files as {@code 0.raw}, {@code 1.raw} and so on. No name
 * that came from outside becomes a path. Safe to share between threads. Any method may throw {@link
 * UncheckedIOException}.
 */
public final class UploadShelf {

  /** How long an upload waits for somebody to look at it. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** The most that all uploads together may hold, in bytes. */
  static final long ROOM = 1L << 30;

  private static final int ID_BYTES = 16;
  private static final String LIST = "upload.json";
  private static final String INCOMING = "incoming-";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final System.Logger LOG = System.getLogger(UploadShelf.class.getName());

  /** A file that was read or refused, and lies where it can be put into an upload. */
  record Arrival(String origin, String refusal, Optional<Understood> understood, Path content) {}

  private final Path folder;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private UploadShelf(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Opens the shelf in this folder, making it where it is missing. */
  public static UploadShelf open(Path folder, Clock clock) {
    try {
      DurableFile.createFolders(folder);
      return new UploadShelf(folder, clock);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Tells whether a text can be an upload's ID. */
  static boolean isId(String text) {
    return text.length() == 2 * ID_BYTES
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  /** Begins an upload without files. */
  synchronized Upload begin() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    var upload = new Upload(HexFormat.of().formatHex(bytes), clock.millis(), List.of());
    try {
      Files.createDirectory(folder.resolve(upload.id()));
      put(upload);
      return upload;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  synchronized Optional<Upload> find(String id) {
    if (!isId(id)) {
      return Optional.empty();
    }
    var list = folder.resolve(id).resolve(LIST);
    if (!Files.isRegularFile(list)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(list), Upload.class));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "The upload " + id + " cannot be read; it is left out", e);
      return Optional.empty();
    }
  }

  /** All uploads, the newest first. */
  synchronized List<Upload> all() {
    return ids().stream()
        .flatMap(id -> find(id).stream())
        .sorted(Comparator.comparingLong(Upload::createdMillis).reversed())
        .toList();
  }

  private List<String> ids() {
    try (var children = Files.list(folder)) {
      return children.map(path -> path.getFileName().toString()).filter(UploadShelf::isId).toList();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes what is known of an upload; it is on disk when this returns. */
  synchronized void put(Upload upload) {
    try {
      DurableFile.write(
          folder.resolve(upload.id()).resolve(LIST), MAPPER.writeValueAsBytes(upload));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Keeps content that is going to be put into an upload; returns where. */
  Path keep(byte[] content) {
    try {
      return Files.write(folder.resolve(INCOMING + UUID.randomUUID()), content);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Puts files behind those that an upload has. */
  synchronized Upload append(Upload to, List<Arrival> arrivals) {
    var upload = find(to.id()).orElse(to);
    var files = new ArrayList<>(upload.files());
    try {
      for (var arrival : arrivals) {
        int number = files.size();
        if (arrival.understood().isPresent()) {
          Files.move(arrival.content(), raw(upload.id(), number));
        }
        files.add(
            arrival
                .understood()
                .map(understood -> HeldFile.read(number, arrival.origin(), understood))
                .orElseGet(() -> HeldFile.refused(number, arrival.origin(), arrival.refusal())));
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

  /** A file as it came; nothing when it is no longer kept. */
  Optional<byte[]> content(String id, int number) {
    var file = raw(id, number);
    try {
      return isId(id) && Files.isRegularFile(file)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Makes sure that files outlive a power cut. */
  void secure(String id, List<HeldFile> files) {
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
    if (isId(id)) {
      remove(folder.resolve(id));
    }
  }

  /**
   * Removes uploads whose time is over and what broken requests left behind.
   *
   * @param awaited places of files that imports still need
   * @return how many bytes more may come
   */
  synchronized long sweep(Set<URI> awaited) {
    long oldest = clock.millis() - KEPT.toMillis();
    for (var id : ids()) {
      var upload = find(id);
      boolean needed =
          upload.stream()
              .flatMap(u -> u.files().stream().map(file -> u.place(file.number())))
              .anyMatch(awaited::contains);
      if (!needed && upload.map(Upload::createdMillis).orElse(0L) < oldest) {
        discard(id);
      }
    }
    return ROOM - bytes(oldest);
  }

  private long bytes(long oldest) {
    try (var all = Files.walk(folder)) {
      long sum = 0;
      for (var path : all.filter(Files::isRegularFile).toList()) {
        boolean left = path.getFileName().toString().startsWith(INCOMING);
        if (left && Files.getLastModifiedTime(path).toMillis() < oldest) {
          Files.deleteIfExists(path);
        } else {
          sum += Files.size(path);
        }
      }
      return sum;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static void remove(Path tree) {
    try (var all = Files.walk(tree)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("The uploads cannot be read or written", e);
  }
}
