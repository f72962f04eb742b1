package hark.ingest.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.source.TranscriptRequest;
import hark.source.TranscriptRequest.Place;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The JSON of requests in the journal: the ID alone as a text, or an object with {@code id} and
 * further details, each member optional.
 */
final class TranscriptRequestJson {

  private TranscriptRequestJson() {}

  static JsonNode write(TranscriptRequest request) {
    var details = request.details();
    var nodes = JsonNodeFactory.instance;
    if (request.equals(TranscriptRequest.of(details.id(), details.source()))) {
      return nodes.textNode(details.id().value());
    }
    var node = nodes.objectNode().put("id", details.id().value()).put("title", details.title());
    details.duration().ifPresent(duration -> node.put("duration", duration.toString()));
    details.recorded().ifPresent(day -> node.put("recorded", day.toString()));
    details.uploaded().ifPresent(day -> node.put("uploaded", day.toString()));
    details.channel().ifPresent(channel -> node.put("channel", channel));
    details.media().ifPresent(media -> node.put("media", media.toString()));
    writeTrack(node, request.track());
    request.captions().ifPresent(captions -> node.put("captions", captions.toString()));
    if (!request.others().isEmpty()) {
      var others = node.putArray("others");
      for (var place : request.others()) {
        var other = others.addObject().put("captions", place.captions().toString());
        writeTrack(other, place.track());
      }
    }
    return node;
  }

  private static void writeTrack(ObjectNode node, Track track) {
    if (!track.equals(Track.unknown())) {
      node.put("language", track.language());
      node.put("kind", track.kind().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @throws RuntimeException when the JSON is not a request
   */
  static TranscriptRequest read(JsonNode node, String source) {
    if (node.isTextual()) {
      return TranscriptRequest.of(new VideoId(node.textValue()), source);
    }
    var details =
        new Video(
            new VideoId(node.required("id").textValue()),
            node.path("title").asText(""),
            source,
            text(node, "duration").map(Duration::parse),
            text(node, "recorded").map(LocalDate::parse),
            text(node, "uploaded").map(LocalDate::parse),
            text(node, "channel"),
            text(node, "media").map(URI::create));
    var others =
        node.path("others")
            .valueStream()
            .map(one -> new Place(URI.create(one.required("captions").textValue()), track(one)))
            .toList();
    return new TranscriptRequest(
        details, track(node), text(node, "captions").map(URI::create), others);
  }

  private static Track track(JsonNode node) {
    var kind = text(node, "kind").orElse("unknown").toUpperCase(Locale.ROOT);
    return new Track(text(node, "language").orElse(""), Track.TrackKind.valueOf(kind));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::textValue);
  }
}
