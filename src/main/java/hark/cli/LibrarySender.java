package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import hark.library.ExportSplitter;
import hark.library.NotALibraryException;
import hark.transcript.VideoId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The upload of an exported library, in parts of the size of a request. */
final class LibrarySender {

  /**
   * The size of a part in bytes, well below the limit of a request, so that a long transcript may
   * exceed it.
   */
  private static final int PART_BYTES = 4 * 1024 * 1024;

  private final HarkClient server;
  private final PrintWriter out;
  private int added;
  private int unchanged;
  private int replaced;
  private int kept;
  private int refused;
  private int damaged;

  LibrarySender(HarkClient server, PrintWriter out) {
    this.server = server;
    this.out = out;
  }

  /**
   * Sends all parts and prints the outcome.
   *
   * @return the videos of the export
   * @throws CommandFailedException when the file is not an export, or truncated
   */
  Set<VideoId> send(Path file, boolean replace) {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var parts = new ExportSplitter(in, PART_BYTES, CommandContext.clock());
      for (Optional<byte[]> part = parts.next(); part.isPresent(); part = parts.next()) {
        var path = "/api/library/import" + (replace ? "?replace=true" : "");
        count(server.post(path, "application/zip", part.get()));
      }
      parts.damaged().forEach(name -> out.printf("%s is damaged or missing.%n", name));
      damaged += parts.damaged().size();
      say();
      sayExtras(parts.extras());
      return parts.videos();
    } catch (NotALibraryException e) {
      throw new CommandFailedException("%s: %s".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailedException("%s cannot be read.".formatted(file), e);
    }
  }

  private void count(JsonNode report) {
    added += report.path("added").asInt();
    unchanged += report.path("unchanged").asInt();
    replaced += report.path("replaced").asInt();
    for (var one : report.path("kept")) {
      out.printf("%s: %s%n", one.path("videoId").asText(), one.path("what").asText());
      kept++;
    }
    for (var one : report.path("refused")) {
      out.printf("%s: %s%n", one.path("videoId").asText(), one.path("what").asText());
      refused++;
    }
    for (var one : report.path("damaged")) {
      out.printf("%s is damaged or missing.%n", one.asText());
      damaged++;
    }
  }

  private void sayExtras(List<String> names) {
    if (!names.isEmpty()) {
      out.printf(
          "Not restored: %s. To restore them, stop Hark and copy them from the folder extra of the zip into the data folder.%n",
          String.join(", ", names));
    }
  }

  private void say() {
    out.printf(
        "Videos added: %d, replaced: %d, unchanged: %d. Different, not overwritten: %d, refused: %d, damaged: %d.%n",
        added, replaced, unchanged, kept, refused, damaged);
  }

  /** Returns whether the library now has everything in the export. */
  boolean isWhole() {
    return kept == 0 && refused == 0 && damaged == 0;
  }
}
