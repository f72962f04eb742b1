package hark.ingest.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.store.DamagedFiles;
import hark.ingest.store.FileLoss;
import hark.ingest.store.SealedFile;
import hark.ingest.store.SealedFile.Content;
import hark.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lists of the files of uploads, {@code upload.json} in the folder of each. Used by one thread
 * at a time.
 */
final class UploadLists {

  private static final String LIST = "upload.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(MessageJson.module())
          .build();

  private static final System.Logger LOG = System.getLogger(UploadLists.class.getName());

  private final Path folder;
  private final DamagedFiles damagedFiles;

  /**
   * @param folder of all uploads
   */
  UploadLists(Path folder, DamagedFiles damagedFiles) {
    this.folder = folder;
    this.damagedFiles = damagedFiles;
  }

  /** Reads a list; one that is damaged is set aside, and empty is returned. */
  Optional<UploadBatch> read(String id) {
    try {
      return switch (SealedFile.read(file(id))) {
        case Content.Whole whole ->
            Optional.of(MAPPER.treeToValue(whole.json(), UploadBatch.class));
        case Content.Damaged _ -> {
          setAside(id);
          yield Optional.empty();
        }
        case Content.Missing _, Content.Newer _ -> Optional.empty();
      };
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      setAside(id);
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.ERROR, "The upload " + id + " cannot be read and is skipped: " + e);
      return Optional.empty();
    }
  }

  private Path file(String id) {
    return folder.resolve(id).resolve(LIST);
  }

  private void setAside(String id) {
    try {
      damagedFiles.move(file(id), Message.of(FileLoss.UPLOAD_LIST));
    } catch (IOException | UncheckedIOException e) {
      damagedFiles.report(file(id), Message.of(FileLoss.UPLOAD_LIST));
    }
  }

  /** Returns whether a newer version wrote a list. */
  boolean isNewer(String id) throws IOException {
    return SealedFile.read(file(id)) instanceof Content.Newer;
  }

  /** Writes a list; it is on disk when this returns. */
  void write(UploadBatch upload) throws IOException {
    SealedFile.write(file(upload.id()), withUnknown(upload));
  }

  /** Returns an upload as JSON, with unknown members of the stored one. */
  private ObjectNode withUnknown(UploadBatch upload) throws IOException {
    ObjectNode json = MAPPER.valueToTree(upload);
    if (!(SealedFile.read(file(upload.id())) instanceof Content.Whole old)) {
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
}
