package hark.source;

import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A video that is asked of a source.
 *
 * @param details what whoever asks knows of it, which counts for more than what the source tells;
 *     {@link Video#source} names the source
 * @param track of the transcript, as far as whoever asks knows
 * @param captions where its caption file lies, for a source that goes by addresses
 * @param others where else caption files of it lie, for when that one cannot be had or read
 */
public record TranscriptRequest(
    Video details, Track track, Optional<URI> captions, List<Place> others) {

  /** Where a caption file lies, and what track it would be. */
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

  /** A video with one caption file at the most. */
  public TranscriptRequest(Video details, Track track, Optional<URI> captions) {
    this(details, track, captions, List.of());
  }

  /** A video of which no more is known than its ID. */
  public static TranscriptRequest of(VideoId id, String source) {
    return of(Video.of(id, source));
  }

  /** A video that its source finds by its ID. */
  public static TranscriptRequest of(Video details) {
    return new TranscriptRequest(details, Track.unknown(), Optional.empty());
  }

  /**
   * What is asked for, without what is told of it: two requests for the same are one.
   *
   * @param captions tells apart files of the same track
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

  /** The transcript that came, with what was told beforehand. */
  public RawTranscript complete(RawTranscript raw) {
    return new RawTranscript(
        details.completedBy(raw.video()), raw.track(), raw.languageIsNamed(), raw.content());
  }
}
