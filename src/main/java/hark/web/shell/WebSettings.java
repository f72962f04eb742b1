package hark.web.shell;

import hark.transcript.VideoId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The settings that pages need.
 *
 * @param allowedHosts host names of Hark in addition to those of this machine
 * @param mediaFolder the folder of recordings without a known address
 * @param mediaTemplates the templates for addresses of other recordings, by the name of their
 *     source
 * @param preRoll the time by which players start early; not negative
 * @param postRoll the time after a moment's end before the next one of a row starts; not negative
 */
public record WebSettings(
    Sources sources,
    Set<String> allowedHosts,
    Optional<Path> mediaFolder,
    Map<String, MediaTemplate> mediaTemplates,
    Duration preRoll,
    Duration postRoll,
    Clock clock) {

  public WebSettings {
    mediaTemplates = Map.copyOf(mediaTemplates);
    if (postRoll.isNegative()) {
      throw new IllegalArgumentException(
          "hark.post-roll is %s; it must not be negative".formatted(postRoll));
    }
    if (preRoll.isNegative()) {
      throw new IllegalArgumentException(
          "hark.pre-roll is %s; it must not be negative".formatted(preRoll));
    }
  }

  /**
   * The sources of transcripts.
   *
   * @param service the name of the source of IDs
   * @param hasKey whether there is a key; without one the service cannot be used
   * @param standIn whether a stand-in replaces the service
   * @param samples the name of the source of the sample library
   * @param sampleVideos the recordings of the sample library
   * @param sampleMedia the addresses of the samples' recordings, by ID
   */
  public record Sources(
      String service,
      boolean hasKey,
      boolean standIn,
      String samples,
      List<VideoId> sampleVideos,
      Function<VideoId, Optional<URI>> sampleMedia) {}
}
