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
 * @param title blank if there is none
 * @param guid its {@code podcast:guid}, which it keeps when it moves; blank if there is none
 * @param language the tag as written; blank if there is none
 * @param cut whether it is truncated; the part before is included
 */
public record PodcastFeed(
    String title, String guid, String language, boolean cut, List<Episode> episodes) {

  /**
   * One episode.
   *
   * @param guid its name within the feed, not always unique; blank if there is none
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
   * A link to a transcript.
   *
   * @param type its media type, in lower case without parameters; blank if none is given @param
   *     language a tag as it came; blank where none is told
   * @param captions whether it is declared as captions, and so has times
   */
  public record TranscriptLink(URI address, String type, String language, boolean captions) {}

  public PodcastFeed {
    Objects.requireNonNull(title);
    episodes = List.copyOf(episodes);
  }
}
