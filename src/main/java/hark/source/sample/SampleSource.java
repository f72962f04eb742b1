package hark.source.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hark.source.RawTranscript;
import hark.source.SourceError;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.source.TranscriptSource;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The sample library as a source: recordings made for Hark and shipped with it. {@code
 * /samples/index.json} lists them, {@code /samples/<id>.json} holds the details and segments of
 * one, and beside it lies the file with its sound. The content is that JSON unchanged.
 */
public final class SampleSource implements TranscriptSource {

  /** The name of the source in jobs, receipts and pages. */
  public static final String NAME = "samples";

  private static final String FOLDER = "/samples/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<VideoId> recordings;

  /**
   * @throws UncheckedIOException when the library was not shipped
   */
  public SampleSource() {
    recordings =
        tree(bytes("index.json"))
            .path("recordings")
            .valueStream()
            .map(id -> new VideoId(id.asText()))
            .toList();
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Returns all recordings of the library, in its own order. */
  public List<VideoId> recordings() {
    return recordings;
  }

  /** Returns the address of a recording's sound, inside this site; empty if there is none. */
  public Optional<URI> media(VideoId id) {
    return recordings.contains(id) ? media(tree(bytes(id + ".json"))) : Optional.empty();
  }

  @Override
  public RawTranscript fetch(TranscriptRequest request) {
    var id = request.video();
    if (!recordings.contains(id)) {
      throw new SourceException(Refusal.NO_SUCH_VIDEO, SourceError.NO_SUCH_SAMPLE, id.value());
    }
    var content = bytes(id + ".json");
    var tree = tree(content);
    return new RawTranscript(
        video(id, tree), new Track(tree.path("language").asText(), Track.TrackKind.HUMAN), content);
  }

  private static Video video(VideoId id, JsonNode tree) {
    return new Video(
        id,
        tree.path("title").asText(),
        NAME,
        Optional.of(Duration.ofSeconds(tree.path("durationSeconds").asLong())),
        Optional.of(tree.path("recorded").asText()).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        media(tree));
  }

  private static Optional<URI> media(JsonNode tree) {
    return tree.has("media")
        ? Optional.of(URI.create("/media/samples/" + tree.path("media").asText()))
        : Optional.empty();
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of the sample library is not JSON", e);
    }
  }

  private static byte[] bytes(String name) {
    try (var stream = SampleSource.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The sample library cannot be read", e);
    }
  }
}
