package hark.source.podcast;

import hark.transcript.Video;
import hark.transcript.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What addresses in a feed are relative to.
 *
 * @param place where the feed was found
 * @param self where it says that it lies; blank where it does not say
 * @param link the page that it belongs to; blank where it names none
 */
record FeedAddresses(URI place, String self, String link) {

  /** The address that an element names; nothing where that is none of the web. */
  Optional<URI> one(FeedElement element, String written) {
    return WebAddress.of(written, base(element)).filter(FeedAddresses::isOfTheWeb);
  }

  /** The same and, where it lacks its beginning, what else may be meant by it. */
  List<URI> all(FeedElement element, String written) {
    boolean isWhole = written.isBlank() || WebAddress.of(written).isPresent();
    var bases = isWhole ? Stream.<String>empty() : Stream.of(self, link);
    return Stream.concat(
            one(element, written).stream(),
            bases
                .filter(text -> !text.isBlank())
                .flatMap(text -> WebAddress.of(text, place).stream())
                .flatMap(base -> WebAddress.of(written, base).stream())
                .filter(FeedAddresses::isOfTheWeb))
        .distinct()
        .toList();
  }

  /**
   * An address as it names an episode: letters beyond ASCII stay, so that an episode keeps the name
   * that it had before such letters were put right.
   */
  String asNamed(String written) {
    try {
      return place.resolve(written).toString();
    } catch (IllegalArgumentException e) { // an address only for browsers
      return WebAddress.of(written, place).map(URI::toString).orElse(written);
    }
  }

  private URI base(FeedElement element) {
    var declared = element.inherited("xml:base");
    return declared.isEmpty() ? place : WebAddress.of(declared, place).orElse(place);
  }

  private static boolean isOfTheWeb(URI address) {
    return address.isAbsolute() && Video.isPlayable(address);
  }
}
