package hark.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hark.source.RawTranscript;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A folder of real transcripts, one JSON object a line in {@code *.jsonl.gz}: {@code {videoId,
 * title, language, source, segments:[{start, end, text, speaker?}]}}. Named by the system property
 * {@code hark.corpus}.
 */
public final class Corpus {

  private final Path folder;
  private final ObjectMapper json = new ObjectMapper();

  private Corpus(Path folder) {
    this.folder = folder;
  }

  /** Returns the corpus; empty, with a warning, if the property names no folder. */
  public static Optional<Corpus> find() {
    var name = System.getProperty("hark.corpus", "");
    if (!name.isBlank() && Files.isDirectory(Path.of(name))) {
      return Optional.of(new Corpus(Path.of(name)));
    }
    System.err.printf("NOT RUN: no corpus at '%s'; name its folder with -Dhark.corpus=...%n", name);
    return Optional.empty();
  }

  /** Passes on every transcript, one at a time, always in the same order. */
  public void forEach(Consumer<Transcript> to) throws IOException {
    for (var file : files()) {
      forEach(file, to);
    }
  }

  /** Passes on every transcript of one of the {@link #files}. */
  public void forEach(Path file, Consumer<Transcript> to) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        to.accept(transcript(json.readTree(line)));
      }
    }
  }

  /** Returns the files, one for each source of transcripts. */
  public List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl.gz"))
          .sorted(Comparator.comparing(Path::getFileName))
          .toList();
    }
  }

  /**
   * Repairs what a transcript may not have: segments out of order, ends before starts, blank text.
   */
  private static Transcript transcript(JsonNode node) {
    var rows = new ArrayList<JsonNode>();
    node.get("segments").forEach(rows::add);
    rows.removeIf(row -> row.get("text").asText().isBlank());
    rows.sort(Comparator.comparingLong(row -> millis(row, "start")));
    var segments = new ArrayList<Segment>(rows.size());
    for (var row : rows) {
      long start = millis(row, "start");
      segments.add(
          new Segment(
              segments.size(),
              start,
              Math.max(start, millis(row, "end")),
              row.get("text").asText().strip(),
              Optional.ofNullable(row.get("speaker")).map(JsonNode::asText)));
    }
    var id = new VideoId(node.get("videoId").asText().replaceAll("[^A-Za-z0-9._:~@+-]", "_"));
    return new Transcript(
        Video.of(id, node.get("source").asText()).withTitle(node.get("title").asText()),
        new Track(node.get("language").asText(), Track.TrackKind.UNKNOWN),
        segments);
  }

  /** Converts a transcript to a file of Hark's own format, as if a source had sent it. */
  public static RawTranscript raw(Transcript transcript) {
    var json = new ObjectMapper().createObjectNode();
    var rows = json.putArray("segments");
    for (var segment : transcript.segments()) {
      var row = rows.addObject();
      row.put("start", BigDecimal.valueOf(segment.startMillis(), 3));
      row.put("end", BigDecimal.valueOf(segment.endMillis(), 3));
      row.put("text", segment.text());
      segment.speaker().ifPresent(name -> row.put("speaker", name));
    }
    var content = json.toString().getBytes(StandardCharsets.UTF_8);
    return new RawTranscript(transcript.video(), transcript.track(), content);
  }

  private static long millis(JsonNode row, String name) {
    return Math.round(row.get(name).asDouble() * 1000);
  }
}
