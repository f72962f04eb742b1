package hark.language.sound;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A writer of the resources that {@link SortedLines} reads. */
final class SortedLinesWriter {

  private SortedLinesWriter() {}

  static void write(Path file, SortedMap<String, String> lines) throws IOException {
    try (var packed =
            new GZIPOutputStream(Files.newOutputStream(file)) {
              {
                def.setLevel(Deflater.BEST_COMPRESSION);
              }
            };
        var writer = new OutputStreamWriter(packed, StandardCharsets.US_ASCII)) {
      for (var line : lines.entrySet()) {
        writer.write(line.getKey() + " " + line.getValue() + "\n");
      }
    }
  }
}
