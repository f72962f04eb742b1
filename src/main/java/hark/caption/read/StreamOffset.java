package hark.caption.read;

import java.util.OptionalLong;

/**
 * The offsets of the parts of a stream that were joined to one file. Each part has a header {@code
 * X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000}, which maps a time of its cues to the clock of
 * the stream (RFC 8216, section 3.5); the first one is where the file begins. Used by one thread.
 */
final class StreamOffset {

  private static final String HEADER = "X-TIMESTAMP-MAP";
  private static final int LONGEST = 200;

  /** Ticks of the clock of a stream in a second; the clock has 33 bits. */
  private static final long TICKS = 90_000;

  private static final long AROUND = 1L << 33;

  private OptionalLong first = OptionalLong.empty();
  private long ticks;
  private long streamed;
  private long millis;
  private int moved;

  private StreamOffset() {}

  /** Creates the offsets of a file of which nothing is read yet. */
  static StreamOffset none() {
    return new StreamOffset();
  }

  /** Reads a line if it is such a header; returns whether it is. */
  boolean take(String line) {
    if (!line.startsWith(HEADER) || line.length() > LONGEST) {
      return false;
    }
    long local = 0;
    long stream = -1;
    for (var member : line.substring(Math.max(HEADER.length(), line.indexOf('=') + 1)).split(",")) {
      int colon = member.indexOf(':');
      var value = member.substring(colon + 1).strip();
      if (member.strip().startsWith("LOCAL")) {
        local = TimeConventions.ofClock(value).orElse(0);
      } else if (member.strip().startsWith("MPEGTS")) {
        stream = MediaTime.digits(value, 15);
      }
    }
    if (stream >= 0) {
      begin(stream, local);
    }
    return true;
  }

  private void begin(long stream, long local) {
    // The clock begins anew after a little more than a day.
    long since = first.isPresent() ? stream - ticks : 0;
    long jump = since < -AROUND / 2 ? since + AROUND : since;
    ticks = stream;
    if (first.isEmpty()) {
      first = OptionalLong.of(local);
      return;
    }
    streamed += jump;
    long before = millis;
    millis = Math.round(streamed * 1000.0 / TICKS) - (local - first.getAsLong());
    moved += millis == before ? 0 : 1;
  }

  /** Returns the milliseconds by which the cues of the part that is read are later. */
  long millis() {
    return millis;
  }

  /** Returns the number of parts with another offset than the one before them. */
  int moved() {
    return moved;
  }
}
