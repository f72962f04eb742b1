package hark.ingest.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.disk.DurableFile;
import hark.ingest.store.SealedLine.DamagedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file with one JSON object, a format number and a checksum, replaced as a whole. Files of
 * older versions have neither number nor checksum.
 */
public final class SealedFile {

  /** The format that is written, and the newest that is read. */
  static final int FORMAT = 1;

  /** The largest valid file, in bytes. */
  private static final long LARGEST = 64L << 20;

  /** The content of a file. */
  public sealed interface Content {

    /** There is no file. */
    record Missing() implements Content {}

    /** The file is intact. @param json with members that this version does not know */
    record Whole(ObjectNode json) implements Content {}

    /** The file differs from what was written. */
    record Damaged() implements Content {}

    /** A newer version wrote the file; it must not be changed. */
    record Newer(int format) implements Content {}
  }

  private SealedFile() {}

  public static Content read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Content.Missing();
    }
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return new Content.Damaged();
    }
    try {
      var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      var line = SealedLine.open(text.strip());
      int format = line.json().path("format").asInt(0);
      if (format > FORMAT) {
        return new Content.Newer(format);
      }
      return line.sealed() == format > 0 ? new Content.Whole(line.json()) : new Content.Damaged();
    } catch (DamagedException e) {
      return new Content.Damaged();
    }
  }

  /** Replaces a file; it is on disk when this returns. */
  public static void write(Path file, ObjectNode json) throws IOException {
    var whole = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
    json.properties().stream()
        .filter(member -> !member.getKey().equals("format"))
        .forEach(member -> whole.set(member.getKey(), member.getValue()));
    DurableFile.write(file, (SealedLine.seal(whole) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
