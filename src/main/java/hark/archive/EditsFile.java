package hark.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.transcript.Video;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The edits of a video as one {@link SealedJson}; only edited values have members, and a removed
 * value is {@code null}:
 *
 * <pre>
 * {"format","title","recorded","channel","media","shiftMillis","speakers":{came:name},
 *  "tracks":{key:{"language","corrections":[{"startMillis","was","now"}]}},
 *  "seal"}
 * </pre>
 *
 * Days are written as in ISO 8601.
 */
final class EditsFile {

  private static final Set<String> MEMBERS =
      Set.of("title", "recorded", "channel", "media", "shiftMillis", "speakers", "tracks");
  private static final Set<String> TRACK_MEMBERS = Set.of("language", "corrections");

  private EditsFile() {}

  static byte[] write(VideoEdits edits) throws IOException {
    return write(edits, JsonNodeFactory.instance.objectNode());
  }

  /**
   * @param before the previous content; members unknown to this version are kept
   */
  static byte[] write(VideoEdits edits, ObjectNode before) throws IOException {
    var root = JsonNodeFactory.instance.objectNode();
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
    carryOverTracks(before.path("tracks"), root);
    SealedJson.carryOver(before, MEMBERS, root);
    return SealedJson.write(root);
  }

  private static void carryOverTracks(JsonNode before, ObjectNode root) {
    for (var track : before.properties()) {
      if (track.getValue() instanceof ObjectNode node) {
        var unknown = JsonNodeFactory.instance.objectNode();
        SealedJson.carryOver(node, TRACK_MEMBERS, unknown);
        if (!unknown.isEmpty()) {
          root.withObjectProperty("tracks").withObjectProperty(track.getKey()).setAll(unknown);
        }
      }
    }
  }

  private static void write(ObjectNode root, String name, EditedValue<?> choice) {
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
   * Parses stored bytes, sealed or of an older version.
   *
   * @throws IOException when the bytes are not JSON
   * @throws RuntimeException when the JSON has another structure
   */
  static VideoEdits read(byte[] json) throws IOException {
    return read(SealedJson.read("Edits", json).root());
  }

  /**
   * @throws RuntimeException when the JSON has another structure
   */
  static VideoEdits read(ObjectNode root) {
    return new VideoEdits(
        Optional.ofNullable(root.get("title")).map(JsonNode::asText),
        choice(root, "recorded", LocalDate::parse),
        choice(root, "channel", Function.identity()),
        media(root),
        root.path("shiftMillis").asLong(),
        members(root.path("speakers"), JsonNode::asText),
        members(root.path("tracks"), EditsFile::track));
  }

  private static <T> EditedValue<T> choice(JsonNode root, String name, Function<String, T> read) {
    if (!root.has(name)) {
      return EditedValue.none();
    }
    return EditedValue.of(
        Optional.of(root.get(name)).filter(n -> !n.isNull()).map(JsonNode::asText).map(read));
  }

  /** Reads the media address; one that only an older version accepted counts as not edited. */
  private static EditedValue<URI> media(JsonNode root) {
    var media = choice(root, "media", URI::create);
    return media.value().filter(address -> !Video.isPlayable(address)).isPresent()
        ? EditedValue.none()
        : media;
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

  private static List<SegmentCorrection> corrections(JsonNode list) {
    var corrections = new ArrayList<SegmentCorrection>();
    for (var node : list) {
      corrections.add(
          new SegmentCorrection(
              node.required("startMillis").asLong(),
              node.required("was").asText(),
              node.required("now").asText()));
    }
    return corrections;
  }
}
