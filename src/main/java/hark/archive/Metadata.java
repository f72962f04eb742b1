package hark.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.TranscriptArchive.Archived;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the archive writes beside a transcript's bytes, as one JSON object:
 *
 * <pre>
 * {"video":{"id","title","source","duration"?,"recorded"?,"uploaded"?,"channel"?,"media"?},
 *  "track":{"language","kind"},"importedAt","contentHash","edits"?,"contentSha256"}
 * </pre>
 *
 * Durations, days and instants are written as in ISO 8601. Older files have a member {@code
 * mediaChosen}: where it is true, a person chose the media address, which is an edit now.
 *
 * @param edits the fingerprint of the edits that the content hash takes in; blank for none
 * @param mediaChosen false but in older files
 * @param contentSha256 of the bytes that this belongs to, in lower-case hexadecimal
 */
record Metadata(
    Video video,
    Track track,
    Instant importedAt,
    String contentHash,
    String edits,
    boolean mediaChosen,
    String contentSha256) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SHA256_DIGITS = 64;

  Metadata {
    if (contentSha256.length() != SHA256_DIGITS) {
      throw new IllegalArgumentException("A SHA-256 has 64 hexadecimal digits");
    }
  }

  /**
   * @param edits the fingerprint of the edits that the content hash takes in
   */
  static Metadata of(Archived archived, String edits) {
    return new Metadata(
        archived.video(),
        archived.track(),
        archived.importedAt(),
        archived.contentHash(),
        edits,
        false,
        sha256(archived.content()));
  }

  Archived with(byte[] content) {
    return new Archived(video, track, content, importedAt, contentHash);
  }

  byte[] toJson() throws IOException {
    var root = MAPPER.createObjectNode();
    writeVideo(root.putObject("video"));
    root.putObject("track").put("language", track.language()).put("kind", track.kind().name());
    root.put("importedAt", importedAt.toString());
    root.put("contentHash", contentHash);
    if (!edits.isEmpty()) {
      root.put("edits", edits);
    }
    root.put("contentSha256", contentSha256);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private void writeVideo(ObjectNode node) {
    node.put("id", video.id().value()).put("title", video.title()).put("source", video.source());
    video.duration().ifPresent(duration -> node.put("duration", duration.toString()));
    video.recorded().ifPresent(day -> node.put("recorded", day.toString()));
    video.uploaded().ifPresent(day -> node.put("uploaded", day.toString()));
    video.channel().ifPresent(name -> node.put("channel", name));
    video.media().ifPresent(media -> node.put("media", media.toString()));
  }

  /**
   * @throws IOException when the bytes are no JSON
   * @throws RuntimeException when the JSON does not say what it should
   */
  static Metadata fromJson(byte[] json) throws IOException {
    var root = MAPPER.readTree(json);
    var track = root.required("track");
    return new Metadata(
        readVideo(root.required("video")),
        new Track(
            track.required("language").asText(),
            Track.Kind.valueOf(track.required("kind").asText())),
        Instant.parse(root.required("importedAt").asText()),
        root.required("contentHash").asText(),
        root.path("edits").asText(),
        root.path("mediaChosen").asBoolean(),
        root.required("contentSha256").asText());
  }

  private static Video readVideo(JsonNode node) {
    return new Video(
        new VideoId(node.required("id").asText()),
        node.required("title").asText(),
        node.required("source").asText(),
        optional(node, "duration", Duration::parse),
        optional(node, "recorded", LocalDate::parse),
        optional(node, "uploaded", LocalDate::parse),
        optional(node, "channel", Function.identity()),
        optional(node, "media", URI::create));
  }

  private static <T> Optional<T> optional(JsonNode node, String name, Function<String, T> read) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::asText).map(read);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
