package hark.source;

import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request for a transcript of a video from a source.
 *
 * @param details the known details of the video, which take precedence over those of the source;
 *     {@link Video#source} names the source
 * @param track the track of the transcript, as far as known
 * @param captions the address of its caption file, for a source that fetches by address
 * @param others alternative caption files, if that one cannot be fetched or read
 */
public record TranscriptRequest(
    Video details, Track track, Optional<URI> captions, List<Place> others) {

  /** The address of a caption file, and its track. */
  public record Place(URI captions, Track track) {

    public Place {
      Objects.requireNonNull(captions);
      Objects.requireNonNull(track);
    }
  }

  public TranscriptRequest {
    Objects.requireNonNull(details);
    Objects.requireNonNull(track);
    Objects.requireNonNull(captions);
    others = List.copyOf(others);
  }

  /** Creates a request with at most one caption file. */
  public TranscriptRequest(Video details, Track track, Optional<URI> captions) {
    this(details, track, captions, List.of());
  }

  /** Creates a request with only an ID. */
  public static TranscriptRequest of(VideoId id, String source) {
    return of(Video.of(id, source));
  }

  /** Creates a request for a video that its source finds by ID. */
  public static TranscriptRequest of(Video details) {
    return new TranscriptRequest(details, Track.unknown(), Optional.empty());
  }

  /**
   * The identity of a request, without the details of the video.
   *
   * @param captions distinguishes files of the same track
   */
  public record RequestKey(VideoId video, Track track, Optional<URI> captions) {}

  public RequestKey key() {
    return new RequestKey(details.id(), track, captions);
  }

  public VideoId video() {
    return details.id();
  }

  public String source() {
    return details.source();
  }

  /** Adds the details of this request to a fetched transcript. */
  public RawTranscript complete(RawTranscript raw) {
    return new RawTranscript(
        details.completedBy(raw.video()),
        raw.track(),
        raw.languageIsNamed(),
        raw.content(),
        raw.remarks());
  }
}
