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
 * A small file beside the journal that tells how many lines of it are on disk. A journal with fewer
 * has lost its end, which nothing in the journal itself can show. It is written after the journal
 * and not forced, so it never tells of more.
 *
 * @param generation of the journal's file
 * @param lines that were forced to disk
 */
public record JournalMark(long generation, long lines) {

  private static final String NAME = "journal.mark";

  /** The file always has this many bytes. */
  private static final int LENGTH = 128;

  /** What the file says. */
  record Found(Optional<JournalMark> mark, boolean damaged) {}

  public static Path file(Path folder) {
    return folder.resolve(NAME);
  }

  static Found read(Path folder) throws IOException {
    var file = file(folder);
    if (!Files.exists(file)) {
      return new Found(Optional.empty(), false);
    }
    try (var bytes = Files.newInputStream(file)) {
      var text = new String(bytes.readNBytes(2 * LENGTH), StandardCharsets.UTF_8);
      var line = SealedLine.open(text.stripTrailing());
      if (!line.sealed() || text.length() != LENGTH) {
        return new Found(Optional.empty(), true);
      }
      var json = line.json();
      return new Found(
          Optional.of(
              new JournalMark(json.path("generation").asLong(), json.path("lines").asLong())),
          false);
    } catch (DamagedException e) {
      return new Found(Optional.empty(), true);
    }
  }

  /** Writes it over what was there; not forced. */
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
