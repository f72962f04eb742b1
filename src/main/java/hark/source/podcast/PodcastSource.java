package hark.source.podcast;

import hark.caption.CaptionLimits;
import hark.caption.CaptionSyntaxException;
import hark.caption.format.CaptionFormats;
import hark.source.ForeignText;
import hark.source.RawTranscript;
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

/** Podcasts whose feeds name the transcripts of their episodes. */
public final class PodcastSource implements TranscriptSource {

  /** Its name in jobs, receipts and pages. */
  public static final String NAME = "podcasts";

  /**
   * What a feed offers.
   *
   * @param title blank where the feed tells none
   * @param episodes with and without a transcript
   * @param requests those with one
   * @param cut the feed breaks off, so there may be more
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
    // One that moves keeps its own name; else the address that a person gave stands for it.
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

  /** The same for the same episode, always, and another for every other. */
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

  /**
   * The transcript lies at the address that the feed names, or at another one that it names too; an
   * ID alone does not lead there.
   */
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
                        "Hark does not know where the transcript of %s is; read its feed again."
                            .formatted(request.video())));
    return request.others().isEmpty() ? fetch(request, best) : fetchAny(request, best);
  }

  private RawTranscript fetch(TranscriptRequest request, Place place) {
    var fetched = web.get(place.captions(), CaptionLimits.MAX_BYTES);
    return new RawTranscript(request.details(), place.track(), fetched.body());
  }

  /** The first that can be had and read; where none can, it is the best one that tells why. */
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
              "The transcript of %s at %s is not to be had or read; the next one is tried",
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
