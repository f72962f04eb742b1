package hark.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The metadata beside a transcript's bytes, as one {@link SealedJson}:
 *
 * <pre>
 * {"format","video":{"id","title","source","duration"?,"recorded"?,"uploaded"?,"channel"?,"media"?},
 *  "track":{"language","kind"},"importedAt","contentHash","edits"?,"contentSha256",
 *  "seal"}
 * </pre>
 *
 * Durations, days and instants are written as in ISO 8601. Older files have a member {@code
 * mediaChosen}: if it is true, a person set the media address, which is an edit today.
 *
 * @param edits the fingerprint of the edits included in the content hash; blank for none
 * @param mediaChosen false except in older files
 * @param contentSha256 of the transcript's bytes, in lower-case hexadecimal
 */
record TrackMetadata(
    Video video,
    Track track,
    Instant importedAt,
    String contentHash,
    String edits,
    boolean mediaChosen,
    String contentSha256) {

  private static final int SHA256_DIGITS = 64;
  private static final Set<String> MEMBERS =
      Set.of(
          "video", "track", "importedAt", "contentHash", "edits", "mediaChosen", "contentSha256");
  private static final Set<String> VIDEO_MEMBERS =
      Set.of("id", "title", "source", "duration", "recorded", "uploaded", "channel", "media");
  private static final Set<String> TRACK_MEMBERS = Set.of("language", "kind");

  TrackMetadata {
    if (contentSha256.length() != SHA256_DIGITS) {
      throw new IllegalArgumentException("A SHA-256 has 64 hexadecimal digits");
    }
  }

  /**
   * @param edits the fingerprint of the edits that the content hash takes in
   */
  static TrackMetadata of(ArchivedTranscript archived, String edits) {
    return new TrackMetadata(
        archived.video(),
        archived.track(),
        archived.importedAt(),
        archived.contentHash(),
        edits,
        false,
        Sha256.hex(archived.content()));
  }

  ArchivedTranscript with(byte[] content) {
    return with(StoredContent.of(content));
  }

  ArchivedTranscript with(StoredContent content) {
    return new ArchivedTranscript(video, track, content, importedAt, contentHash);
  }

  byte[] toJson() throws IOException {
    return toJson(JsonNodeFactory.instance.objectNode());
  }

  /**
   * @param before the previous content; members unknown to this version are kept
   */
  byte[] toJson(ObjectNode before) throws IOException {
    var root = JsonNodeFactory.instance.objectNode();
    writeVideo(root.putObject("video"), before.path("video"));
    var trackNode = root.putObject("track");
    trackNode.put("language", track.language()).put("kind", track.kind().name());
    carryOver(before.path("track"), TRACK_MEMBERS, trackNode);
    root.put("importedAt", importedAt.toString());
    root.put("contentHash", contentHash);
    if (!edits.isEmpty()) {
      root.put("edits", edits);
    }
    root.put("contentSha256", contentSha256);
    carryOver(before, MEMBERS, root);
    return SealedJson.write(root);
  }

  private void writeVideo(ObjectNode node, JsonNode before) {
    node.put("id", video.id().value()).put("title", video.title()).put("source", video.source());
    video.duration().ifPresent(duration -> node.put("duration", duration.toString()));
    video.recorded().ifPresent(day -> node.put("recorded", day.toString()));
    video.uploaded().ifPresent(day -> node.put("uploaded", day.toString()));
    video.channel().ifPresent(name -> node.put("channel", name));
    video.media().ifPresent(media -> node.put("media", media.toString()));
    carryOver(before, VIDEO_MEMBERS, node);
  }

  private static void carryOver(JsonNode before, Set<String> known, ObjectNode node) {
    if (before instanceof ObjectNode object) {
      SealedJson.carryOver(object, known, node);
    }
  }

  /** Parses stored bytes, sealed or of an older version. */
  static TrackMetadata fromJson(byte[] json) throws IOException {
    return fromJson(SealedJson.read("Metadata", json).root());
  }

  /**
   * @throws IOException when a member is missing or of another type
   * @throws IllegalArgumentException when a value is not accepted
   */
  static TrackMetadata fromJson(ObjectNode root) throws IOException {
    var track = required(root, "track");
    try {
      return new TrackMetadata(
          readVideo(required(root, "video")),
          new Track(
              required(track, "language").asText(),
              Track.TrackKind.valueOf(required(track, "kind").asText())),
          Instant.parse(required(root, "importedAt").asText()),
          required(root, "contentHash").asText(),
          root.path("edits").asText(),
          root.path("mediaChosen").asBoolean(),
          required(root, "contentSha256").asText());
    } catch (DateTimeException e) {
      throw new IOException("A time in the file cannot be read", e);
    }
  }

  private static JsonNode required(JsonNode node, String name) throws IOException {
    var member = node.get(name);
    if (member == null) {
      throw new IOException("The file has no member " + name);
    }
    return member;
  }

  private static Video readVideo(JsonNode node) throws IOException {
    return new Video(
        new VideoId(required(node, "id").asText()),
        required(node, "title").asText(),
        required(node, "source").asText(),
        optional(node, "duration", Duration::parse),
        optional(node, "recorded", LocalDate::parse),
        optional(node, "uploaded", LocalDate::parse),
        optional(node, "channel", Function.identity()),
        // An older version may have accepted an address that is refused now; the rest is kept.
        optional(node, "media", URI::create).filter(Video::isPlayable));
  }

  private static <T> Optional<T> optional(JsonNode node, String name, Function<String, T> read) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::asText).map(read);
  }
}
