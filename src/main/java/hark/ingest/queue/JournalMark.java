package hark.ingest.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hark.ingest.store.SealedLine;
import hark.ingest.store.SealedLine.DamagedException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small file beside the journal with the number of its lines that are on disk. A journal with
 * fewer lines has lost its end, which the journal itself cannot show. The mark is written after the
 * journal and not forced, so it never states more lines than there are.
 *
 * @param generation of the journal's file
 * @param lines that were forced to disk
 */
public record JournalMark(long generation, long lines) {

  private static final String NAME = "journal.mark";

  /** The length of the file in bytes, always the same. */
  private static final int LENGTH = 128;

  /** The mark as it was read. */
  record StoredMark(Optional<JournalMark> mark, boolean damaged) {}

  public static Path file(Path folder) {
    return folder.resolve(NAME);
  }

  static StoredMark read(Path folder) throws IOException {
    var file = file(folder);
    if (!Files.exists(file)) {
      return new StoredMark(Optional.empty(), false);
    }
    try (var bytes = Files.newInputStream(file)) {
      var text = new String(bytes.readNBytes(2 * LENGTH), StandardCharsets.UTF_8);
      var line = SealedLine.open(text.stripTrailing());
      if (!line.sealed() || text.length() != LENGTH) {
        return new StoredMark(Optional.empty(), true);
      }
      var json = line.json();
      return new StoredMark(
          Optional.of(
              new JournalMark(json.path("generation").asLong(), json.path("lines").asLong())),
          false);
    } catch (DamagedException e) {
      return new StoredMark(Optional.empty(), true);
    }
  }

  /** Overwrites the file; not forced to disk. */
  void write(Path folder) throws IOException {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("format", 1)
            .put("generation", generation)
            .put("lines", lines);
    var text = new StringBuilder(SealedLine.seal(json));
    text.repeat(' ', LENGTH - 1 - text.length()).append('\n');
    try (var file = new RandomAccessFile(file(folder).toFile(), "rw")) {
      file.write(text.toString().getBytes(StandardCharsets.US_ASCII));
      if (file.length() > LENGTH) {
        file.setLength(LENGTH);
      }
    }
  }
}
