package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * The contents that an export lists in its last entry.
 *
 * @param unreadable the reasons for missing and damaged files, by their place in the archive
 */
record ExportContents(
    boolean isComplete, int videos, int transcripts, Map<String, String> unreadable) {

  private static final String ENTRY = "hark-contents.json";

  /**
   * Reads the contents.
   *
   * @throws CommandFailedException when the file has none, for example because it is truncated
   */
  static ExportContents read(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      var entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new CommandFailedException("%s is truncated; try again.".formatted(file));
      }
      try (var in = zip.getInputStream(entry)) {
        return of(new ObjectMapper().readTree(in));
      }
    } catch (IOException e) {
      throw new CommandFailedException("%s is truncated; try again.".formatted(file), e);
    }
  }

  private static ExportContents of(JsonNode root) {
    var unreadable = new TreeMap<String, String>();
    root.path("unreadable")
        .properties()
        .forEach(one -> unreadable.put(one.getKey(), one.getValue().asText()));
    return new ExportContents(
        root.path("complete").asBoolean(),
        root.path("videos").asInt(),
        root.path("transcripts").asInt(),
        unreadable);
  }

  /** Renames an incomplete export to mark it as such; returns the new path. */
  Path renameIncomplete(Path file) {
    var name = file.getFileName().toString();
    var renamed = file.resolveSibling(name.replaceFirst("(\\.zip)?$", "-incomplete.zip"));
    try {
      return Files.move(file, renamed);
    } catch (IOException e) {
      return file; // its contents say so too
    }
  }
}
