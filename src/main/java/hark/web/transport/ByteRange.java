package hark.web.transport;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The requested part of a file (RFC 9110, section 14).
 *
 * @param first offset of its first byte
 * @param end offset after its last byte; not after the file's
 */
public record ByteRange(long first, long end) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** The failure of a range that lies beyond the end of the file. */
  public static final class Unsatisfiable extends Exception {
    private Unsatisfiable() {
      super(null, null, false, false);
    }
  }

  /**
   * Parses a header; empty if it is missing, names several ranges, or is not a range of bytes; then
   * the whole file is a valid answer.
   */
  public static Optional<ByteRange> of(String header, long length) throws Unsatisfiable {
    var match = ONE.matcher(header == null ? "" : header);
    if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (match.group(1).isEmpty()) {
      long last = Math.min(length, Long.parseLong(match.group(2)));
      return Optional.of(satisfiable(length - last, length, length));
    }
    long first = Long.parseLong(match.group(1));
    long last = match.group(2).isEmpty() ? Long.MAX_VALUE - 1 : Long.parseLong(match.group(2));
    return last < first
        ? Optional.empty()
        : Optional.of(satisfiable(first, Math.min(length, last + 1), length));
  }

  private static ByteRange satisfiable(long first, long end, long length) throws Unsatisfiable {
    if (first >= length) {
      throw new Unsatisfiable();
    }
    return new ByteRange(first, end);
  }

  public long length() {
    return end - first;
  }

  /** Returns the value of the header {@code Content-Range}. */
  public String of(long length) {
    return "bytes %d-%d/%d".formatted(first, end - 1, length);
  }
}
