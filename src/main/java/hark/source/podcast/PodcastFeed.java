package hark.source.podcast;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A podcast feed.
 *
 * @param title blank where it tells none
 * @param guid its {@code podcast:guid}, which it keeps when it moves; blank where it tells none
 * @param language a tag as it came; blank where it tells none
 * @param cut it breaks off; what was there before is in it
 */
public record PodcastFeed(
    String title, String guid, String language, boolean cut, List<Episode> episodes) {

  /**
   * One episode.
   *
   * @param guid names it within its feed, unless the feed gives one name to several; blank where
   *     nothing does
   * @param language a tag as it came; blank where none is told
   * @param enclosure the recording
   * @param transcripts in the order of the feed
   */
  public record Episode(
      String guid,
      String title,
      String language,
      Optional<LocalDate> published,
      Optional<Duration> duration,
      Optional<URI> enclosure,
      List<TranscriptLink> transcripts) {

    public Episode {
      transcripts = List.copyOf(transcripts);
    }
  }

  /**
   * Where a transcript lies.
   *
   * @param type its media type, in lower case without parameters; blank where none is told
   * @param language a tag as it came; blank where none is told
   * @param captions it is meant to be shown as captions, so it has times
   */
  public record TranscriptLink(URI address, String type, String language, boolean captions) {}

  public PodcastFeed {
    Objects.requireNonNull(title);
    episodes = List.copyOf(episodes);
  }
}
