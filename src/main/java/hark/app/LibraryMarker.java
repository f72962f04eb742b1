package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hark.archive.disk.DurableFile;
import hark.archive.disk.StorageUnwritableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The ID of a library, stored in the data folder and in the archive's folder, which may be on a
 * disk of its own, so that an archive that is not mounted is not taken for an empty one. Both files
 * have a format number. A library of an older version, without them, gets an ID.
 */
final class LibraryMarker {

  /** The refusal of an archive. The message gives the reason and a remedy. */
  static final class WrongArchiveException extends RuntimeException {
    private WrongArchiveException(String message) {
      super(message);
    }
  }

  private static final String DATA = "hark.folder";
  private static final String ARCHIVE = "hark.archive";
  private static final int FORMAT = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final System.Logger LOG = System.getLogger(LibraryMarker.class.getName());

  private LibraryMarker() {}

  /** Returns whether an earlier process has used the data folder. */
  static boolean isKnown(DataFolder folder) {
    return Files.exists(folder.marker(DATA));
  }

  /**
   * Compares both markers, and writes missing ones if that is safe.
   *
   * @param acceptsLoss whether a missing or different archive is accepted
   * @throws WrongArchiveException when the archive is missing or belongs to another library, or a
   *     newer version wrote the folder
   */
  static void check(DataFolder folder, boolean acceptsLoss) {
    try {
      var data = read(folder.marker(DATA));
      var archive = read(folder.archive().resolve(ARCHIVE));
      if (data.isPresent() && !archive.equals(data) && !acceptsLoss) {
        refuse(folder, archive);
      }
      if (folder.isReadOnly()) {
        return;
      }
      var id = archive.or(() -> data).orElseGet(() -> UUID.randomUUID().toString());
      write(folder.archive().resolve(ARCHIVE), id, archive);
      write(folder.marker(DATA), id, data);
    } catch (StorageUnwritableException e) {
      LOG.log(System.Logger.Level.WARNING, "The markers of the library could not be written: " + e);
    } catch (IOException e) {
      throw new UncheckedIOException("The markers of the data folder cannot be read or written", e);
    }
  }

  private static void refuse(DataFolder folder, Optional<String> archive) throws IOException {
    if (archive.isPresent()) {
      throw new WrongArchiveException(
          "The archive in %s belongs to a different library from the data folder. Mount the right one, or start Hark once with -Dhark.data.accept-archive=true to continue with this one."
              .formatted(folder.archive()));
    }
    if (isEmpty(folder.archive())) {
      throw new WrongArchiveException(
          "The archive in %s is missing, although this library had one. If it is on a separate disk, mount it. If it is lost, start Hark once with -Dhark.data.accept-archive=true and restore a backup."
              .formatted(folder.archive()));
    }
  }

  /** Returns whether an archive has no folder of a video; one that was copied by hand has some. */
  private static boolean isEmpty(Path archive) throws IOException {
    try (var files = Files.newDirectoryStream(archive, "[0-9a-f][0-9a-f]")) {
      return !files.iterator().hasNext();
    } catch (NoSuchFileException | DirectoryIteratorException e) {
      return true;
    }
  }

  /** Reads the ID; empty if there is no marker or it has none. */
  private static Optional<String> read(Path file) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty(); // damaged: treated as missing, and written again
    }
    if (root.path("format").asInt() > FORMAT) {
      throw new WrongArchiveException(
          "A newer version of Hark has used %s. Use that version; this one cannot read everything in it."
              .formatted(file.getParent()));
    }
    return Optional.of(root.path("id").asText()).filter(id -> !id.isEmpty());
  }

  private static void write(Path file, String id, Optional<String> before) throws IOException {
    if (before.filter(id::equals).isEmpty()) {
      DurableFile.createFolders(file.getParent());
      var root = MAPPER.createObjectNode().put("format", FORMAT).put("id", id);
      DurableFile.write(file, (root.toPrettyString() + "\n").getBytes(UTF_8));
    }
  }
}
