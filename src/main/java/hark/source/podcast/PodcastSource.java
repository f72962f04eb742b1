package hark.source.podcast;

import hark.caption.CaptionLimits;
import hark.caption.CaptionSyntaxException;
import hark.caption.format.CaptionFormats;
import hark.source.ForeignText;
import hark.source.RawTranscript;
import hark.source.SourceError;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.source.TranscriptRequest.Place;
import hark.source.TranscriptSource;
import hark.source.fetch.PublicWebClient;
import hark.source.podcast.PodcastFeed.Episode;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Podcast feeds with transcripts as a source. */
public final class PodcastSource implements TranscriptSource {

  /** The name of the source in jobs, receipts and pages. */
  public static final String NAME = "podcasts";

  /**
   * The transcripts that a feed offers.
   *
   * @param title blank if the feed has none
   * @param episodes the number of episodes, with and without a transcript
   * @param requests a request for each episode with a transcript
   * @param cut whether the feed is truncated, so that there may be more
   */
  public record TranscriptOffer(
      String title, int episodes, List<TranscriptRequest> requests, boolean cut) {}

  private static final System.Logger LOG = System.getLogger(PodcastSource.class.getName());

  private static final int ID_LENGTH = 24;

  private final PublicWebClient web;

  public PodcastSource(PublicWebClient web) {
    this.web = web;
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Reads a feed.
   *
   * @throws SourceException when there is none at this address
   */
  public TranscriptOffer read(URI address) {
    var fetched = web.get(address, FeedReader.MAX_BYTES);
    var feed = FeedReader.read(fetched.body(), fetched.charset(), fetched.address());
    // A guid survives a move of the feed; without one, its address is the name.
    var name = feed.guid().isEmpty() ? address.toString() : feed.guid();
    var requests =
        EpisodeNames.of(feed.episodes()).entrySet().stream()
            .flatMap(named -> request(feed, id(name, named.getKey()), named.getValue()).stream())
            .toList();
    return new TranscriptOffer(feed.title(), feed.episodes().size(), requests, feed.cut());
  }

  private static Optional<TranscriptRequest> request(
      PodcastFeed feed, VideoId id, Episode episode) {
    var places = TranscriptChoice.of(feed, episode);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    var best = places.getFirst();
    var others = places.subList(1, places.size());
    var told = told(feed, id, episode);
    return Optional.of(
        new TranscriptRequest(told, best.track(), Optional.of(best.captions()), others));
  }

  private static Video told(PodcastFeed feed, VideoId id, Episode episode) {
    return new Video(
        id,
        episode.title(),
        NAME,
        episode.duration(),
        Optional.empty(),
        episode.published(),
        Optional.of(feed.title()),
        episode.enclosure());
  }

  /** Derives a stable, unique ID for an episode. */
  private static VideoId id(String feed, String episode) {
    var hash = sha256(feed.strip() + "\n" + episode);
    return new VideoId("podcast-" + hash.substring(0, ID_LENGTH).toLowerCase(Locale.ROOT));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Fetches the transcript from the addresses in the request; an ID alone is not enough. */
  @Override
  public RawTranscript fetch(TranscriptRequest request) {
    var best =
        request
            .captions()
            .map(captions -> new Place(captions, request.track()))
            .orElseThrow(
                () ->
                    new SourceException(
                        Refusal.NO_SUCH_VIDEO,
                        SourceError.ADDRESS_UNKNOWN,
                        request.video().value()));
    return request.others().isEmpty() ? fetch(request, best) : fetchAny(request, best);
  }

  private RawTranscript fetch(TranscriptRequest request, Place place) {
    var fetched = web.get(place.captions(), CaptionLimits.MAX_BYTES);
    return new RawTranscript(request.details(), place.track(), fetched.body());
  }

  /**
   * Fetches the first transcript that can be read; if none can, reports the problem of the best
   * one.
   */
  private RawTranscript fetchAny(TranscriptRequest request, Place best) {
    SourceException refused = null;
    RawTranscript unreadable = null;
    for (var place : Stream.concat(Stream.of(best), request.others().stream()).toList()) {
      try {
        var raw = fetch(request, place);
        if (isReadable(raw)) {
          return raw;
        }
        unreadable = unreadable == null && refused == null ? raw : unreadable;
      } catch (SourceException e) {
        refused = refused == null ? e : refused;
      }
      LOG.log(
          System.Logger.Level.INFO,
          String.format(
              Locale.ROOT,
              "The transcript of %s at %s could not be fetched or read; trying the next one",
              request.video(),
              ForeignText.quote(place.captions().toString())));
    }
    if (unreadable == null) {
      throw refused;
    }
    return unreadable;
  }

  private static boolean isReadable(RawTranscript raw) {
    try {
      return !CaptionFormats.parse(raw.content()).cues().isEmpty();
    } catch (CaptionSyntaxException e) { // the next one may be better
      return false;
    }
  }
}
