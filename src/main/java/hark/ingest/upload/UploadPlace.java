package hark.ingest.upload;

import java.net.URI;
import java.util.Optional;

/**
 * The address of one file of an upload, such as {@code upload:0f…/3}.
 *
 * @param upload the ID of the upload
 * @param number of the file in it, from 0
 */
record UploadPlace(String upload, int number) {

  /** The length of an upload's ID, before it is written in hexadecimal. */
  static final int ID_BYTES = 16;

  private static final String SCHEME = "upload";

  /** Returns whether a text has the form of an upload's ID. */
  static boolean isId(String text) {
    return text.length() == 2 * ID_BYTES
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  URI uri() {
    return URI.create("%s:%s/%d".formatted(SCHEME, upload, number));
  }

  /** Parses an address; empty if it is not one of an uploaded file. */
  static Optional<UploadPlace> of(URI place) {
    if (!SCHEME.equals(place.getScheme()) || place.getSchemeSpecificPart() == null) {
      return Optional.empty();
    }
    var parts = place.getSchemeSpecificPart().split("/", 3);
    boolean readable =
        parts.length == 2
            && isId(parts[0])
            && parts[1].length() <= 6
            && !parts[1].isEmpty()
            && parts[1].chars().allMatch(c -> c >= '0' && c <= '9');
    return readable
        ? Optional.of(new UploadPlace(parts[0], Integer.parseInt(parts[1])))
        : Optional.empty();
  }
}
