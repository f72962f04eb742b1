package hark.web.shell;

import java.net.URI;
import java.util.Optional;

/** The address of one of Hark's own pages in a parameter, to which a browser is sent back. */
public final class OwnPage {

  private OwnPage() {}

  /**
   * Reads a path with its query.
   *
   * @param typed untrusted; {@code null} counts as absent
   * @return the start page if it is not a path of this site
   */
  public static URI of(String typed) {
    return Optional.ofNullable(typed)
        .filter(path -> path.startsWith("/") && !path.startsWith("//"))
        .filter(path -> path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\'))
        .flatMap(OwnPage::parse)
        .orElse(URI.create("/"));
  }

  private static Optional<URI> parse(String path) {
    try {
      return Optional.of(URI.create(path));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
