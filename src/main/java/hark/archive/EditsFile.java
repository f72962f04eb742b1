package hark.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.transcript.Choice;
import hark.transcript.Correction;
import hark.transcript.Edits;
import hark.transcript.TrackEdits;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What people changed of a video, as one JSON object; only what was changed has a member, and one
 * that was changed to nothing is {@code null}:
 *
 * <pre>
 * {"title","recorded","channel","media","shiftMillis","speakers":{came:name},
 *  "tracks":{key:{"language","corrections":[{"startMillis","was","now"}]}}}
 * </pre>
 *
 * Days are written as in ISO 8601.
 */
public final class EditsFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EditsFile() {}

  public static byte[] write(Edits edits) throws IOException {
    var root = MAPPER.createObjectNode();
    edits.title().ifPresent(title -> root.put("title", title));
    write(root, "recorded", edits.recorded());
    write(root, "channel", edits.channel());
    write(root, "media", edits.media());
    if (edits.shiftMillis() != 0) {
      root.put("shiftMillis", edits.shiftMillis());
    }
    if (!edits.speakers().isEmpty()) {
      var speakers = root.putObject("speakers");
      new TreeMap<>(edits.speakers()).forEach(speakers::put);
    }
    if (!edits.tracks().isEmpty()) {
      var tracks = root.putObject("tracks");
      new TreeMap<>(edits.tracks()).forEach((key, track) -> write(tracks.putObject(key), track));
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static void write(ObjectNode root, String name, Choice<?> choice) {
    if (choice.made()) {
      root.put(name, choice.value().map(Object::toString).orElse(null));
    }
  }

  private static void write(ObjectNode node, TrackEdits track) {
    track.language().ifPresent(tag -> node.put("language", tag));
    if (!track.corrections().isEmpty()) {
      var corrections = node.putArray("corrections");
      for (var correction : track.corrections()) {
        corrections
            .addObject()
            .put("startMillis", correction.startMillis())
            .put("was", correction.was())
            .put("now", correction.now());
      }
    }
  }

  /**
   * @throws IOException when the bytes are no JSON
   * @throws RuntimeException when the JSON does not say what it should
   */
  public static Edits read(byte[] json) throws IOException {
    var root = MAPPER.readTree(json);
    if (!root.isObject()) {
      throw new IllegalArgumentException("Edits are a JSON object");
    }
    return new Edits(
        Optional.ofNullable(root.get("title")).map(JsonNode::asText),
        choice(root, "recorded", LocalDate::parse),
        choice(root, "channel", Function.identity()),
        choice(root, "media", URI::create),
        root.path("shiftMillis").asLong(),
        members(root.path("speakers"), JsonNode::asText),
        members(root.path("tracks"), EditsFile::track));
  }

  private static <T> Choice<T> choice(JsonNode root, String name, Function<String, T> read) {
    if (!root.has(name)) {
      return Choice.none();
    }
    return Choice.of(
        Optional.of(root.get(name)).filter(n -> !n.isNull()).map(JsonNode::asText).map(read));
  }

  private static <T> Map<String, T> members(JsonNode node, Function<JsonNode, T> read) {
    var members = new TreeMap<String, T>();
    node.properties()
        .forEach(member -> members.put(member.getKey(), read.apply(member.getValue())));
    return members;
  }

  private static TrackEdits track(JsonNode node) {
    return new TrackEdits(
        Optional.ofNullable(node.get("language")).map(JsonNode::asText),
        corrections(node.path("corrections")));
  }

  private static List<Correction> corrections(JsonNode list) {
    var corrections = new ArrayList<Correction>();
    for (var node : list) {
      corrections.add(
          new Correction(
              node.required("startMillis").asLong(),
              node.required("was").asText(),
              node.required("now").asText()));
    }
    return corrections;
  }
}
