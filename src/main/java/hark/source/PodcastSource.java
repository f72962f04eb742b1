package hark.source;

import hark.caption.CaptionFormats;
import hark.source.Feed.Episode;
import hark.source.Feed.TranscriptLink;
import hark.source.SourceException.Refusal;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Podcasts whose feeds name the transcripts of their episodes. */
public final class PodcastSource implements TranscriptSource {

  /** Its name in jobs, receipts and pages. */
  public static final String NAME = "podcasts";

  /**
   * What a feed offers.
   *
   * @param title blank where the feed tells none
   * @param episodes with and without a transcript
   * @param wanted those with one
   */
  public record Offer(String title, int episodes, List<Wanted> wanted) {}

  /** Transcripts by what they tell: times and speakers first, running text last. */
  private static final List<String> TYPES =
      List.of(
          "text/vtt",
          "application/json",
          "application/x-subrip",
          "application/srt",
          "text/srt",
          "",
          "text/plain",
          "text/html");

  private static final int ID_LENGTH = 24;

  private final PublicWeb web;

  public PodcastSource(PublicWeb web) {
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
  public Offer read(URI address) {
    var fetched = web.get(address, FeedReader.MAX_BYTES);
    var feed = FeedReader.read(fetched.body(), fetched.address());
    // One that moves keeps its own name; else the address that a person gave stands for it.
    var name = feed.guid().isEmpty() ? address.toString() : feed.guid();
    var wanted =
        feed.episodes().stream()
            .filter(episode -> !episode.guid().isEmpty())
            .flatMap(episode -> wanted(feed, name, episode).stream())
            .toList();
    return new Offer(feed.title(), feed.episodes().size(), wanted);
  }

  private static Optional<Wanted> wanted(Feed feed, String name, Episode episode) {
    return episode.transcripts().stream()
        .min(Comparator.comparingInt(PodcastSource::rank)) // the first of equals
        .map(
            link -> {
              var language = link.language().isEmpty() ? feed.language() : link.language();
              var track = new Track(language, Track.Kind.UNKNOWN);
              return new Wanted(told(feed, name, episode), track, Optional.of(link.address()));
            });
  }

  private static int rank(TranscriptLink link) {
    int rank = TYPES.indexOf(link.type());
    return rank < 0 ? TYPES.size() : rank;
  }

  private static Video told(Feed feed, String name, Episode episode) {
    return new Video(
        id(name, episode.guid()),
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

  /** The transcript lies at the address that the feed names; an ID alone does not lead there. */
  @Override
  public RawTranscript fetch(Wanted wanted) {
    var address =
        wanted
            .captions()
            .orElseThrow(
                () ->
                    new SourceException(
                        Refusal.NO_SUCH_VIDEO,
                        "Hark does not know where the transcript of %s is; read its feed again."
                            .formatted(wanted.video())));
    var fetched = web.get(address, CaptionFormats.MAX_BYTES);
    return new RawTranscript(wanted.told(), wanted.track(), fetched.body());
  }
}
