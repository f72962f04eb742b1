package hark.source.podcast;

import hark.transcript.Video;
import hark.transcript.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The base addresses of a feed.
 *
 * @param place the address of the feed
 * @param self the address that it declares; blank if none
 * @param link the page that it belongs to; blank if none
 */
record FeedAddresses(URI place, String self, String link) {

  /** Resolves the address in an element; empty if it is not a web address. */
  Optional<URI> one(FeedElement element, String written) {
    return WebAddress.of(written, base(element)).filter(FeedAddresses::isOfTheWeb);
  }

  /** Resolves the address and, if it is relative, its alternatives. */
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
   * Returns an address as it names an episode: letters beyond ASCII are kept, as in earlier
   * versions, so that names do not change.
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
