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
 * What the pages must know of how Hark was set up.
 *
 * @param allowedHosts names, besides those of this machine, under which Hark may be asked
 * @param mediaFolder where recordings lie that no address is known of
 * @param mediaTemplates where recordings are that lie in no folder, by the name of their source
 * @param preRoll how much earlier than the place asked for players begin; not negative
 * @param postRoll how long after a moment's end the next one of a row begins; not negative
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
          "hark.post-roll is %s, but a moment is heard to its end".formatted(postRoll));
    }
    if (preRoll.isNegative()) {
      throw new IllegalArgumentException(
          "hark.pre-roll is %s, but players cannot begin after the place asked for"
              .formatted(preRoll));
    }
  }

  /**
   * Where transcripts come from.
   *
   * @param service the name of the source that IDs are asked of
   * @param hasKey without one the service cannot be asked
   * @param standIn the service is being played by a stand-in
   * @param samples the name of the source of the sample library
   * @param sampleVideos the recordings of the sample library
   * @param sampleMedia where the recording of a sample is, by its ID
   */
  public record Sources(
      String service,
      boolean hasKey,
      boolean standIn,
      String samples,
      List<VideoId> sampleVideos,
      Function<VideoId, Optional<URI>> sampleMedia) {}
}
