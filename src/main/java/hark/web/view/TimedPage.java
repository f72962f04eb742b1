package hark.web.view;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of another site that holds a recording and opens it at a time: it is linked to, and its
 * player is not embedded. The addresses have the form that the sites' own share buttons give.
 *
 * @param name of the site, for the reader
 * @param before the address up to the time, which is whole seconds
 * @param after the rest of the address after the time
 */
record TimedPage(String name, String before, String after) {

  private static final Pattern VIMEO =
      Pattern.compile("/(?:video/)?([0-9]{5,12}(?:/[0-9a-f]+)?)/?");
  private static final Pattern ARCHIVE = Pattern.compile("/(?:details|embed)/([^/]+)/?.*");

  /** The paths of PeerTube, which runs on hosts of any name, with a UUID or its short form. */
  private static final Pattern PEERTUBE =
      Pattern.compile(
          "(/w/[1-9A-HJ-NP-Za-km-z]{20,22}|/(?:w|videos/watch|videos/embed)/"
              + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?");

  private static final List<String> VIMEO_HOSTS =
      List.of("vimeo.com", "www.vimeo.com", "player.vimeo.com");
  private static final List<String> ARCHIVE_HOSTS = List.of("archive.org", "www.archive.org");

  /** Returns the page for a media address; empty if the address is not of such a page. */
  static Optional<TimedPage> of(URI media) {
    if (media.getHost() == null || media.getRawPath() == null) {
      return Optional.empty();
    }
    var host = media.getHost().toLowerCase(Locale.ROOT);
    if (VIMEO_HOSTS.contains(host)) {
      return group(VIMEO, media)
          .map(id -> new TimedPage("Vimeo", "https://vimeo.com/" + id + "#t=", "s"));
    }
    if (ARCHIVE_HOSTS.contains(host)) {
      return group(ARCHIVE, media)
          .map(
              id ->
                  new TimedPage(
                      "archive.org", "https://archive.org/details/" + id + "?start=", ""));
    }
    return group(PEERTUBE, media)
        .map(path -> path.replace("/videos/embed/", "/videos/watch/"))
        .map(path -> new TimedPage(host, origin(media) + path + "?start=", "s"));
  }

  private static Optional<String> group(Pattern path, URI media) {
    var match = path.matcher(media.getRawPath());
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static String origin(URI media) {
    return media.getScheme() + "://" + media.getRawAuthority();
  }

  /** Returns the address that opens the page at a time, in whole seconds. */
  String at(long millis) {
    return before + millis / 1000 + after;
  }
}
