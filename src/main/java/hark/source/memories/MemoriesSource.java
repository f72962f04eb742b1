package hark.source.memories;

import com.fasterxml.jackson.databind.JsonNode;
import hark.source.ForeignText;
import hark.source.ListedSourceVideo;
import hark.source.ListingSource;
import hark.source.RawTranscript;
import hark.source.RetryBackoff;
import hark.source.Sleeper;
import hark.source.SourceError;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.source.memories.ApiResult.Failure;
import hark.source.memories.ApiResult.Failure.FailureKind;
import hark.source.memories.ApiResult.Success;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The memories.ai service as a source. It returns the bytes of the transcription response
 * unchanged, with title, duration and day from the metadata, or from the list if the metadata have
 * no name. It makes one call at a time across all threads, with a pause between calls, and retries
 * temporary failures, so that one fetch can take minutes. A thread that is interrupted while it
 * waits gets a {@link SourceException} and stays interrupted.
 */
public final class MemoriesSource implements ListingSource, AutoCloseable {

  /** The name of the source in jobs, receipts and pages. */
  public static final String NAME = "memories.ai";

  /** The most pages that are read, 100,000 videos, more than any account has. */
  private static final int MOST_PAGES = 1_000;

  /** The track of all transcripts: the service gives no language and uses speech recognition. */
  private static final Track TRACK = new Track(Track.UNKNOWN_LANGUAGE, Track.TrackKind.AUTO);

  private final MemoriesClient client;

  /**
   * @param clock for responses that name a date to wait for
   * @param random randomises the waits; used by one thread at a time
   */
  public MemoriesSource(
      MemoriesSettings settings, Sleeper waiting, Clock clock, RandomGenerator random) {
    this.client =
        new MemoriesClient(
            settings, waiting, new RetryBackoff(settings.pace().retryWait(), clock, random));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public RawTranscript fetch(TranscriptRequest request) {
    var id = request.video();
    return switch (client.transcription(id)) {
      case Success granted when hasSegments(granted.data()) ->
          new RawTranscript(video(request, granted.data()), TRACK, granted.body());
      case Success granted when isUnknownShape(granted.data()) ->
          throw new SourceException(
              Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_SHAPE_UNKNOWN, id.value());
      case Success _ -> throw whyNothing(id, Optional.empty());
      case Failure refused when refused.kind() == FailureKind.UNCLEAR ->
          throw whyNothing(id, Optional.of(refused));
      case Failure refused -> throw refused.exception();
    };
  }

  private static boolean hasSegments(JsonNode data) {
    return list(data).isArray() && !list(data).isEmpty();
  }

  private static boolean isUnknownShape(JsonNode data) {
    var list = list(data);
    return !data.isMissingNode() && !list.isArray() && !list.isNull();
  }

  private static JsonNode list(JsonNode data) {
    return data.has("transcriptions") ? data.path("transcriptions") : data.path("transcription");
  }

  /** Requests the state of the video once, since a lack of words can mean many things. */
  private SourceException whyNothing(VideoId id, Optional<Failure> before) {
    return switch (client.metadata(id)) {
      case Failure refused ->
          before.filter(_ -> !refused.refusal().endsRun()).orElse(refused).exception();
      case Success granted when granted.data().isMissingNode() ->
          new SourceException(
              Refusal.NO_SUCH_VIDEO, SourceError.MEMORIES_NO_SUCH_VIDEO, id.value());
      case Success granted -> whyNothing(id, new VideoFacts(granted.data()), before);
    };
  }

  private static SourceException whyNothing(
      VideoId id, VideoFacts facts, Optional<Failure> before) {
    return switch (facts.readiness()) {
      case PENDING ->
          facts.status().isEmpty()
              ? new SourceException(Refusal.NOT_READY, SourceError.MEMORIES_PENDING, id.value())
              : new SourceException(
                  Refusal.NOT_READY,
                  SourceError.MEMORIES_PENDING_STATUS,
                  id.value(),
                  ForeignText.quote(facts.status()));
      case FAILED ->
          facts.cause().isEmpty()
              ? new SourceException(
                  Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_FAILED, id.value())
              : new SourceException(
                  Refusal.SERVICE_TROUBLE,
                  SourceError.MEMORIES_FAILED_CAUSE,
                  id.value(),
                  ForeignText.quote(facts.cause()));
      case READY ->
          before
              .map(Failure::exception)
              .orElseGet(
                  () ->
                      new SourceException(
                          Refusal.NOTHING_SPOKEN, SourceError.MEMORIES_NO_WORDS, id.value()));
    };
  }

  /**
   * What is known of a video whose words have come; the service is not asked for what its list has
   * told. A failure here does not fail the fetch, unless it stops the source.
   */
  private Video video(TranscriptRequest request, JsonNode transcription) {
    var told = request.details();
    if (told.duration().isPresent() && told.day().isPresent()) {
      return told;
    }
    var id = request.video();
    var places = new ArrayList<VideoFacts>();
    var metadata = unlessRunEnds(client.metadata(id));
    metadata.map(VideoFacts::new).ifPresent(places::add);
    if (metadata.isPresent() && places.getFirst().title().isEmpty()) {
      unlessRunEnds(client.list(id))
          .flatMap(list -> VideoFacts.inList(list, id))
          .ifPresent(places::add);
    }
    places.add(new VideoFacts(transcription));
    return VideoFacts.video(id, NAME, places);
  }

  /**
   * Reads the list page by page while a page has a new video: neither the total nor the length of a
   * page is reliable, and rows move between pages during uploads.
   */
  @Override
  public void list(Predicate<List<ListedSourceVideo>> reader) {
    var known = new HashSet<VideoId>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      var rows =
          switch (client.list(page)) {
            case Success granted -> rows(granted.data());
            case Failure refused -> throw refused.exception();
          };
      rows = rows.stream().filter(row -> known.add(row.request().video())).toList();
      if (rows.isEmpty() || !reader.test(rows)) {
        return;
      }
    }
  }

  private static List<ListedSourceVideo> rows(JsonNode data) {
    return data.path("videos")
        .valueStream()
        .map(VideoFacts::new)
        .filter(facts -> facts.id().isPresent())
        .map(MemoriesSource::listed)
        .toList();
  }

  private static ListedSourceVideo listed(VideoFacts facts) {
    var video = VideoFacts.video(facts.id().orElseThrow(), NAME, List.of(facts));
    return new ListedSourceVideo(
        TranscriptRequest.of(video), facts.readiness(), ForeignText.quote(facts.cause()));
  }

  private static Optional<JsonNode> unlessRunEnds(ApiResult verdict) {
    return switch (verdict) {
      case Success granted -> Optional.of(granted.data());
      case Failure refused when refused.refusal().endsRun() -> throw refused.exception();
      case Failure _ -> Optional.empty();
    };
  }

  @Override
  public void close() {
    client.close();
  }
}
