package hark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.transcript.VideoId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample recordings, as memories.ai would answer for them. */
final class SampleRecordings {

  private static final String FOLDER = "/samples/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, JsonNode> byNumber = new LinkedHashMap<>();

  SampleRecordings() {
    for (var id : read("index.json").path("recordings")) {
      byNumber.put(id.asText(), read(new VideoId(id.asText()) + ".json"));
    }
  }

  Optional<ObjectNode> transcription(String videoNo) {
    return Optional.ofNullable(byNumber.get(videoNo)).map(r -> transcription(videoNo, r));
  }

  private static ObjectNode transcription(String videoNo, JsonNode recording) {
    var data = ResponseBodies.transcription(videoNo);
    for (var segment : recording.path("segments")) {
      ResponseBodies.say(
          data,
          segment.path("start").asLong(),
          segment.path("end").asLong(),
          segment.path("text").asText());
    }
    return data;
  }

  Optional<ObjectNode> metadata(String videoNo) {
    return Optional.ofNullable(byNumber.get(videoNo)).map(r -> metadata(videoNo, r));
  }

  /** Returns the metadata of all recordings. */
  Stream<ObjectNode> all() {
    return byNumber.entrySet().stream().map(e -> metadata(e.getKey(), e.getValue()));
  }

  private static ObjectNode metadata(String videoNo, JsonNode recording) {
    var recorded = LocalDate.parse(recording.path("recorded").asText());
    return ResponseBodies.metadata(
        videoNo,
        recording.path("title").asText(),
        recording.path("durationSeconds").asLong(),
        recorded.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
  }

  private static JsonNode read(String name) {
    try (var stream = SampleRecordings.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      return JSON.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample library cannot be read", e);
    }
  }
}
